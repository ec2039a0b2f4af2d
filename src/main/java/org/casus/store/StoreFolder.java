package org.casus.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.casus.model.InputException;
import org.casus.vocab.Base;

/// The folder that a store lives in: whether it is one, and the base of its IRIs.
record StoreFolder(Path path) {
    /// Jena opens the database of the highest number.
    private static final Pattern DATABASE = Pattern.compile("Data-(\\d+)");

    private static final String NEXT = "next-database";
    private static final String LINKS = "links.csv";
    private static final String LOCK = "tdb.lock";
    private static final String SETTINGS = "casus.properties";
    private static final String BASE_KEY = "base=";
    /// Of an index, with the space that is free in its blocks.
    private static final int OCTETS_OF_QUAD = 45;

    /// Whether a database stands here. Everything else that is in the way is refused.
    boolean exists() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new InputException("%s is a file, not a store. Name a folder with --store.".formatted(path));
        }
        if (!Files.isDirectory(path)) {
            return false;
        }
        if (!databases().isEmpty()) {
            return true;
        }
        if (!isEmpty()) {
            throw new InputException(
                    "%s holds other files and no store. Name a new or empty folder with --store.".formatted(path));
        }
        return false;
    }

    void create() {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new InputException(
                    "The store %s cannot be made: %s. Name another folder with --store.".formatted(path, Reason.of(e)),
                    e);
        }
    }

    /// The database and its settings; the folder, too, if nothing else is in it.
    void delete() {
        try {
            for (var database : databases()) {
                deleteAll(database);
            }
            clearNext();
            Files.deleteIfExists(path.resolve(LINKS));
            Files.deleteIfExists(path.resolve(LOCK));
            Files.deleteIfExists(path.resolve(SETTINGS));
            if (isEmpty()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new InputException("The store %s cannot be deleted: %s.".formatted(path, Reason.of(e)), e);
        }
    }

    /// The database, locked for this process.
    DatasetGraph connect() {
        if (!Files.isWritable(path)) {
            throw unwritable("the folder is not writable");
        }
        try {
            return DatabaseMgr.connectDatasetGraph(Location.create(path.toAbsolutePath()));
        } catch (DBOpEnvException e) {
            throw held(e);
        }
    }

    /// Where the database is filled that is to follow this one.
    Path next() {
        return path.resolve(NEXT);
    }

    /// The file of what a person decided on pairs of events.
    Path links() {
        return path.resolve(LINKS);
    }

    /// About how many quads there are, by the size of an index.
    long quads() {
        var index = databases().getLast().resolve("GSPO.dat");
        return Files.exists(index) ? size(index) / OCTETS_OF_QUAD : 0;
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(file, Reason.of(e)), e);
        }
    }

    /// Takes away what a killed load left.
    void clearNext() {
        try {
            if (Files.exists(next())) {
                deleteAll(next());
            }
        } catch (IOException e) {
            throw unwritable(Reason.of(e));
        }
    }

    /// Gives the next database the name by which it is found, and takes the old ones away; nobody may hold them.
    void switchToNext() {
        try {
            var old = databases();
            var number = DATABASE.matcher(old.getLast().getFileName().toString());
            var name = number.matches() ? Integer.parseInt(number.group(1)) + 1 : 1;
            Files.move(next(), path.resolve("Data-%04d".formatted(name)), StandardCopyOption.ATOMIC_MOVE);
            NextDatabase.sync(path);
            for (var database : old) {
                deleteAll(database);
            }
        } catch (IOException e) {
            throw unwritable(Reason.of(e));
        }
    }

    /// The databases in the order of their numbers: more than one only if a switch was cut short.
    private List<Path> databases() {
        try (var entries = Files.list(path)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry ->
                            DATABASE.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException("The folder %s cannot be read: %s.".formatted(path, Reason.of(e)), e);
        }
    }

    private static void deleteAll(Path folder) throws IOException {
        try (var entries = Files.walk(folder)) {
            for (var entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    Optional<Base> base() {
        try {
            return Files.exists(path.resolve(SETTINGS))
                    ? Files.readAllLines(path.resolve(SETTINGS)).stream()
                            .filter(line -> line.startsWith(BASE_KEY))
                            .map(line ->
                                    new Base(line.substring(BASE_KEY.length()).strip()))
                            .findFirst()
                    : Optional.empty();
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(path.resolve(SETTINGS), Reason.of(e)), e);
        }
    }

    void keepBase(Base base) {
        try {
            Files.writeString(path.resolve(SETTINGS), BASE_KEY + base.iri() + "\n");
        } catch (IOException e) {
            throw unwritable(Reason.of(e));
        }
    }

    private boolean isEmpty() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            throw new InputException("The folder %s cannot be read: %s.".formatted(path, Reason.of(e)), e);
        }
    }

    private InputException unwritable(String reason) {
        return new InputException(
                "The store %s cannot be written: %s. Change its permissions or name another folder with --store."
                        .formatted(path, reason));
    }

    /// Jena tells the holder as "held by process 123".
    private InputException held(DBOpEnvException e) {
        var message = String.valueOf(e.getMessage());
        var at = message.indexOf("process ");
        return new InputException(
                "The store %s is in use by %s. Stop that one (a `casus serve`?) or wait until it ends."
                        .formatted(path, at < 0 ? "another process" : message.substring(at)),
                e);
    }
}
