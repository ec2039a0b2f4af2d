package org.casus.query;

import java.util.ArrayList;
import java.util.List;

/// A text in lines of a width: broken at spaces, and inside a word that is longer than a line.
final class Wrapped {
    private final int width;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private Wrapped(int width) {
        this.width = width;
    }

    static List<String> lines(String text, int width) {
        if (TextTable.width(text) <= width) {
            return List.of(text);
        }
        var wrapped = new Wrapped(width);
        for (var word : text.split(" ", -1)) {
            wrapped.add(word);
        }
        wrapped.end();
        return wrapped.lines;
    }

    private void add(String word) {
        if (!line.isEmpty() && used() + 1 + TextTable.width(word) > width) {
            end();
        }
        line.append(line.isEmpty() ? "" : " ");
        word.codePoints().forEach(c -> {
            if (used() + TextTable.width(Character.toString(c)) > width) {
                end();
            }
            line.appendCodePoint(c);
        });
    }

    private int used() {
        return TextTable.width(line.toString());
    }

    private void end() {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }
}
