package org.casus.model;

import java.util.List;
import java.util.Optional;

/// An undertaking of conflict parties. `stage` is where it stands when the document was written, `stages` its
/// history and outlook; the circumstances' date is when it was concluded.
public record Agreement(
        Circumstances circumstances,
        AgreementKind kind,
        Optional<String> name,
        Stage stage,
        List<Participant> parties,
        List<Participant> mediators,
        Optional<String> topic,
        List<Commitment> commitments,
        List<StageChange> stages)
        implements Fact {}
