package org.casus.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;

/// A CONSTRUCT that derives facts from what the sources tell.
public record Rule(String name, Query query) {
    private static final String FOLDER = "/org/casus/rules";

    /// The rules that travel with the program, in the order of their names.
    public static List<Rule> embedded() {
        var folder = Rule.class.getResource(FOLDER);
        if (folder == null) {
            return List.of();
        }
        try {
            return in(folder.toURI());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Rule parse(String name, String text) {
        return new Rule(name, QueryFactory.create(text));
    }

    private static List<Rule> in(URI folder) throws IOException {
        if (!"jar".equals(folder.getScheme())) {
            return in(Path.of(folder));
        }
        return in(opened(folder).getPath(FOLDER));
    }

    /// The file system of a jar is one for the whole program; it stays open.
    private static FileSystem opened(URI jar) throws IOException {
        try {
            return FileSystems.getFileSystem(jar);
        } catch (FileSystemNotFoundException e) {
            return FileSystems.newFileSystem(jar, Map.of());
        }
    }

    private static List<Rule> in(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.rq")) {
            var rules = new ArrayList<Rule>();
            for (var file : files) {
                rules.add(parse(file.getFileName().toString(), Files.readString(file)));
            }
            rules.sort(Comparator.comparing(Rule::name));
            return List.copyOf(rules);
        }
    }
}
