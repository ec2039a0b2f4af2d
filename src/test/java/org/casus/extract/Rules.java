package org.casus.extract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.casus.extract.lexicon.Resources;

/// The extractor's rule files as plain trees.
final class Rules {
    /// A rule's own example.
    record Example(String rule, String text) {
        @Override
        public String toString() {
            return rule + ": " + text;
        }
    }

    private Rules() {}

    static List<JsonNode> of(String file) {
        return Resources.yaml(file, new TypeReference<>() {});
    }

    static List<Example> examples() {
        return Stream.of("triggers.yaml", "attributions.yaml")
                .flatMap(file -> of(file).stream())
                .map(rule -> new Example(rule.path("id").asText(), rule.path("example").asText()))
                .toList();
    }

    static List<String> words(JsonNode rule, String key) {
        return StreamSupport.stream(rule.path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
