package org.casus.sheet;

import java.util.ArrayList;
import java.util.List;

/// A document's text, addressed in code points.
final class StoredText {
    private final String text;
    private final int length;

    StoredText(String text) {
        this.text = text;
        this.length = text.codePointCount(0, text.length());
    }

    int length() {
        return length;
    }

    String slice(int start, int end) {
        int from = index(start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /// Where a quote begins, for each time it occurs.
    List<Integer> find(String quote) {
        var starts = new ArrayList<Integer>();
        for (int i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
            starts.add(isPlain() ? i : text.codePointCount(0, i));
        }
        return starts;
    }

    private int index(int codePoints) {
        return isPlain() ? codePoints : text.offsetByCodePoints(0, codePoints);
    }

    private boolean isPlain() {
        return length == text.length();
    }
}
