package org.casus.model;

/// Whether troops come or leave.
public enum Direction {
    DEPLOYMENT,
    WITHDRAWAL
}
