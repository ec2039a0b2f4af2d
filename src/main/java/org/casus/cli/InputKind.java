package org.casus.cli;

import java.nio.file.Path;
import java.util.Locale;
import org.casus.sheet.SheetReader;

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
            case "json", "jsonl", "ndjson" -> SheetReader.isSheet(file) ? SHEET : ARTICLE;
            case "csv", "tsv", "tab" -> TABLE;
            case "ttl", "trig", "nt", "nq", "rdf", "owl", "jsonld", "trix", "rt" -> RDF;
            default -> OTHER;
        };
    }
}
