package org.casus.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.casus.store.Reason;

/// A file that facts are read from.
record InputFile(Path path, InputKind kind) {

    Origin origin() {
        return Origin.of(path.toString());
    }

    /// The files that were named, and those in folders that were named, in the order of their names. In a folder
    /// what is no input is passed over; a file that was named and is none is rejected.
    static List<InputFile> find(List<Path> inputs, Optional<InputKind> as, Consumer<Rejection> bad) {
        var found = new ArrayList<InputFile>();
        for (var input : inputs) {
            if (Files.isDirectory(input)) {
                in(input).stream()
                        .map(file -> new InputFile(file, as.orElseGet(() -> InputKind.of(file))))
                        .filter(InputFile::isSource)
                        .forEach(found::add);
            } else {
                var file = new InputFile(input, as.orElseGet(() -> InputKind.of(input)));
                file.unusable()
                        .ifPresentOrElse(
                                reason -> bad.accept(new Rejection(file.origin(), reason)), () -> found.add(file));
            }
        }
        return found.stream().distinct().toList();
    }

    private boolean isSource() {
        return kind == InputKind.ARTICLE || kind == InputKind.SHEET || kind == InputKind.TABLE;
    }

    private Optional<String> unusable() {
        if (!Files.exists(path)) {
            return Optional.of("there is no such file or folder.");
        }
        return switch (kind) {
            case ARTICLE, SHEET, TABLE -> Optional.empty();
            case RDF -> Optional.of("this is RDF; load it with `casus load`.");
            case OTHER ->
                Optional.of(
                        "not known by its ending as an article, a fact sheet or a table; say what it is with --as.");
        };
    }

    private static List<Path> in(Path folder) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path entry, BasicFileAttributes attributes) {
                    return isHidden(entry) && !entry.equals(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path entry, BasicFileAttributes attributes) {
                    if (!isHidden(entry) && !isAboutTheFolder(entry)) {
                        files.add(entry);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new InputException("The folder %s cannot be read: %s.".formatted(folder, Reason.of(e)), e);
        }
        files.sort(null);
        return files;
    }

    private static boolean isHidden(Path entry) {
        return entry.getFileName() != null && entry.getFileName().toString().startsWith(".");
    }

    private static boolean isAboutTheFolder(Path entry) {
        return entry.getFileName().toString().matches("(?i)(README|LICENSE|LICENCE|NOTICE|CHANGELOG)(\\..*)?");
    }
}
