package org.casus.model;

import java.util.Optional;

/// A defence system goes into action. It says nothing on whether it hit.
public record DefensiveAction(Circumstances circumstances, Status status, Participant system, Optional<Participant> by)
        implements Fact {}
