package org.casus.cli;

import java.io.PrintWriter;
import org.casus.model.SourceDocument;

/// What a user is told of an article that does not say when it was published.
final class Undated {
    private Undated() {}

    static void tell(SourceDocument document, PrintWriter err) {
        if (document.date().isEmpty()) {
            err.println(
                    "casus: %s has no date, so words such as \"Tuesday\" give none either. Give it with --date, or in the article's metadata."
                            .formatted(document.id()));
        }
    }
}
