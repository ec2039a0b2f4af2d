package org.casus.extract.story;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.extract.entity.Mention;
import org.casus.model.SpeechKind;

/// Something said, or a talk, while it is collected.
final class StatementDraft extends Draft {
    final SpeechKind kind;
    final List<Mention> speakers = new ArrayList<>();
    final List<Mention> addressees = new ArrayList<>();
    final List<Draft> about = new ArrayList<>();
    Optional<String> topic = Optional.empty();

    /// The attack that took place so long after this talk.
    Optional<AttackDraft> followedBy = Optional.empty();
    Optional<Duration> distance = Optional.empty();

    StatementDraft(SpeechKind kind) {
        this.kind = kind;
    }
}
