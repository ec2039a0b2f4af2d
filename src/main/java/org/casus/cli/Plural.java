package org.casus.cli;

/// A number with its noun: "1 source", "2 sources".
final class Plural {
    private Plural() {}

    static String of(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
