package org.casus.query;

import java.util.Arrays;
import java.util.Optional;

/// The types that a parameter can have, by the suffix of its variable in the grlc convention: `?_from_xsd_date`.
public enum ParameterType {
    IRI(
            "iri",
            "an IRI, such as https://w3id.org/casus/id/place/baghdad, or the short form place/baghdad",
            "place/baghdad"),
    NUMBER("number", "a number", "12.5"),
    INTEGER("integer", "a whole number", "12"),
    LITERAL("literal", "a text", "Baghdad"),
    LANGUAGE_LITERAL("en", "a text", "Baghdad"),
    DATE("xsd_date", "a day as year-month-day", "2020-11-17"),
    DATE_TIME("xsd_dateTime", "a time with its zone", "2020-11-17T18:00:00Z"),
    BOOLEAN("xsd_boolean", "true or false", "true");

    private final String suffix;
    private final String expected;
    private final String example;

    ParameterType(String suffix, String expected, String example) {
        this.suffix = suffix;
        this.expected = expected;
        this.example = example;
    }

    public String suffix() {
        return suffix;
    }

    /// What a value must look like, in words that follow "expected".
    public String expected() {
        return expected;
    }

    public String example() {
        return example;
    }

    /// The type for a suffix; a variable without suffix holds a text.
    static Optional<ParameterType> ofSuffix(String suffix) {
        if (suffix.isEmpty() || suffix.equals("string")) {
            return Optional.of(LITERAL);
        }
        if (suffix.length() == 2 && suffix.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
            return Optional.of(LANGUAGE_LITERAL);
        }
        return Arrays.stream(values())
                .filter(type -> type.suffix.equals(suffix))
                .findFirst();
    }
}
