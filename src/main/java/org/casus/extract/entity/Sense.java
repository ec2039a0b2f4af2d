package org.casus.extract.entity;

import java.util.Optional;
import org.casus.model.ParticipantKind;

/// What a noun phrase stands for.
public enum Sense {
    PERSON,
    ARMED_GROUP,
    STATE_FORCE,
    COALITION,
    ORGANIZATION,
    STATE,
    FACILITY,
    OBJECT,
    WEAPON,
    PLACE,
    OTHER;

    /// Something that can act.
    public boolean isActor() {
        return switch (this) {
            case PERSON, ARMED_GROUP, STATE_FORCE, COALITION, ORGANIZATION, STATE -> true;
            case FACILITY, OBJECT, WEAPON, PLACE, OTHER -> false;
        };
    }

    /// Something that can be aimed at.
    public boolean isTarget() {
        return isActor() || this == FACILITY || this == OBJECT;
    }

    /// A force whose members can be moved: soldiers are persons, an army is a force.
    public Optional<ParticipantKind> participantKind() {
        return switch (this) {
            case PERSON -> Optional.of(ParticipantKind.PERSON);
            case ARMED_GROUP -> Optional.of(ParticipantKind.ARMED_GROUP);
            case STATE_FORCE -> Optional.of(ParticipantKind.STATE_FORCE);
            case COALITION -> Optional.of(ParticipantKind.COALITION);
            case ORGANIZATION -> Optional.of(ParticipantKind.ORGANIZATION);
            case STATE -> Optional.of(ParticipantKind.STATE);
            case FACILITY -> Optional.of(ParticipantKind.FACILITY);
            case OBJECT -> Optional.of(ParticipantKind.OBJECT);
            case PLACE -> Optional.of(ParticipantKind.PLACE);
            case WEAPON, OTHER -> Optional.empty();
        };
    }
}
