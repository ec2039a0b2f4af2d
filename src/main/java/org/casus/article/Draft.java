package org.casus.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.model.SourceDocument;

/// An article as it was found: what is said about it, by the names of `SourceDocument`, and its text.
record Draft(Map<String, String> about, String text) {
    private static final List<String> KEYS =
            List.of("id", "title", "date", "url", "publisher", "language", "licence", "license");

    /// The values of an object that describe an article; other keys are left aside.
    static Map<String, String> about(JsonNode object) {
        var about = new LinkedHashMap<String, String>();
        for (String key : KEYS) {
            value(object, key).ifPresent(value -> about.put(key.equals("license") ? "licence" : key, value));
        }
        return about;
    }

    static Optional<String> value(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (value.isContainerNode()) {
            throw new Unusable(
                    "'%s' is %s, a text is expected.".formatted(key, value.isArray() ? "a list" : "an object"));
        }
        return value.isMissingNode() || value.isNull() || value.asText().isBlank()
                ? Optional.empty()
                : Optional.of(value.asText());
    }

    SourceDocument document(String usualId, Optional<LocalDate> fallbackDate) {
        if (text.isBlank()) {
            throw new Unusable("there is no text in it.");
        }
        requireEnglish();
        return new SourceDocument(
                id(usualId),
                about("title").map(String::strip),
                about("date").map(ArticleDate::day).or(() -> fallbackDate),
                about("url").map(Draft::escaped),
                about("publisher").map(String::strip),
                about("language").map(String::strip),
                about("licence").map(String::strip),
                Optional.of(wellFormed(text)));
    }

    private Optional<String> about(String key) {
        return Optional.ofNullable(about.get(key))
                .filter(value -> !value.isBlank())
                .map(Draft::wellFormed);
    }

    /// JSON can hold half of a character, which no file can. It is told as U+FFFD; all offsets stay.
    private static String wellFormed(String text) {
        if (text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text;
        }
        int[] characters = text.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .toArray();
        return new String(characters, 0, characters.length);
    }

    private String id(String usualId) {
        String id = about("id").orElse(usualId);
        if (!id.matches("[A-Za-z0-9][A-Za-z0-9._:~-]*")) {
            throw new Unusable(
                    "'%s' cannot be an id: it has letters without accents, digits and . _ : ~ - only.".formatted(id));
        }
        return id;
    }

    /// What the article says of itself counts more than our guess.
    private void requireEnglish() {
        Optional<String> language = about("language").map(code -> code.strip().toLowerCase(Locale.ROOT));
        if (language.isEmpty()) {
            English.fault(text).ifPresent(reason -> {
                throw new Unusable(reason);
            });
        } else if (!language.get().matches("en([-_].*)?|eng|english")) {
            throw new Unusable("its language is '%s'; only English (en) is read.".formatted(language.get()));
        }
    }

    private static String escaped(String url) {
        var escaped = new StringBuilder();
        url.strip().codePoints().forEach(c -> {
            if (c <= ' ' || "<>\"{}|\\^`".indexOf(c) >= 0) {
                escaped.append("%%%02X".formatted(c));
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
