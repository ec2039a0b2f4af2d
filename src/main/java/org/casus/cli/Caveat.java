package org.casus.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.convert.Provenance.Method;
import org.casus.extract.Extraction;
import org.casus.model.SourceDocument;
import org.casus.sheet.SheetReader;

/// What a user should know of a source that was used all the same.
final class Caveat {
    private Caveat() {}

    /// Of a source that facts were made from.
    static List<String> of(Found found) {
        var document = found.sheet().document();
        var ofKind = found.method() == Method.EXTRACTION
                ? ofArticle(document)
                : Optional.of(
                                "casus: the quotes of %s are not checked, as its text is not known. Give it as document.text or document.file, or its article beside it."
                                        .formatted(found.id()))
                        .filter(text -> !SheetReader.isVerified(found.sheet()));
        return Stream.concat(found.unread().stream(), ofKind.stream()).toList();
    }

    static List<String> of(Extraction extraction) {
        return Stream.concat(
                        ofUnread(extraction).stream(),
                        ofArticle(extraction.sheet().document()).stream())
                .toList();
    }

    /// Of an article that is longer than any, or has such sentences.
    static Optional<String> ofUnread(Extraction extraction) {
        var reasons = new LinkedHashMap<String, Integer>();
        extraction.unread().forEach(miss -> reasons.merge(miss.reason(), 1, Integer::sum));
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "casus: %s is not read whole, left out is %s. With --explain, `casus extract` shows where."
                                .formatted(
                                        extraction.sheet().document().id(),
                                        reasons.entrySet().stream()
                                                .map(reason -> reason.getKey()
                                                        + (reason.getValue() == 1
                                                                ? ""
                                                                : " (%d times)".formatted(reason.getValue())))
                                                .collect(Collectors.joining(", and "))));
    }

    /// Of an article that does not say when it was published.
    private static Optional<String> ofArticle(SourceDocument document) {
        return document.date().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "casus: %s has no date, so words such as \"Tuesday\" give none either. Give it with --date, or in the article's metadata."
                                .formatted(document.id()));
    }
}
