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

    /// @param date of articles that do not say theirs
    Articles(Optional<LocalDate> date, Consumer<Rejection> bad) {
        this.date = date;
        this.bad = bad;
    }

    void read(InputFile file, BiConsumer<Origin, SourceDocument> out) {
        try {
            new ArticleReader()
                    .read(
                            file.path(),
                            date,
                            document -> {
                                if (isFirst(document.id(), file.origin(), "article")) {
                                    out.accept(file.origin(), document);
                                }
                            },
                            bad);
        } catch (InputException e) {
            bad.accept(Rejections.of(file.origin(), e));
        }
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
