package org.casus.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.casus.model.InputException;

/// Which graphs are whole at an endpoint, and which version of them: a file of lines, of which the last on a graph
/// counts.
/// A line is written when a graph is begun, and when it has been counted; so a killed run is taken up where it was.
final class Journal {
    private static final String BEGUN = "begun";
    private static final String GONE = "gone";

    private final Path file;
    private final Map<String, String> versions = new LinkedHashMap<>();

    Journal(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try {
                Files.readAllLines(file).forEach(this::read);
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    private void read(String line) {
        int space = line.indexOf(' ');
        if (space > 0) {
            note(line.substring(space + 1), line.substring(0, space));
        }
    }

    private void note(String graph, String version) {
        if (version.equals(GONE)) {
            versions.remove(graph);
        } else {
            versions.put(graph, version);
        }
    }

    /// Of a graph that is whole there.
    Optional<String> version(String graph) {
        return Optional.ofNullable(versions.get(graph)).filter(version -> !version.equals(BEGUN));
    }

    /// All graphs that are, or may be, there.
    Map<String, String> versions() {
        return Map.copyOf(versions);
    }

    void begin(String graph) {
        write(BEGUN, graph);
    }

    void whole(String graph, String version) {
        write(version, graph);
    }

    void gone(String graph) {
        write(GONE, graph);
    }

    private void write(String version, String graph) {
        note(graph, version);
        try {
            Files.writeString(
                    file,
                    version + " " + graph + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private InputException unusable(IOException e) {
        return new InputException("The journal %s cannot be used: %s.".formatted(file, e.getMessage()), e);
    }
}
