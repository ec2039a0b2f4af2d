package org.casus.model;

/// Whom a count of casualties covers.
public enum VictimGroup implements Code {
    ALL,
    CIVILIANS,
    COMBATANTS,
    CHILDREN,
    WOMEN,
    SECURITY_FORCES,
    REBELS,
    FOREIGNERS,
    JOURNALISTS,
    AID_WORKERS,
    OFFICIALS
}
