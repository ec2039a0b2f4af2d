package org.casus.review;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.casus.vocab.Casus;

/// Says of a node what it is called, and which words or row of a source it comes from.
public final class Explained {
    private static final int LENGTH = 120;

    private final Graph graph;

    public Explained(Graph graph) {
        this.graph = graph;
    }

    /// The label of the node, if it has one.
    public Optional<String> label(String iri) {
        return value(NodeFactory.createURI(iri), RDFS.label.asNode()).map(Explained::text);
    }

    /// `“Seven rockets were fired ...” (report-1)`, or `row 12 (events.csv)`; what the node is evidence itself, or has
    /// as
    /// evidence.
    public Optional<String> source(String iri) {
        var node = NodeFactory.createURI(iri);
        var evidence = value(node, Casus.HAS_EVIDENCE).orElse(node);
        var words = value(evidence, Casus.EXACT_TEXT).map(text -> "“" + cut(text(text)) + "”");
        var row = value(evidence, Casus.ROW_NUMBER).map(number -> "row " + text(number));
        var document = value(evidence, Casus.IN_DOCUMENT).map(Explained::lastPart);
        return words.or(() -> row)
                .map(said -> said + document.map(name -> " (" + name + ")").orElse(""));
    }

    private Optional<Node> value(Node subject, Node property) {
        var found = graph.find(subject, property, Node.ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject()) : Optional.empty();
        } finally {
            found.close();
        }
    }

    private static String text(Node node) {
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    private static String lastPart(Node document) {
        var iri = document.toString();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static String cut(String text) {
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }
}
