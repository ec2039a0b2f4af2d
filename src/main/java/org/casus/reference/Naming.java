package org.casus.reference;

import java.util.regex.Pattern;

/// One way in which texts name an entity, in mixed case.
public record Naming(String text, Form form) {
    private static final Pattern ARTICLE = Pattern.compile("^[Tt]he ");
    private static final int SHORT_ACRONYM = 3;
    private static final int LONGEST_ACRONYM = 7;

    /// Whether the words of a text, as written there, can be this name: "us" is not "US", nor "who" "WHO".
    boolean fits(String written) {
        var letters = letters(text);
        if (letters.isEmpty() || letters.length() > LONGEST_ACRONYM || hasLowerCase(letters)) {
            return true;
        }
        var writtenLetters = letters(ARTICLE.matcher(written).replaceFirst(""));
        return letters.length() > SHORT_ACRONYM
                ? writtenLetters.chars().anyMatch(Character::isUpperCase)
                : !hasLowerCase(writtenLetters);
    }

    private static boolean hasLowerCase(String letters) {
        return letters.chars().anyMatch(Character::isLowerCase);
    }

    private static String letters(String text) {
        var letters = new StringBuilder();
        text.chars().filter(Character::isLetter).forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }
}
