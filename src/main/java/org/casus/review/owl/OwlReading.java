package org.casus.review.owl;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLRuntimeException;

/// Triples as the axioms that they say.
public final class OwlReading {
    private OwlReading() {}

    /// The graphs as one ontology. It keeps one header and no imports: what they bring must be among the graphs.
    public static OWLOntology of(Graph... graphs) {
        var all = GraphFactory.createDefaultGraph();
        for (var graph : graphs) {
            GraphUtil.addInto(all, graph);
        }
        withoutImports(all);
        var bytes = new ByteArrayOutputStream();
        try {
            RDFWriter.source(all).format(RDFFormat.RDFXML_PLAIN).output(bytes);
            return OWLManager.createOWLOntologyManager()
                    .loadOntologyFromOntologyDocument(new ByteArrayInputStream(bytes.toByteArray()));
        } catch (InvalidPropertyURIException e) {
            throw new OWLRuntimeException(
                    "<%s> cannot be the name of a property in XML, which ends with a letter and what follows it."
                            .formatted(e.getMessage()),
                    e);
        } catch (OWLOntologyCreationException e) {
            throw new OWLRuntimeException(e);
        }
    }

    private static void withoutImports(Graph graph) {
        graph.find(Node.ANY, OWL2.imports.asNode(), Node.ANY).toList().forEach(graph::delete);
        headers(graph).stream()
                .skip(1)
                .forEach(header ->
                        graph.find(header, Node.ANY, Node.ANY).toList().forEach(graph::delete));
    }

    private static List<Node> headers(Graph graph) {
        return graph.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode()).toList().stream()
                .map(triple -> triple.getSubject())
                .sorted((one, other) -> one.toString().compareTo(other.toString()))
                .toList();
    }
}
