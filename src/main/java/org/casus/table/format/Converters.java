package org.casus.table.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.InputException;

/// The converters that come with casus.
public final class Converters {
    private static final String ENDING = ".rq";

    private final List<Converter> all;

    private Converters(List<Converter> all) {
        this.all = all;
    }

    public static Converters embedded() {
        var place = Converters.class.getResource("/org/casus/converters");
        if (place == null) {
            throw new IllegalStateException("The folder of converters is missing from the program.");
        }
        try {
            return in(path(place.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The converters of a folder.
    public static Converters in(Path folder) {
        try (var files = Files.list(folder)) {
            return new Converters(files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .map(Converters::read)
                    .toList());
        } catch (IOException e) {
            throw new InputException("The folder %s cannot be read.".formatted(folder), e);
        }
    }

    /// One converter file.
    public static Converter read(Path file) {
        var name = file.getFileName().toString();
        try {
            return Converter.read(
                    name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name,
                    file.getParent() == null ? name : file.getParent().getFileName() + "/" + name,
                    Files.readString(file));
        } catch (IOException e) {
            throw new InputException(
                    "The converter %s cannot be read; it is a file with one CONSTRUCT query in UTF-8.".formatted(file),
                    e);
        }
    }

    public List<Converter> all() {
        return all;
    }

    public Optional<Converter> find(String name) {
        return all.stream().filter(converter -> converter.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return all.stream().map(Converter::name).toList();
    }

    private static Path path(URI place) throws IOException {
        if (place.getScheme().equals("jar")) {
            try {
                FileSystems.getFileSystem(place);
            } catch (FileSystemNotFoundException e) {
                FileSystems.newFileSystem(place, Map.of());
            }
        }
        return Path.of(place);
    }
}
