package org.casus.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

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
            throw new Unusable("line %d, column %d: this is not JSON: %s."
                    .formatted(
                            e.getLocation().getLineNr(),
                            e.getLocation().getColumnNr(),
                            e.getOriginalMessage().lines().findFirst().orElse("")));
        }
    }
}
