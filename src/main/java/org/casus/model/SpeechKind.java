package org.casus.model;

/// What somebody does by speaking.
public enum SpeechKind implements Code {
    STATEMENT,
    ANNOUNCEMENT,
    CLAIM_OF_RESPONSIBILITY,
    ACCUSATION,
    DENIAL,
    CONFIRMATION,
    CONDEMNATION,
    DEMAND,
    THREAT,
    WARNING,
    PROMISE,
    OFFER,
    PREDICTION,
    TALK,
    MEETING,
    PHONE_CALL
}
