package org.casus.extract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A part of a fact, compared with a whole one. Of an object each key must match, of a list each element another
/// element; a key that ends in ` only` wants as many elements as it has itself; an empty value (`~`) wants the key to
/// be absent. A plain text matches an object by its name, its IRI, its only day, or its best number.
final class Pattern {
    private static final String ONLY = " only";

    private Pattern() {}

    static boolean matches(JsonNode part, JsonNode whole) {
        if (part.isNull()) {
            return whole.isMissingNode();
        }
        if (part.isObject()) {
            return whole.isObject() && keysMatch(part, whole);
        }
        if (part.isArray()) {
            return whole.isArray() ? elementsMatch(part, whole) : part.size() == 1 && matches(part.get(0), whole);
        }
        if (whole.isArray()) {
            return elements(whole).anyMatch(element -> matches(part, element));
        }
        return whole.isObject() ? isBrief(part.asText(), whole) : part.asText().equals(whole.asText());
    }

    private static boolean keysMatch(JsonNode part, JsonNode whole) {
        return part.properties().stream().allMatch(property -> {
            var key = property.getKey();
            boolean only = key.endsWith(ONLY);
            var value = whole.path(only ? key.substring(0, key.length() - ONLY.length()) : key);
            return matches(property.getValue(), value)
                    && (!only || value.size() == property.getValue().size());
        });
    }

    private static boolean elementsMatch(JsonNode part, JsonNode whole) {
        Set<JsonNode> taken = new HashSet<>();
        return elements(part)
                .allMatch(wanted -> elements(whole)
                        .filter(element -> !taken.contains(element) && matches(wanted, element))
                        .findFirst()
                        .map(taken::add)
                        .isPresent());
    }

    private static boolean isBrief(String text, JsonNode whole) {
        boolean day = whole.path("from").asText().equals(text)
                && whole.path("to").asText().equals(text);
        return day
                || Stream.of("name", "iri", "best", "fact")
                        .anyMatch(key -> whole.path(key).asText().equals(text));
    }

    private static Stream<JsonNode> elements(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
