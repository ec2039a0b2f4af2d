package org.casus.model;

import java.util.OptionalInt;

/// Where something was read: a file, and a line of it, counted from 1, when it is known.
public record Origin(String file, OptionalInt line) {
    public static Origin of(String file) {
        return new Origin(file, OptionalInt.empty());
    }

    public static Origin of(String file, int line) {
        return new Origin(file, OptionalInt.of(line));
    }

    @Override
    public String toString() {
        return line.isPresent() ? file + ", line " + line.getAsInt() : file;
    }
}
