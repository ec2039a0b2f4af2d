package org.casus.sheet;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// How a fact sheet is written down.
public enum Format {
    YAML,
    JSON,
    JSONL;

    /// The format that a file's ending names, if it is one of ours.
    public static Optional<Format> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "yaml", "yml" -> Optional.of(YAML);
            case "json" -> Optional.of(JSON);
            case "jsonl", "ndjson" -> Optional.of(JSONL);
            default -> Optional.empty();
        };
    }
}
