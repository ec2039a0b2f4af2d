package org.casus.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.casus.model.InputException;
import org.casus.vocab.Base;

/// The folder that a store lives in: whether it is one, and the base of its IRIs.
record StoreFolder(Path path) {
    private static final String DATABASE = "Data-0001";
    private static final String LOCK = "tdb.lock";
    private static final String SETTINGS = "casus.properties";
    private static final String BASE_KEY = "base=";

    /// Whether a database stands here. Everything else that is in the way is refused.
    boolean exists() {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new InputException("%s is a file, not a store. Name a folder with --store.".formatted(path));
        }
        if (!Files.isDirectory(path)) {
            return false;
        }
        if (Files.isDirectory(path.resolve(DATABASE))) {
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
            try (var database = Files.walk(path.resolve(DATABASE))) {
                for (var file : database.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
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
