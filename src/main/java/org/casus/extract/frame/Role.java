package org.casus.extract.frame;

/// What a phrase does in an event.
public enum Role {
    PERPETRATOR,
    TARGET,
    WEAPON,
    VICTIM,
    CAUSE,
    PLACE,
    SOURCE,
    FORCE,
    ACTOR,
    PARTY,
    SPEAKER,
    ADDRESSEE,
    SYSTEM,
    EVENT,
    SELF
}
