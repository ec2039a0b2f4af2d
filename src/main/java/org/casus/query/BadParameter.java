package org.casus.query;

import org.jspecify.annotations.Nullable;

/// A parameter that is missing, unknown or has a value that is none of its type: which, what was expected, and an
/// example. The one error of a saved query that a caller can put right.
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String expected;
    private final String example;

    BadParameter(String message, String parameter, String expected, String example, @Nullable Throwable cause) {
        super(message, cause);
        this.parameter = parameter;
        this.expected = expected;
        this.example = example;
    }

    public String parameter() {
        return parameter;
    }

    public String expected() {
        return expected;
    }

    public String example() {
        return example;
    }
}
