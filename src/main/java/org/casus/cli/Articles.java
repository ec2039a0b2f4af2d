package org.casus.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.casus.article.ArticleReader;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.casus.model.SourceDocument;

/// Reads articles one after another. What cannot be read, and a second one with the same id, is rejected; the run
/// goes on.
final class Articles {
    private final Optional<LocalDate> date;
    private final Consumer<Rejection> bad;
    private final Map<String, Origin> seen = new HashMap<>();
    private final boolean debug;
    /// While somebody else has a document, and fails or not.
    private boolean handing;

    /// @param date of articles that do not say theirs
    Articles(Optional<LocalDate> date, boolean debug, Consumer<Rejection> bad) {
        this.date = date;
        this.debug = debug;
        this.bad = bad;
    }

    void read(InputFile file, BiConsumer<Origin, SourceDocument> out) {
        var contained = new Contained(file.origin(), "this file", debug);
        var result = contained.run(
                () -> {
                    new ArticleReader().read(file.path(), date, document -> hand(document, file.origin(), out), bad);
                    return file;
                },
                () -> handing);
        if (result instanceof Contained.Result.Refused<InputFile> refused) {
            bad.accept(refused.rejection());
        }
    }

    private void hand(SourceDocument document, Origin origin, BiConsumer<Origin, SourceDocument> out) {
        if (isFirst(document.id(), origin, "article")) {
            handing = true;
            out.accept(origin, document);
            handing = false;
        }
    }

    /// For a message.
    static String named(SourceDocument document) {
        return "the document '%s'".formatted(document.id());
    }

    /// The one article of a file that a sheet names.
    static SourceDocument only(Path file, Optional<LocalDate> date) {
        var read = new ArrayList<SourceDocument>();
        new ArticleReader().read(file, date, read::add, rejection -> {});
        if (read.size() != 1) {
            throw new InputException("%s holds %d articles, not one.".formatted(file, read.size()));
        }
        return read.getFirst();
    }

    /// Whether no other input had this id; if one had, this one is rejected.
    boolean isFirst(String id, Origin origin, String kind) {
        var other = Optional.ofNullable(seen.putIfAbsent(kind + " " + id, origin));
        other.ifPresent(first -> bad.accept(new Rejection(
                origin,
                "it has the id '%s' like %s; ids must differ. Give one of them another id (a front matter or key 'id')."
                        .formatted(id, first))));
        return other.isEmpty();
    }
}
