package org.casus.extract.value;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/// English numbers in words and digits.
public final class NumberWords {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?");
    private static final Map<String, Integer> SMALL = new HashMap<>();
    private static final Map<String, Integer> SCALES =
            Map.of("dozen", 12, "score", 20, "hundred", 100, "thousand", 1_000, "million", 1_000_000);

    static {
        var units = List.of(
                "zero",
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen");
        for (int i = 0; i < units.size(); i++) {
            SMALL.put(units.get(i), i);
        }
        var tens = List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
        for (int i = 0; i < tens.size(); i++) {
            SMALL.put(tens.get(i), 20 + 10 * i);
        }
    }

    private NumberWords() {}

    /// Whether a word can be part of a number: "500", "2,500", "five", "twenty-one", "hundred".
    public static boolean isNumber(String word) {
        return SCALES.containsKey(word) || single(word).isPresent();
    }

    public static boolean isScale(String word) {
        return SCALES.containsKey(word);
    }

    /// "dozens" is at least two dozen, "hundreds" at least two hundred.
    public static OptionalInt atLeast(String plural) {
        if (plural.length() < 2 || !plural.endsWith("s")) {
            return OptionalInt.empty();
        }
        var scale = SCALES.get(plural.substring(0, plural.length() - 1));
        return scale == null ? OptionalInt.empty() : OptionalInt.of(2 * scale);
    }

    /// The number that these words make together: "two hundred", "1.3 million", "a dozen". Empty if they make none,
    /// or one that does not fit.
    public static OptionalInt parse(List<String> words) {
        double total = 0;
        double current = -1;
        for (var original : words) {
            var word = original.toLowerCase(Locale.ROOT);
            var scale = SCALES.get(word);
            if (scale != null) {
                current = (current < 0 ? 1 : current) * scale;
                if (scale >= 1000) {
                    total += current;
                    current = -1;
                }
                continue;
            }
            var value = single(word);
            if (value.isEmpty()) {
                if (word.equals("and") || word.equals("a") || word.equals("an")) {
                    continue;
                }
                return OptionalInt.empty();
            }
            current = current < 0 ? value.get() : current + value.get();
        }
        double result = total + Math.max(current, 0);
        return result == Math.rint(result) && result <= Integer.MAX_VALUE && (current >= 0 || total > 0)
                ? OptionalInt.of((int) result)
                : OptionalInt.empty();
    }

    private static Optional<Double> single(String word) {
        if (DIGITS.matcher(word).matches()) {
            return Optional.of(Double.parseDouble(word.replace(",", "")));
        }
        var small = SMALL.get(word);
        if (small != null) {
            return Optional.of((double) small);
        }
        int end = word.indexOf("ty") + 2;
        if (end < 2 || end >= word.length()) {
            return Optional.empty();
        }
        var left = SMALL.get(word.substring(0, end));
        var right = SMALL.get(word.substring(end).replaceFirst("^-", ""));
        return left != null && right != null && left >= 20 && right < 10
                ? Optional.of((double) (left + right))
                : Optional.empty();
    }
}
