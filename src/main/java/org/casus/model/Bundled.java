package org.casus.model;

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

/// Folders that travel with the program, in its jar or in a folder of classes.
public final class Bundled {
    private Bundled() {}

    public static Path folder(String name) {
        var place = Bundled.class.getResource(name);
        if (place == null) {
            throw new IllegalStateException("The folder " + name + " is missing from the program.");
        }
        try {
            return path(place.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The files of a folder with this ending, by name.
    public static List<Path> files(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
