package org.casus.cli;

import java.util.Collection;
import java.util.Comparator;

/// Offers the known name that is nearest to one that is not known.
final class DidYouMean {
    private DidYouMean() {}

    /// A sentence to put after a message, with a space before it; empty when nothing is near.
    static String of(String given, Collection<String> known) {
        int limit = Math.max(1, given.length() / 3);
        return known.stream()
                .filter(name -> name.contains(given) || distance(given, name) <= limit)
                .min(Comparator.<String>comparingInt(name -> distance(given, name)).thenComparing(name -> name))
                .map(" Did you mean '%s'?"::formatted)
                .orElse("");
    }

    /// Levenshtein's: letters put in, left out or changed.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int before = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = before + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                before = row[j];
                row[j] = Math.min(same, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
