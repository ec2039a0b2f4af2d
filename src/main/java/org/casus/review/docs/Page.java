package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.List;
import org.apache.jena.graph.Node;
import org.casus.review.report.Html;
import org.casus.review.source.Labels;

/// The frame of all pages, and links between them.
final class Page {
    private static final List<String> MENU = List.of("index", "terms", "codes", "questions", "changes");
    private static final List<String> NAMES = List.of("Overview", "Terms", "Codes", "Questions", "Changes");

    private Page() {}

    static String of(String name, String title, String body) {
        var menu = new StringBuilder();
        for (int i = 0; i < MENU.size(); i++) {
            var current = MENU.get(i).equals(name) ? " aria-current=\"page\"" : "";
            menu.append("<a href=\"%s.html\"%s>%s</a> ".formatted(MENU.get(i), current, NAMES.get(i)));
        }
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><link rel="stylesheet" href="style.css"></head><body>
                <header><nav>%s</nav></header>
                <main>
                %s
                </main></body></html>
                """.formatted(escape(title), menu.toString().strip(), body);
    }

    /// A link to a term's own place, or to the vocabulary of others that it is of.
    static String link(Node term, Terms terms) {
        if (!term.isURI()) {
            return escape(terms.label(term));
        }
        var page = terms.isDocumented(term) ? "terms.html#" + anchor(term) : term.getURI();
        var shown = terms.isOwn(term) ? terms.label(term) : terms.shortened(term);
        return "<a href=\"%s\">%s</a>".formatted(escape(page), escape(shown));
    }

    static String anchor(Node term) {
        return Html.anchor(Labels.lastPart(term.getURI()));
    }
}
