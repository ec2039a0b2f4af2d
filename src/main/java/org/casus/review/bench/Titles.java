package org.casus.review.bench;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DC;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// What an ontology calls itself.
final class Titles {
    private Titles() {}

    static Optional<String> of(Graph graph) {
        return graph.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode()).toList().stream()
                .map(triple -> triple.getSubject())
                .flatMap(ontology -> Stream.of(DCTerms.title, DC.title, RDFS.label)
                        .flatMap(property -> graph.find(ontology, property.asNode(), Node.ANY).toList().stream())
                        .map(triple -> triple.getObject()))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }
}
