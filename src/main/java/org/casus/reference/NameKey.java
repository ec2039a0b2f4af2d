package org.casus.reference;

import java.text.Normalizer;
import java.util.Locale;

/// The form in which names are compared: lower case, no accents, no punctuation, no leading "the". "Sana'a" becomes
/// "sanaa", "the U.S." "us", "Al-Shabaab" "al shabaab".
final class NameKey {
    private static final String DROPPED = "'.`´‘’ʻʼʽʾʿʹ′";
    private static final String ARTICLE = "the ";

    private NameKey() {}

    static String of(String name) {
        var key = words(plain(name) ? name : unaccented(name));
        return key.startsWith(ARTICLE) ? key.substring(ARTICLE.length()) : key;
    }

    /// The key of one token of a text; unlike a whole name it may be just "the", and loses a possessive ending.
    static String ofToken(String token) {
        var end = token.length() - 2;
        var possessive = end > 0 && (token.endsWith("'s") || token.endsWith("’s"));
        var bare = possessive ? token.substring(0, end) : token;
        return words(plain(bare) ? bare : unaccented(bare));
    }

    private static boolean plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    private static String words(String text) {
        var key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                key.append(Character.toLowerCase(c));
            } else if (c == '&') {
                space(key).append("and ");
            } else if (DROPPED.indexOf(c) < 0) {
                space(key);
            }
        }
        return key.toString().strip();
    }

    private static StringBuilder space(StringBuilder key) {
        return key.isEmpty() || key.charAt(key.length() - 1) == ' ' ? key : key.append(' ');
    }

    /// Letters that Unicode does not take apart are spelled as English news spells them.
    private static String unaccented(String text) {
        var plain = new StringBuilder(text.length());
        var parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(spelled(c));
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }

    private static String spelled(char c) {
        return switch (c) {
            case 'ø', 'Ø' -> "o";
            case 'ł', 'Ł' -> "l";
            case 'đ', 'Đ', 'ð', 'Ð' -> "d";
            case 'ı' -> "i";
            case 'ß' -> "ss";
            case 'æ', 'Æ' -> "ae";
            case 'œ', 'Œ' -> "oe";
            case 'þ', 'Þ' -> "th";
            case 'ə', 'Ə' -> "e";
            case 'ħ', 'Ħ' -> "h";
            default -> String.valueOf(c);
        };
    }
}
