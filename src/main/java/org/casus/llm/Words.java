package org.casus.llm;

/// Words of others, for messages.
final class Words {
    private static final int LONGEST = 200;

    private Words() {}

    static String shortened(String text) {
        var line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
