package org.casus.cli;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.casus.cli.Contained.Result;
import org.casus.convert.Provenance.Method;
import org.casus.extract.Extraction;
import org.casus.extract.FactReader;
import org.casus.model.FactSheet;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.casus.model.SourceDocument;
import org.casus.sheet.SheetReader;
import org.casus.table.write.Conveyor;

/// All sources of a run: articles, read by the extractor, and fact sheets. Where there is a sheet for an article,
/// the sheet counts, its evidence is held against the article, and nothing is extracted.
final class Sources implements AutoCloseable {
    private final Options options;
    private final Fingerprint program;
    private final Function<Found, Outcome> convert;
    private final BiPredicate<String, String> isUnchanged;
    private final Conveyor<Outcome> work;
    private final Articles articles;
    private final Map<String, SourceDocument> documents = new HashMap<>();

    /// @param extractor made when the first article needs it, since its model takes seconds to load
    /// @param identity what tells the extractor's facts from another's
    record Options(
            Optional<LocalDate> date, boolean sheetsOnly, Lazy<FactReader> extractor, String identity, boolean debug) {}

    /// @param isUnchanged whether a source, by its id, is known to be made from what this fingerprint tells
    Sources(
            Options options,
            Fingerprint program,
            Function<Found, Outcome> convert,
            BiPredicate<String, String> isUnchanged,
            Consumer<Outcome> out) {
        this.options = options;
        this.program = program;
        this.convert = convert;
        this.isUnchanged = isUnchanged;
        this.work = Work.inOrder(out);
        this.articles = new Articles(options.date(), options.debug(), this::refuse);
    }

    /// Hands on the outcomes on this thread, the articles first, each in the order of the files.
    void read(List<InputFile> files) {
        var sheets =
                files.stream().filter(file -> file.kind() == InputKind.SHEET).toList();
        var curated = curated(sheets);
        for (var file : files) {
            if (file.kind() == InputKind.ARTICLE) {
                articles.read(file, (origin, document) -> article(origin, document, curated));
            }
        }
        sheets.forEach(this::sheets);
        work.finish();
    }

    @Override
    public void close() {
        work.close();
    }

    private void article(Origin origin, SourceDocument document, Set<String> curated) {
        if (curated.contains(document.id())) {
            documents.put(document.id(), document);
        } else if (!options.sheetsOnly()) {
            var fingerprint = program.of("article", document, options.identity());
            if (isUnchanged.test(document.id(), fingerprint)) {
                work.submit(() -> new Outcome.Unchanged(origin, document.id()));
            } else {
                work.submit(() -> extracted(origin, document, fingerprint));
            }
        }
    }

    private Outcome extracted(Origin origin, SourceDocument document, String fingerprint) {
        var contained = new Contained(origin, Articles.named(document), options.debug());
        return switch (contained.run(() -> options.extractor().get().extract(document))) {
            case Result.Refused<Extraction> refused -> new Outcome.Refused(refused.rejection());
            case Result.Done<Extraction> done ->
                convert.apply(new Found(
                        origin, done.value().sheet(), Method.EXTRACTION, fingerprint, Caveat.ofUnread(done.value())));
        };
    }

    private void sheets(InputFile file) {
        for (var sheet : sheetsOf(file)) {
            var id = sheet.document().id();
            if (articles.isFirst(id, file.origin(), "sheet")) {
                var fingerprint = program.of("sheet", sheet);
                work.submit(() -> isUnchanged.test(id, fingerprint)
                        ? new Outcome.Unchanged(file.origin(), id)
                        : convert.apply(
                                new Found(file.origin(), sheet, Method.CURATION, fingerprint, Optional.empty())));
            }
        }
    }

    private List<FactSheet> sheetsOf(InputFile file) {
        try {
            return SheetReader.read(
                    file.path(),
                    id -> Optional.ofNullable(documents.get(id)),
                    text -> Articles.only(text, options.date()));
        } catch (InputException e) {
            refuse(Rejections.of(file.origin(), e));
            return List.of();
        }
    }

    /// The ids of the documents that have a sheet. A sheet with faults counts, too: what a person began is not
    /// replaced by what the program finds.
    private static Set<String> curated(List<InputFile> sheets) {
        return sheets.stream()
                .flatMap(file -> SheetIds.of(file.path()).stream())
                .collect(Collectors.toSet());
    }

    private void refuse(Rejection rejection) {
        work.submit(() -> new Outcome.Refused(rejection));
    }
}
