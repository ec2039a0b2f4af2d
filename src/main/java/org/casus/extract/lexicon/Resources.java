package org.casus.extract.lexicon;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The extractor's rule and word files on the class path.
public final class Resources {
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory()).registerModule(new Jdk8Module());

    private Resources() {}

    public static <T> T yaml(String name, TypeReference<T> type) {
        try (var stream = open(name)) {
            return YAML.readValue(stream, type);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /// The lines of a word list; comments (#) and empty lines are left out.
    public static List<String> lines(String name) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Resources.class.getResourceAsStream("/org/casus/extract/" + name), name);
    }
}
