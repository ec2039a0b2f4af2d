package org.casus.review.finding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.model.InputException;
import org.casus.model.TextFile;

/// The levels that a user sets for checks, by their ids; an empty one switches a check off.
public record Levels(Map<String, Optional<Level>> byCheck) {
    private static final int LIMIT = 1 << 20;

    public static final Levels AS_WRITTEN = new Levels(Map.of());

    /// A file of lines such as `label-missing: off` or `example-missing: error`.
    public static Levels read(Path file) {
        var found = new LinkedHashMap<String, Optional<Level>>();
        try {
            new ObjectMapper(new YAMLFactory())
                    .readTree(TextFile.read(file, LIMIT))
                    .properties()
                    .forEach(line -> found.put(
                            line.getKey(), level(line.getKey(), line.getValue().asText())));
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "%s, line %d: this is no line such as 'label-missing: off'."
                            .formatted(file, e.getLocation().getLineNr()),
                    e);
        }
        return new Levels(found);
    }

    /// Empty for `off`, which YAML also writes as false.
    static Optional<Level> level(String check, String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "off", "false" -> Optional.empty();
            case "error" -> Optional.of(Level.ERROR);
            case "warning" -> Optional.of(Level.WARNING);
            case "info" -> Optional.of(Level.INFO);
            default ->
                throw new InputException(
                        "Check %s: '%s' is no level. Write error, warning, info or off.".formatted(check, word));
        };
    }

    public Optional<Level> of(Check check) {
        var set = byCheck.get(check.id());
        return set == null ? Optional.of(check.level()) : set;
    }
}
