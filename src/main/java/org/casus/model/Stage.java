package org.casus.model;

/// A stage in the life of an agreement.
public enum Stage implements Code {
    PROPOSED,
    NEGOTIATED,
    AGREED,
    SIGNED,
    IN_FORCE,
    EXTENDED,
    SUSPENDED,
    VIOLATED,
    ENDED,
    REJECTED,
    LEFT
}
