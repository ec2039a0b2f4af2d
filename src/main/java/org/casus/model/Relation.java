package org.casus.model;

import java.time.Duration;
import java.util.Optional;

/// A tie to another fact of the same sheet, by its id. `by` is how long after it, for `follows`.
public record Relation(RelationKind kind, String fact, Optional<Duration> by) {}
