package org.casus.review.docs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.review.check.ReviewedGraphs;
import org.casus.review.source.Labels;

/// The terms of an ontology and what it says of them. The ontology's own terms are told from those that it only uses.
final class Terms {
    private static final Set<Node> ALIGNING = Set.of(
            RDFS.subClassOf.asNode(),
            RDFS.subPropertyOf.asNode(),
            OWL2.equivalentClass.asNode(),
            OWL2.equivalentProperty.asNode(),
            RDFS.seeAlso.asNode(),
            SKOS.exactMatch.asNode(),
            SKOS.closeMatch.asNode(),
            SKOS.broadMatch.asNode(),
            SKOS.narrowMatch.asNode(),
            SKOS.relatedMatch.asNode());

    private final Graph graph;
    private final Labels labels;
    private final Predicate<String> own;

    Terms(Graph graph, Labels labels) {
        this.graph = graph;
        this.labels = labels;
        var namespaces = new ReviewedGraphs(graph, Graph.emptyGraph, Graph.emptyGraph).namespaces();
        this.own = iri -> namespaces.stream().anyMatch(iri::startsWith);
    }

    /// The own terms of a type, by label.
    List<Node> ofType(Node type) {
        return graph.find(Node.ANY, RDF.type.asNode(), type).toList().stream()
                .map(triple -> triple.getSubject())
                .filter(this::isOwn)
                .distinct()
                .sorted(Comparator.comparing((Node term) -> label(term)).thenComparing((Node node) -> node.toString()))
                .toList();
    }

    boolean isOwn(Node term) {
        return term.isURI() && own.test(term.getURI());
    }

    boolean isDocumented(Node term) {
        return isOwn(term)
                && Stream.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty)
                        .anyMatch(type -> graph.contains(term, RDF.type.asNode(), type.asNode()));
    }

    String label(Node term) {
        return term.isURI() ? labels.label(term.getURI()) : "(unnamed)";
    }

    String shortened(Node term) {
        return term.isURI() ? labels.shortened(term.getURI()) : "(unnamed)";
    }

    /// What a property says of a term, IRIs only.
    List<Node> objects(Node term, Node property) {
        return graph.find(term, property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .filter(Node::isURI)
                .sorted(Comparator.comparing(this::label))
                .toList();
    }

    List<Node> subjects(Node property, Node term) {
        return graph.find(Node.ANY, property, term).toList().stream()
                .map(triple -> triple.getSubject())
                .filter(this::isOwn)
                .sorted(Comparator.comparing(this::label))
                .toList();
    }

    Optional<String> text(Node term, Node property) {
        return graph.find(term, property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .min(Comparator.comparingInt((Node value) ->
                                value.isLiteral() && value.getLiteralLanguage().equals("en") ? 0 : 1)
                        .thenComparing((Node node) -> node.toString()))
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString());
    }

    Optional<String> definition(Node term) {
        return text(term, SKOS.definition.asNode())
                .or(() -> text(term, RDFS.comment.asNode()))
                .or(() -> text(term, DCTerms.description.asNode()));
    }

    /// The labels by language.
    Map<String, String> labels(Node term) {
        var found = new TreeMap<String, String>();
        graph.find(term, RDFS.label.asNode(), Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .forEach(label -> found.put(label.getLiteralLanguage(), label.getLiteralLexicalForm()));
        return found;
    }

    /// How the term stands to terms of others, one line each.
    List<Map.Entry<Node, Node>> alignments(Node term) {
        return graph.find(term, Node.ANY, Node.ANY).toList().stream()
                .filter(triple -> ALIGNING.contains(triple.getPredicate()))
                .filter(triple -> triple.getObject().isURI() && !isOwn(triple.getObject()))
                .map(triple -> Map.entry(triple.getPredicate(), triple.getObject()))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    Graph graph() {
        return graph;
    }
}
