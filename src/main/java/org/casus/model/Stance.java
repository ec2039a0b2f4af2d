package org.casus.model;

/// How a claimant stands to a claim: claims the deed, blames, denies, confirms, or only reports it.
public enum Stance implements Code {
    CLAIMED,
    BLAMED,
    DENIED,
    CONFIRMED,
    REPORTED
}
