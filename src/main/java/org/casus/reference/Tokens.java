package org.casus.reference;

import java.util.List;
import java.util.Set;

/// The tokens of a sentence, made ready for looking names up.
final class Tokens {
    /// Words that stand in lower case inside a name, or start one.
    private static final Set<String> PARTICLES = Set.of(
            "al", "el", "ad", "an", "ar", "as", "at", "ash", "az", "of", "the", "de", "del", "la", "las", "los", "du",
            "des", "and", "in", "for", "ibn", "bin", "abu", "e", "i", "y", "to", "on", "against", "da", "do", "dos",
            "ul", "ud");
    /// Acronyms that are common words: in a text all in capitals they are taken for the word.
    private static final Set<String> WORDS =
            Set.of("us", "is", "who", "it", "am", "an", "as", "be", "or", "are", "car", "may");

    private final List<String> tokens;
    private final List<String> keys;
    private final boolean shouting;

    Tokens(List<String> tokens) {
        this.tokens = tokens;
        keys = tokens.stream().map(NameKey::ofToken).toList();
        shouting = tokens.stream().noneMatch(token -> token.chars().anyMatch(Character::isLowerCase));
    }

    int size() {
        return tokens.size();
    }

    String firstWord(int from) {
        var key = keys.get(from);
        var space = key.indexOf(' ');
        return space < 0 ? key : key.substring(0, space);
    }

    /// The end of the longest run of tokens from here that has no more than so many words; a comma or bracket ends it,
    /// a
    /// hyphen or apostrophe does not.
    int end(int from, int words) {
        int left = words;
        int to = from;
        while (to < tokens.size() && left > 0) {
            var key = keys.get(to);
            if (key.isEmpty() && !joins(tokens.get(to))) {
                break;
            }
            left -= key.isEmpty() ? 0 : 1;
            to++;
        }
        return to;
    }

    private static boolean joins(String token) {
        return token.equals("-") || token.equals("–") || token.equals("'") || token.equals("’") || token.equals(".");
    }

    String key(int from, int to) {
        return String.join(
                " ",
                keys.subList(from, to).stream().filter(key -> !key.isEmpty()).toList());
    }

    boolean hasKey(int at, String key) {
        return at < keys.size() && keys.get(at).equals(key);
    }

    boolean isBounded(int from, int to) {
        return !keys.get(from).isEmpty() && !keys.get(to - 1).isEmpty();
    }

    /// A name is written with capitals, but for particles such as "al" and "of"; one that the reference itself writes
    /// without capitals ("international coalition") need not.
    boolean fits(Naming naming, int from, int to) {
        if (hasCapital(naming.text())
                && !(startsName(from) && tokens.subList(from, to).stream().anyMatch(Tokens::hasCapital))) {
            return false;
        }
        var isWord = shouting && tokens.size() > 1 && WORDS.contains(NameKey.of(naming.text()));
        return !isWord && naming.fits(String.join(" ", tokens.subList(from, to)));
    }

    private boolean startsName(int at) {
        return hasCapital(tokens.get(at)) || PARTICLES.contains(firstWord(at));
    }

    private static boolean hasCapital(String token) {
        return token.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
    }
}
