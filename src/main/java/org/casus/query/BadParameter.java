package org.casus.query;

/// A parameter that is missing, unknown or has a value that is none of its type: which, what was expected, and an
/// example. The one error of a saved query that a caller can put right.
public final class BadParameter extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final String expected;
    private final String example;

    BadParameter(String message, String parameter, String expected, String example) {
        super(message);
        this.parameter = parameter;
        this.expected = expected;
        this.example = example;
    }

    /// A value that is none of those expected.
    public static BadParameter of(String parameter, String value, String expected, String example) {
        var message = "Parameter '%s' cannot be '%s'. Expected %s, for example %s=%s."
                .formatted(parameter, Values.printable(value), expected, parameter, example);
        return new BadParameter(message, parameter, expected, example);
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
