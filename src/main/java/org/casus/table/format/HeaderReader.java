package org.casus.table.format;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.casus.model.InputException;

/// Reads the `#+` lines of a converter: together they are one YAML mapping, as in a saved query.
final class HeaderReader {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<String> KEYS = Set.of(
            "summary",
            "description",
            "title",
            "publisher",
            "url",
            "licence",
            "citation",
            "key",
            "recognised-by",
            "missing",
            "layouts",
            "columns",
            "unread");
    private static final Set<String> COLUMN_KEYS = Set.of("also", "type", "values", "required", "about");

    private final String file;
    private final JsonNode root;

    private HeaderReader(String file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    static ConverterHeader read(String file, String text) {
        var yaml = text.lines()
                .filter(line -> line.startsWith("#+"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        try {
            var node = yaml.isBlank() ? JsonNodeFactory.instance.objectNode() : YAML.readTree(yaml);
            return new HeaderReader(file, node).header(text);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "%s: the lines that begin with #+ are no YAML: %s."
                            .formatted(
                                    file,
                                    e.getOriginalMessage().lines().findFirst().orElse("they cannot be read")),
                    e);
        }
    }

    private ConverterHeader header(String text) {
        if (!root.isObject()) {
            throw wrong("the lines that begin with #+ are no mapping, such as 'summary: ...'");
        }
        refuseUnknown(root, KEYS, "");
        var columns = columns();
        return new ConverterHeader(
                text("summary").orElseGet(() -> firstComment(text)),
                text("description"),
                text("title"),
                text("publisher"),
                text("url"),
                text("licence"),
                text("citation"),
                texts(root.path("key")),
                texts(root.path("recognised-by")),
                texts(root.path("missing")),
                StreamSupport.stream(root.path("layouts").spliterator(), false)
                        .map(HeaderReader::texts)
                        .toList(),
                columns,
                unread());
    }

    /// A converter without `#+` lines is told by its first comment.
    private static String firstComment(String text) {
        return text.lines()
                .filter(line -> line.startsWith("#") && !line.startsWith("#+"))
                .map(line -> line.replaceFirst("^#+ *", ""))
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    private List<Column> columns() {
        var columns = new ArrayList<Column>();
        root.path("columns").properties().forEach(entry -> columns.add(column(entry.getKey(), entry.getValue())));
        return List.copyOf(columns);
    }

    private Column column(String name, JsonNode node) {
        if (node.isTextual()) {
            return new Column(name, List.of(), ColumnType.TEXT, List.of(), false, Optional.of(node.asText()));
        }
        refuseUnknown(node, COLUMN_KEYS, " of column " + name);
        var type = node.path("type").asText(ColumnType.TEXT.code());
        return new Column(
                name,
                texts(node.path("also")),
                ColumnType.of(type)
                        .orElseThrow(() -> wrong(
                                "'%s' is no type of a column; take one of %s".formatted(type, ColumnType.list()))),
                texts(node.path("values")),
                node.path("required").asBoolean(false),
                Optional.of(node.path("about").asText("")).filter(about -> !about.isEmpty()));
    }

    private Map<String, String> unread() {
        var unread = new LinkedHashMap<String, String>();
        root.path("unread")
                .properties()
                .forEach(entry -> unread.put(entry.getKey(), entry.getValue().asText()));
        return unread;
    }

    private void refuseUnknown(JsonNode node, Set<String> known, String where) {
        node.fieldNames().forEachRemaining(key -> {
            if (!known.contains(key)) {
                throw wrong("'%s'%s is no key of a converter; take one of %s"
                        .formatted(key, where, known.stream().sorted().collect(Collectors.joining(", "))));
            }
        });
    }

    private Optional<String> text(String key) {
        return Optional.of(root.path(key).asText("").strip()).filter(text -> !text.isEmpty());
    }

    /// A list, or a text with one entry.
    private static List<String> texts(JsonNode node) {
        if (node.isValueNode() && !node.isNull()) {
            return List.of(node.asText());
        }
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private InputException wrong(String what) {
        return new InputException("%s: %s.".formatted(file, what));
    }
}
