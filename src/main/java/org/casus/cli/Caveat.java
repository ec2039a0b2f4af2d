package org.casus.cli;

import java.util.Optional;
import org.casus.convert.Provenance.Method;
import org.casus.model.SourceDocument;
import org.casus.sheet.SheetReader;

/// What a user should know of a source that was used all the same.
final class Caveat {
    private Caveat() {}

    /// Of a source that facts were made from.
    static Optional<String> of(Found found) {
        if (found.method() == Method.EXTRACTION) {
            return ofArticle(found.sheet().document());
        }
        return SheetReader.isVerified(found.sheet())
                ? Optional.empty()
                : Optional.of(
                        "casus: the quotes of %s are not checked, as its text is not known. Give it as document.text or document.file, or its article beside it."
                                .formatted(found.id()));
    }

    /// Of an article that does not say when it was published.
    static Optional<String> ofArticle(SourceDocument document) {
        return document.date().isPresent()
                ? Optional.empty()
                : Optional.of(
                        "casus: %s has no date, so words such as \"Tuesday\" give none either. Give it with --date, or in the article's metadata."
                                .formatted(document.id()));
    }
}
