package org.casus.model;

/// How people were harmed.
public enum CasualtyType implements Code {
    KILLED,
    INJURED,
    MISSING,
    KIDNAPPED
}
