package org.casus.reference;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.casus.model.InputException;

/// Where the files of reference data lie.
@FunctionalInterface
interface Folder {
    InputStream open(String file) throws IOException;

    static Folder embedded() {
        return file -> {
            var stream = Folder.class.getResourceAsStream("/org/casus/ontology/reference/" + file);
            if (stream == null) {
                throw new FileNotFoundException("it is not in the program");
            }
            return stream;
        };
    }

    static Folder of(Path folder) {
        return file -> {
            var path = folder.resolve(file);
            if (!Files.isRegularFile(path)) {
                throw new FileNotFoundException("there is no such file in " + folder);
            }
            return Files.newInputStream(path);
        };
    }

    default void read(String file, List<String> required, Consumer<Table.Row> rows) {
        try (Reader text = new InputStreamReader(open(file), StandardCharsets.UTF_8)) {
            Table.read(file, text, required, rows);
        } catch (IOException e) {
            throw new InputException("The reference data %s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
    }
}
