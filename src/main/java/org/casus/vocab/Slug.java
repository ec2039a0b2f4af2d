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

    private static final Map<Integer, String> LATIN = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"));

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
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        composed.codePoints().forEach(letter -> fold(letter, slug));
        return slug.toString().replaceAll("-+$", "");
    }

    /// Only Latin letters lose their accents: in other scripts these make another letter.
    private static void fold(int letter, StringBuilder slug) {
        if (isForeign(letter)) {
            slug.append('~').append(Integer.toHexString(letter));
        } else {
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                    .codePoints()
                    .forEach(part -> append(part, slug));
        }
    }

    private static boolean isForeign(int letter) {
        var script = Character.UnicodeScript.of(letter);
        boolean ours = script == Character.UnicodeScript.LATIN
                || script == Character.UnicodeScript.COMMON
                || script == Character.UnicodeScript.INHERITED;
        int type = Character.getType(letter);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return !ours && (mark || Character.isLetterOrDigit(letter));
    }

    private static void append(int letter, StringBuilder slug) {
        if (letter < 128 && Character.isLetterOrDigit(letter)) {
            slug.appendCodePoint(letter);
        } else if (LATIN.containsKey(letter)) {
            slug.append(LATIN.get(letter));
        } else if (Character.isLetterOrDigit(letter) && Character.getType(letter) != Character.MODIFIER_LETTER) {
            slug.append('~').append(Integer.toHexString(letter));
        } else if (isGap(letter) && !slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
            slug.append('-');
        }
    }

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
