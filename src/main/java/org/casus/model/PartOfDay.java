package org.casus.model;

/// A part of the day that a source names without a clock time.
public enum PartOfDay implements Code {
    NIGHT,
    MORNING,
    AFTERNOON,
    EVENING
}
