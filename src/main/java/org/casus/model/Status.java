package org.casus.model;

/// Whether a source says that an event happened, or in which other way it speaks of it.
public enum Status implements Code {
    OCCURRED,
    ONGOING,
    ANNOUNCED,
    ORDERED,
    ATTEMPTED,
    THREATENED,
    PROMISED,
    CONDITIONAL,
    DEMANDED,
    ALLEGED,
    NEGATED,
    PREDICTED,
    CANCELLED
}
