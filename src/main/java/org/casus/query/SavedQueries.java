package org.casus.query;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.model.Bundled;
import org.casus.model.InputException;

/// The folder of saved queries: those that come with casus, or a folder of the user's.
public final class SavedQueries {
    private static final String ENDING = ".rq";

    private final Path folder;

    private SavedQueries(Path folder) {
        this.folder = folder;
    }

    /// The queries that come with casus.
    public static SavedQueries embedded() {
        return new SavedQueries(Bundled.folder("/org/casus/queries"));
    }

    public static SavedQueries in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException("%s: there is no such folder of queries.".formatted(folder));
        }
        return new SavedQueries(folder);
    }

    public List<String> names() {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputException("%s: the folder cannot be read.".formatted(folder), e);
        }
    }

    /// Every file, with what is wrong with it.
    public List<QueryFile> files() {
        return names().stream().map(this::file).toList();
    }

    /// Every query that can be run.
    public List<SavedQuery> all() {
        return files().stream().flatMap(file -> file.query().stream()).toList();
    }

    public Optional<SavedQuery> find(String name) {
        return names().contains(name) ? file(name).query() : Optional.empty();
    }

    /// The query of a name, or an error that tells the nearest one.
    public SavedQuery get(String name) {
        var names = names();
        if (!names.contains(name)) {
            throw new InputException("There is no saved query '%s'.%s 'casus query' lists them."
                    .formatted(name, Spelling.didYouMean(name, names)));
        }
        var file = file(name);
        return file.query()
                .orElseThrow(() -> new InputException(file.findings().getFirst().toString()));
    }

    private QueryFile file(String name) {
        var path = folder.resolve(name + ENDING);
        var shown = folder.getFileName() + "/" + name + ENDING;
        try {
            return QueryFile.read(name, shown, Files.readString(path));
        } catch (CharacterCodingException e) {
            throw new InputException("%s is not UTF-8 text.".formatted(shown), e);
        } catch (IOException e) {
            throw new InputException("%s cannot be read.".formatted(shown), e);
        }
    }
}
