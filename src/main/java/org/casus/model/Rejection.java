package org.casus.model;

/// One row, sentence or source that could not be used, and why. The run goes on.
public record Rejection(Origin origin, String reason) {
    @Override
    public String toString() {
        return origin + ": " + reason;
    }
}
