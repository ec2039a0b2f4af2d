package org.casus.extract;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
                .map(rule -> new Example(
                        rule.path("id").asText(), rule.path("example").asText()))
                .toList();
    }

    /// Rules that do not do what their example says, and why.
    static Map<String, String> silent() {
        try (var stream = Files.newInputStream(Path.of("src/test/resources/extract/silent-rules.yaml"))) {
            return new YAMLMapper().readValue(stream, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> words(JsonNode rule, String key) {
        return StreamSupport.stream(rule.path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
