package org.casus.model;

/// What takes part in an event, or is its target.
public enum ParticipantKind implements Code {
    PERSON,
    GROUP_OF_PERSONS,
    ORGANIZATION,
    STATE,
    STATE_FORCE,
    ARMED_GROUP,
    COALITION,
    FACILITY,
    PLACE,
    OBJECT
}
