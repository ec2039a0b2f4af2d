package org.casus.model;

import java.util.Optional;

/// How many troops a force has in a place at a time.
public record TroopLevel(
        Circumstances circumstances, Status status, Participant force, Count troops, Optional<Participant> by)
        implements Fact {}
