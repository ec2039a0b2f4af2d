package org.casus.review.finding;

import java.util.Locale;

/// How bad a finding is, the worst first.
public enum Level {
    ERROR,
    WARNING,
    INFO;

    public boolean isAtLeast(Level other) {
        return compareTo(other) <= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
