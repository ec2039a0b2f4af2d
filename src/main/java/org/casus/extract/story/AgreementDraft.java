package org.casus.extract.story;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.extract.entity.Mention;
import org.casus.model.AgreementKind;
import org.casus.model.DateRange;
import org.casus.model.Stage;
import org.casus.model.Status;

/// An agreement while it is collected.
final class AgreementDraft extends Draft {
    /// It came, or is said to come, into a stage; perhaps brought about by an attack.
    record Change(
            Stage stage,
            Status status,
            Optional<DateRange> date,
            Optional<AttackDraft> event,
            Optional<Mention> by,
            Support support) {
        Change at(Optional<DateRange> other) {
            return new Change(stage, status, other, event, by, support);
        }
    }

    /// Who undertakes what.
    record Promise(
            Mention by,
            String text,
            List<Mention> protects,
            Optional<Requirement> condition,
            Optional<DateRange> date,
            Support support) {}

    /// What must happen for a promise to hold; the movement that it asks for, if it does.
    record Requirement(
            String text, Optional<Mention> by, Optional<MovementDraft> movement, Optional<LocalDate> deadline) {}

    AgreementKind kind;
    Optional<String> name = Optional.empty();
    final Map<String, Mention> parties = new LinkedHashMap<>();
    final List<Change> changes = new ArrayList<>();
    final List<Promise> promises = new ArrayList<>();

    AgreementDraft(AgreementKind kind) {
        this.kind = kind;
    }

    void party(Mention mention) {
        parties.putIfAbsent(
                mention.link()
                        .map(named -> named.entity().iri())
                        .orElse(mention.head().lemma()),
                mention);
    }
}
