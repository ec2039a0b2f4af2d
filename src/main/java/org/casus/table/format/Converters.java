package org.casus.table.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.model.Bundled;
import org.casus.model.InputException;

/// The converters that come with casus.
public final class Converters {
    private static final String ENDING = ".rq";

    private final List<Converter> all;

    private Converters(List<Converter> all) {
        this.all = all;
    }

    public static Converters embedded() {
        return in(Bundled.folder("/org/casus/converters"));
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
}
