package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.casus.review.source.Labels;

/// An example of each term out of the data.
final class Samples {
    private static final int LOOKED_AT = 200;
    private static final int LINES = 8;
    private static final int LENGTH = 90;

    private final Graph data;
    private final Terms terms;
    private final Labels names;

    Samples(Graph data, Terms terms) {
        this.data = data;
        this.terms = terms;
        this.names = new Labels(data, Map.of());
    }

    Optional<String> ofClass(Node type) {
        return data.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
                .map(Triple::getSubject)
                .limit(LOOKED_AT)
                .min(Comparator.comparingInt((Node node) ->
                                -data.find(node, Node.ANY, Node.ANY).toList().size())
                        .thenComparing((Node node) -> node.toString()))
                .map(this::described);
    }

    Optional<String> ofProperty(Node property) {
        return data.find(Node.ANY, property, Node.ANY).toList().stream()
                .min(Comparator.comparing(Triple::toString))
                .map(triple -> "%s <b>%s</b> %s"
                        .formatted(
                                shown(triple.getSubject()), escape(terms.label(property)), shown(triple.getObject())));
    }

    private String described(Node node) {
        return data.find(node, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> !triple.getPredicate().equals(RDF.type.asNode()))
                .sorted(Comparator.comparing(Triple::toString))
                .limit(LINES)
                .map(triple ->
                        "<b>%s</b> %s".formatted(escape(terms.label(triple.getPredicate())), shown(triple.getObject())))
                .collect(Collectors.joining("<br>", shown(node) + "<br>", ""));
    }

    private String shown(Node node) {
        if (node.isURI()) {
            var text = names.find(node.getURI()).orElseGet(() -> terms.label(node));
            return escape(cut(text));
        }
        return "“" + escape(cut(node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())) + "”";
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
