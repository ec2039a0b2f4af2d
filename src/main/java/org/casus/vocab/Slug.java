package org.casus.vocab;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/// Turns a name into the last part of an IRI. Names that differ only in case, accents or punctuation are one name;
/// letters that have no ASCII form are kept by their code points, so that other names never fall together.
final class Slug {
    /// Longer slugs are cut, and told apart by a digest of the whole name.
    private static final int LONGEST = 80;

    private static final Map<Character, String> LATIN = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('ł', "l"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ı', "i"),
            Map.entry('ħ', "h"));

    private Slug() {}

    static String of(String name) {
        String slug = folded(name);
        if (slug.isEmpty()) {
            return spelled(name);
        }
        return slug.length() > LONGEST ? slug.substring(0, LONGEST - 9) + "~" + digest(name) : slug;
    }

    private static String folded(String name) {
        var slug = new StringBuilder();
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain.codePoints().forEach(letter -> append(letter, slug));
        return slug.toString().replaceAll("-+$", "");
    }

    private static void append(int letter, StringBuilder slug) {
        if (letter < 128 && Character.isLetterOrDigit(letter)) {
            slug.appendCodePoint(letter);
        } else if (LATIN.containsKey((char) letter) && letter <= Character.MAX_VALUE) {
            slug.append(LATIN.get((char) letter));
        } else if (isKept(letter)) {
            slug.append('~').append(Integer.toHexString(letter));
        } else if (isGap(letter) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

    private static boolean isKept(int letter) {
        int type = Character.getType(letter);
        boolean mark = type == Character.COMBINING_SPACING_MARK
                || (type == Character.NON_SPACING_MARK && Character.UnicodeScript.of(letter) != INHERITED);
        return letter >= 128 && (mark || (Character.isLetterOrDigit(letter) && type != Character.MODIFIER_LETTER));
    }

    private static final Character.UnicodeScript INHERITED = Character.UnicodeScript.INHERITED;

    /// An apostrophe or accent joins, anything else that is no letter parts.
    private static boolean isGap(int letter) {
        int type = Character.getType(letter);
        return type != Character.NON_SPACING_MARK
                && type != Character.MODIFIER_LETTER
                && letter != '\''
                && letter != '\u2019'
                && letter != '\u2018'
                && letter != '`';
    }

    private static String spelled(String name) {
        var slug = new StringBuilder();
        name.codePoints().forEach(letter -> slug.append('~').append(Integer.toHexString(letter)));
        return slug.isEmpty() ? "~" : slug.toString();
    }

    private static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
