package org.casus.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Gives text in capitals, as agencies sent it, the case that the models were trained on. Every word keeps its
/// length, so that offsets stay true.
public final class TrueCase {
    /// Initials ("U.S.") are no words: they keep their case.
    private static final Pattern WORD = Pattern.compile("(?<!\\p{L}\\.)\\p{L}(?!\\.\\p{L})[\\p{L}']*");
    private static final int FEWEST_LETTERS = 12;

    /// Lower-case letters in a text of capitals are slips and units.
    private static final double MOST_LOWER = 0.1;

    private static final Set<String> CALENDAR = Set.of(
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday");

    /// How names are found in the words of a sentence: for each word whether it is part of one.
    public interface Names {
        /// `true` for each word that is part of a known name.
        boolean[] in(List<String> words);

        /// Whether a word in capitals is an acronym: FMLN, ELN.
        boolean isAcronym(String word);
    }

    private final Supplier<Map<String, List<String>>> common;
    private final Names names;

    /// `common` are the parts of speech of common words, in lower case, asked for only when there is something to
    /// do.
    public TrueCase(Supplier<Map<String, List<String>>> common, Names names) {
        this.common = common;
        this.names = names;
    }

    /// Whether a text is written in capitals.
    public static boolean isCapitals(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long lower = text.codePoints().filter(Character::isLowerCase).count();
        return letters >= FEWEST_LETTERS && lower < letters * MOST_LOWER;
    }

    /// The sentence in mixed case if it is written in capitals, else as it is.
    public String of(String sentence) {
        return isCapitals(sentence) ? recased(sentence) : sentence;
    }

    private String recased(String sentence) {
        var starts = new ArrayList<Integer>();
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            starts.add(matcher.start());
            words.add(matcher.group());
        }
        var known = names.in(words);
        var proper = proper(words, known);
        var text = new StringBuilder(sentence);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var cased = names.isAcronym(word)
                    ? word
                    : proper[i] || i == 0 ? capitalised(word) : word.toLowerCase(Locale.ROOT);
            if (cased.length() == word.length()) {
                text.replace(starts.get(i), starts.get(i) + word.length(), cased);
            }
        }
        return text.toString();
    }

    /// Names, words that no dictionary has, and words that are mostly names where they stand beside one.
    private boolean[] proper(List<String> words, boolean[] known) {
        var proper = known.clone();
        for (int i = 0; i < proper.length; i++) {
            var word = words.get(i).toLowerCase(Locale.ROOT);
            proper[i] |= CALENDAR.contains(word)
                    || word.length() > 1 && !word.contains("'") && !common.get().containsKey(word);
        }
        var alone = proper.clone();
        for (int i = 0; i < proper.length; i++) {
            boolean beside = i > 0 && alone[i - 1] || i + 1 < proper.length && alone[i + 1];
            proper[i] |= beside && isMostlyName(words.get(i));
        }
        return proper;
    }

    private boolean isMostlyName(String word) {
        var classes = common.get().getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
        return !classes.isEmpty() && classes.getFirst().equals("NNP");
    }

    private static String capitalised(String word) {
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
