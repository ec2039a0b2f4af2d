package org.casus.review.source;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.casus.model.Origin;

/// One file that was read: what it says, and its text, in which places of terms are looked up. `name` is how it is
/// called in findings.
public record OntologyFile(String name, Graph graph, String text) {

    /// The IRI of the ontology in it, if it has exactly one.
    public Optional<Node> ontology() {
        var headers =
                graph.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode()).toList();
        return headers.size() == 1
                ? Optional.of(headers.getFirst().getSubject()).filter(Node::isURI)
                : Optional.empty();
    }

    public Origin origin() {
        return Origin.of(name);
    }
}
