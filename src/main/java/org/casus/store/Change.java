package org.casus.store;

/// What a load did to the store.
public enum Change {
    ADDED,
    REPLACED,
    UNCHANGED
}
