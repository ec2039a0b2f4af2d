package org.casus.sheet;

import java.util.List;
import java.util.Map;

/// A piece of a sheet as it was written, and where.
sealed interface Node {
    Mark mark();

    /// Line and column, counted from 1.
    record Mark(int line, int column) implements Comparable<Mark> {
        @Override
        public int compareTo(Mark other) {
            return line != other.line ? Integer.compare(line, other.line) : Integer.compare(column, other.column);
        }
    }

    /// Keys with their values; `marks` says where each key stands.
    record Fields(Mark mark, Map<String, Node> entries, Map<String, Mark> marks) implements Node {}

    record Items(Mark mark, List<Node> nodes) implements Node {}

    /// One value, `text` being what was written.
    record Word(Mark mark, Kind kind, String text) implements Node {
        boolean isNothing() {
            return kind == Kind.NOTHING;
        }
    }

    /// What YAML or JSON take a single value for.
    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN,
        NOTHING
    }

    /// What was found, for a message.
    default String found() {
        return switch (this) {
            case Fields ignored -> "keys and values";
            case Items ignored -> "a list";
            case Word word ->
                switch (word.kind()) {
                    case TEXT -> "'" + shortened(word.text()) + "'";
                    case NUMBER -> "the number " + word.text();
                    case BOOLEAN -> word.text();
                    case NOTHING -> "nothing";
                };
        };
    }

    static String shortened(String text) {
        int longest = 80;
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= longest
                ? line
                : line.substring(0, line.offsetByCodePoints(0, longest)) + "...";
    }
}
