package org.casus.review.finding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.model.InputException;

/// The checks that are written in Java, with the levels that a user has set for them.
public final class Catalogue {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String FILE = "/review/program.yaml";

    private final Map<String, Check> checks;
    private final Levels levels;

    private Catalogue(Map<String, Check> checks, Levels levels) {
        this.checks = checks;
        this.levels = levels;
    }

    public static Catalogue with(Levels levels) {
        try (var in = Catalogue.class.getResourceAsStream(FILE)) {
            var checks = new LinkedHashMap<String, Check>();
            YAML.readTree(in)
                    .properties()
                    .forEach(entry -> checks.put(entry.getKey(), read(entry.getKey(), entry.getValue())));
            return new Catalogue(checks, levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Check read(String id, JsonNode fields) {
        return new Check(
                id,
                Part.valueOf(word(id, fields, "part").toUpperCase(Locale.ROOT)),
                Levels.level(id, word(id, fields, "level"))
                        .orElseThrow(
                                () -> new InputException("Check %s: a check that is off is no check.".formatted(id))),
                word(id, fields, "title"),
                word(id, fields, "why"),
                word(id, fields, "mend"),
                fields.path("covers").asText(""));
    }

    private static String word(String id, JsonNode fields, String key) {
        return Optional.of(fields.path(key).asText("").strip())
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new InputException("Check %s: its '%s' is missing.".formatted(id, key)));
    }

    public Collection<Check> all() {
        return checks.values();
    }

    public Levels levels() {
        return levels;
    }

    /// Without what a user has switched off, and at the levels that the user has set.
    public List<Remark> levelled(Collection<Remark> remarks) {
        var kept = new ArrayList<Remark>();
        for (var remark : remarks) {
            levels.of(remark.check())
                    .ifPresent(level -> kept.add(remark.ofCheck(remark.check().at(level))));
        }
        return kept;
    }

    public Check get(String id) {
        return Optional.ofNullable(checks.get(id))
                .orElseThrow(() -> new IllegalStateException("There is no check " + id + " in " + FILE));
    }
}
