package org.casus.article;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Tells English text from other text by its most frequent words, which hardly any other language has.
final class English {
    /// A shorter text has too few words to judge.
    private static final int SHORTEST = 200;

    /// Of the words of 1,518 English news articles 21 to 48 in a hundred are of the list. Dutch, the nearest
    /// language, shares only in, is, was, had and a few more.
    private static final double LEAST_SHARE = 0.15;

    /// Enough to judge a text by.
    private static final int WORDS = 2000;

    private static final Set<String> FREQUENT = Set.of(
            "the", "of", "and", "to", "in", "that", "for", "with", "was", "were", "on", "by", "at", "from", "have",
            "has", "had", "said", "be", "been", "is", "are", "it", "its", "his", "they", "their", "who", "which",
            "this", "after", "but", "not", "as", "an", "a", "he", "she", "her", "would", "will", "more", "about",
            "when", "there", "we");

    private English() {}

    /// Why a text seems not to be English, if so.
    static Optional<String> fault(String text) {
        if (text.length() < SHORTEST) {
            return Optional.empty();
        }
        List<String> words = Arrays.stream(text.split("[^\\p{L}\\p{M}]+", WORDS))
                .filter(word -> !word.isEmpty())
                .limit(WORDS - 1)
                .toList();
        long frequent = words.stream()
                .filter(word -> FREQUENT.contains(word.toLowerCase(Locale.ROOT)))
                .count();
        return frequent >= LEAST_SHARE * Math.max(1, words.size())
                ? Optional.empty()
                : Optional.of(
                        ("it seems not to be English: of its %s words only %d are such as the, of, and; it begins "
                                        + "'%s'. If it is English, say language: en in its metadata.")
                                .formatted(
                                        words.size() < WORDS - 1 ? words.size() : "first " + words.size(),
                                        frequent,
                                        beginning(text)));
    }

    private static String beginning(String text) {
        int shown = 60;
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= shown
                ? line
                : line.substring(0, line.offsetByCodePoints(0, shown)) + "...";
    }
}
