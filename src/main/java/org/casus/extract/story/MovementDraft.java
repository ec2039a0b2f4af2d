package org.casus.extract.story;

import java.time.LocalDate;
import java.util.Optional;
import org.casus.extract.entity.Mention;
import org.casus.model.Count;
import org.casus.model.Direction;
import org.casus.model.Participant;

/// Troops that come, go or are there, while it is collected.
final class MovementDraft extends Draft {
    final Optional<Direction> direction;
    final Participant force;
    Optional<Count> troops = Optional.empty();
    Optional<Count> remaining = Optional.empty();
    boolean all;
    Optional<LocalDate> deadline = Optional.empty();
    Optional<String> manner = Optional.empty();
    Optional<Mention> by = Optional.empty();

    /// Without a direction it is a troop level.
    MovementDraft(Optional<Direction> direction, Participant force) {
        this.direction = direction;
        this.force = force;
    }
}
