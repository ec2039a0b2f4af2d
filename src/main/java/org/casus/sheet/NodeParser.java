package org.casus.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/// Parses YAML or JSON into nodes that know their place. Jackson's own tree forgets it.
final class NodeParser {
    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonFactory YAML =
            YAMLFactory.builder().loaderOptions(unlimited()).build();

    private final JsonParser parser;
    private final Faults faults;
    private final int linesBefore;

    private NodeParser(JsonParser parser, Faults faults, int linesBefore) {
        this.parser = parser;
        this.faults = faults;
        this.linesBefore = linesBefore;
    }

    /// All top-level values of a text, which begins after `linesBefore` lines of its file. What cannot be parsed
    /// is a fault.
    static List<Node> parse(String text, Format format, int linesBefore, Faults faults) {
        try (JsonParser parser = (format == Format.YAML ? YAML : JSON).createParser(text)) {
            return new NodeParser(parser, faults, linesBefore).all();
        } catch (JsonProcessingException e) {
            faults.add(mark(e.getLocation(), linesBefore), "", Optional.empty(), problem(e, format));
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Looks no further than the first object of a JSON file, and holds none of it.
    static boolean firstObjectHas(String key, Path file) {
        try (JsonParser parser = JSON.createParser(file.toFile())) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            while (token != null && (token = parser.nextToken()) == JsonToken.FIELD_NAME) {
                if (key.equals(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException e) {
            return false; // whoever reads it tells what is wrong with it
        }
    }

    private List<Node> all() throws IOException {
        var nodes = new ArrayList<Node>();
        while (parser.nextToken() != null) {
            nodes.add(node());
        }
        return nodes;
    }

    private Node node() throws IOException {
        var mark = mark();
        JsonToken token = parser.currentToken();
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            faults.add(
                    mark,
                    "",
                    Optional.empty(),
                    "'*%s' is a YAML alias; write the value itself.".formatted(yaml.getText()));
        }
        return switch (token) {
            case START_OBJECT -> fields(mark);
            case START_ARRAY -> items(mark);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Word(mark, Node.Kind.NUMBER, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Word(mark, Node.Kind.BOOLEAN, parser.getText());
            case VALUE_NULL -> new Node.Word(mark, Node.Kind.NOTHING, "");
            default -> new Node.Word(mark, Node.Kind.TEXT, parser.getText());
        };
    }

    private Node.Fields fields(Node.Mark mark) throws IOException {
        Map<String, Node> entries = new LinkedHashMap<>();
        Map<String, Node.Mark> marks = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            var keyMark = mark();
            parser.nextToken();
            Node value = node();
            if (entries.putIfAbsent(key, value) != null) {
                faults.add(
                        keyMark,
                        "",
                        Optional.empty(),
                        "the key '%s' stands here for a second time; the first is in line %d."
                                .formatted(key, marks.getOrDefault(key, keyMark).line()));
            }
            marks.putIfAbsent(key, keyMark);
        }
        return new Node.Fields(mark, entries, marks);
    }

    private Node.Items items(Node.Mark mark) throws IOException {
        var nodes = new ArrayList<Node>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node());
        }
        return new Node.Items(mark, nodes);
    }

    private Node.Mark mark() {
        return mark(parser.currentTokenLocation(), linesBefore);
    }

    /// The beginning, where the place is not known: of what is nested too deep.
    private static Node.Mark mark(@Nullable JsonLocation location, int linesBefore) {
        if (location == null) {
            return new Node.Mark(1 + linesBefore, 1);
        }
        return new Node.Mark(Math.max(1, location.getLineNr()) + linesBefore, Math.max(1, location.getColumnNr()));
    }

    private static String problem(JsonProcessingException e, Format format) {
        String first = e.getOriginalMessage().lines().findFirst().orElse("").strip();
        return format == Format.YAML
                ? "this is not YAML: %s. A text with ': ' or ' #' in it needs quotes, and indents are spaces."
                        .formatted(first)
                : "this is not JSON: %s.".formatted(first);
    }

    /// The size of a file is limited where it is read.
    private static LoaderOptions unlimited() {
        var options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        return options;
    }
}
