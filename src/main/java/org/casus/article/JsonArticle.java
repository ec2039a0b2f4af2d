package org.casus.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/// A JSON object with the keys `text`, `id`, `title`, `date`, `url`, `publisher`, `language`, `licence`; others
/// are left aside.
final class JsonArticle {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonArticle() {}

    static Draft read(String json) {
        JsonNode article = parsed(json);
        if (!article.isObject()) {
            throw new Unusable(
                    "an article in JSON is one object, {\"id\": ..., \"text\": ...}; many are JSON Lines (.jsonl), one a line.");
        }
        if (article.has("facts")) {
            throw new Unusable("this is a fact sheet, not an article: it has 'facts'.");
        }
        String text =
                Draft.value(article, "text").orElseThrow(() -> new Unusable("the key 'text' is missing or empty."));
        return new Draft(Draft.about(article), text);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new Unusable("%sthis is not JSON: %s."
                    .formatted(
                            place(e), e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }

    /// Not known of what is nested too deep.
    private static String place(JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .map(location -> "line %d, column %d: ".formatted(location.getLineNr(), location.getColumnNr()))
                .orElse("");
    }
}
