package org.casus.model;

/// What kind of undertaking an agreement is.
public enum AgreementKind implements Code {
    AGREEMENT,
    TRUCE,
    CEASEFIRE,
    CESSATION_OF_HOSTILITIES,
    PEACE_AGREEMENT,
    FRAMEWORK_AGREEMENT,
    MEMORANDUM,
    TREATY,
    ACCORD,
    ALLIANCE,
    DISENGAGEMENT,
    PRISONER_EXCHANGE,
    WITHDRAWAL_AGREEMENT,
    SAFE_ZONE,
    BORDER_AGREEMENT,
    TRADE_AGREEMENT,
    SECURITY_AGREEMENT,
    ARMS_CONTROL
}
