package org.casus.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What an input is, known by its ending and, for JSON, by its content.
enum InputKind {
    ARTICLE,
    SHEET,
    TABLE,
    RDF,
    OTHER;

    static InputKind of(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        var plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        return switch (plain.substring(plain.lastIndexOf('.') + 1)) {
            case "txt", "text", "md", "markdown", "html", "htm" -> ARTICLE;
            case "yaml", "yml" -> SHEET;
            case "json", "jsonl", "ndjson" -> hasFacts(file) ? SHEET : ARTICLE;
            case "csv", "tsv" -> TABLE;
            case "ttl", "trig", "nt", "nq", "rdf", "owl", "jsonld", "trix", "rt" -> RDF;
            default -> OTHER;
        };
    }

    /// Whether the first object of a JSON file has facts. One that cannot be read is left to the reader of
    /// articles, which says what is wrong with it.
    private static boolean hasFacts(Path file) {
        try (var in = Files.newInputStream(file);
                var parser = new JsonFactory().createParser(in)) {
            if (parser.nextToken() == JsonToken.START_ARRAY) {
                parser.nextToken();
            }
            return hasFacts(parser);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasFacts(JsonParser parser) throws IOException {
        if (!parser.isExpectedStartObjectToken()) {
            return false;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals("facts")) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }
}
