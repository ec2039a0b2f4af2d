package org.casus.serve.page;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;
import org.casus.vocab.Casus;

/// The words that facts rest on, with the document that they stand in.
record Quotes(Showing showing) {
    private static final int MOST = 500;

    /// A passage, or a row of a table.
    ///
    /// @param facts what was drawn from it
    public record Quote(String text, Shown evidence, Shown document, String issued, long start, List<Shown> facts) {}

    /// The passages that a fact rests on.
    List<Quote> of(Node fact) {
        return objects(fact, Casus.HAS_EVIDENCE).stream()
                .map(evidence -> quote(evidence, false))
                .sorted(Comparator.comparing((Quote quote) -> quote.document().whole())
                        .thenComparingLong(Quote::start))
                .toList();
    }

    /// The passages of a document, in order.
    List<Quote> in(Node document) {
        var quotes = new ArrayList<Quote>();
        var found = showing.edition().union().find(ANY, Casus.IN_DOCUMENT, document);
        while (found.hasNext() && quotes.size() < MOST) {
            quotes.add(quote(found.next().getSubject(), true));
        }
        found.close();
        quotes.sort(Comparator.comparingLong(Quote::start)
                .thenComparing(quote -> quote.evidence().whole()));
        return quotes;
    }

    /// One passage with all that was read from it.
    Quote withFacts(Node evidence) {
        return quote(evidence, true);
    }

    private Quote quote(Node evidence, boolean withFacts) {
        var document = objects(evidence, Casus.IN_DOCUMENT).stream().findFirst();
        var text = text(evidence, Casus.EXACT_TEXT)
                .or(() -> text(evidence, Casus.ROW_NUMBER).map(row -> "Row " + row))
                .orElse("");
        return new Quote(
                text,
                showing.of(evidence),
                document.map(showing::of).orElse(showing.of(evidence)),
                document.flatMap(node -> text(node, DCTerms.issued.asNode()))
                        .map(Showing::time)
                        .orElse(""),
                text(evidence, Casus.START_OFFSET)
                        .or(() -> text(evidence, Casus.ROW_NUMBER))
                        .filter(number -> number.matches("[0-9]{1,15}"))
                        .map(Long::valueOf)
                        .orElse(0L),
                withFacts ? facts(evidence) : List.of());
    }

    private List<Shown> facts(Node evidence) {
        return showing
                .edition()
                .union()
                .find(ANY, Casus.HAS_EVIDENCE, evidence)
                .mapWith(triple -> triple.getSubject())
                .toList()
                .stream()
                .distinct()
                .map(fact -> new Claims(fact, showing).named())
                .sorted(Comparator.comparing(Shown::text))
                .toList();
    }

    private List<Node> objects(Node subject, Node property) {
        return showing
                .edition()
                .union()
                .find(subject, property, ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .distinct()
                .toList();
    }

    private Optional<String> text(Node subject, Node property) {
        return showing
                .edition()
                .union()
                .find(subject, property, ANY)
                .mapWith(triple -> triple.getObject())
                .filterKeep(Node::isLiteral)
                .toList()
                .stream()
                .findFirst()
                .map(Node::getLiteralLexicalForm);
    }
}
