package org.casus.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Troops come to a place or leave it. `troops` is how many move and never negative, `remaining` how many are there
/// afterwards;
/// `all` says that the whole force is meant. The circumstances' places are where the troops come to, or leave.
public record TroopMovement(
        Circumstances circumstances,
        Direction direction,
        Status status,
        Participant force,
        Optional<Count> troops,
        Optional<Count> remaining,
        boolean all,
        Optional<LocalDate> deadline,
        Optional<String> manner,
        List<Participant> by)
        implements Fact {}
