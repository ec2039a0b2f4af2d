package org.casus.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The `#+` lines of a query file: one YAML mapping. `lines` are the lines of the file that they stand in, counted from
/// 1, and `trouble` is why they could not be read, with the line.
record Decorators(JsonNode mapping, List<Integer> lines, Optional<Trouble> trouble) {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    record Trouble(int line, String reason) {}

    static Decorators read(String text) {
        var lines = new ArrayList<Integer>();
        var yaml = new StringBuilder();
        var all = text.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).startsWith("#+")) {
                lines.add(i + 1);
                yaml.append(all.get(i).substring(2)).append('\n');
            }
        }
        return parse(yaml.toString(), lines);
    }

    private static Decorators parse(String yaml, List<Integer> lines) {
        var empty = JsonNodeFactory.instance.objectNode();
        try {
            var node = YAML.readTree(yaml);
            if (node == null || node.isMissingNode() || node.isNull()) {
                return new Decorators(empty, lines, Optional.empty());
            }
            return node.isObject()
                    ? new Decorators(node, lines, Optional.empty())
                    : new Decorators(empty, lines, Optional.of(new Trouble(fileLine(lines, 1), "is no mapping")));
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            int line = fileLine(lines, location == null ? 1 : location.getLineNr());
            var reason = e.getOriginalMessage().lines().findFirst().orElse("cannot be read");
            return new Decorators(empty, lines, Optional.of(new Trouble(line, reason)));
        }
    }

    private static int fileLine(List<Integer> lines, int yamlLine) {
        return lines.isEmpty() ? 1 : lines.get(Math.clamp(yamlLine - 1L, 0, lines.size() - 1));
    }

    String text(String key) {
        return mapping.path(key).asText("").strip();
    }

    List<String> texts(String key) {
        var found = new ArrayList<String>();
        mapping.path(key).forEach(item -> found.add(item.asText()));
        return found;
    }

    /// `defaults` as grlc has it: a list of mappings with one key each. A plain mapping is taken, too.
    Map<String, String> defaults() {
        var found = new LinkedHashMap<String, String>();
        entries("defaults").forEach((name, value) -> found.put(name, value.asText()));
        return found;
    }

    /// `enumerate` as grlc has it: by variable, each with its list of values.
    Map<String, List<String>> enumerations() {
        var found = new LinkedHashMap<String, List<String>>();
        entries("enumerate").forEach((name, values) -> {
            var texts = new ArrayList<String>();
            values.forEach(value -> texts.add(value.asText()));
            found.put(name, texts);
        });
        return found;
    }

    private Map<String, JsonNode> entries(String key) {
        var found = new LinkedHashMap<String, JsonNode>();
        var node = mapping.path(key);
        if (node.isArray()) {
            node.forEach(item -> item.properties().forEach(entry -> found.put(entry.getKey(), entry.getValue())));
        } else {
            node.properties().forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    /// What casus adds, which grlc passes over.
    JsonNode extra() {
        return mapping.path("x-casus");
    }

    /// The line of the file in which a decorator line with this text stands, else the first line.
    int lineOf(String text, String word) {
        var all = text.lines().toList();
        return lines.stream()
                .filter(line -> all.get(line - 1).contains(word))
                .findFirst()
                .orElse(1);
    }
}
