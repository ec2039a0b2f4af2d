package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;

/// The ontology, and graphs that use it, as a reasoner takes them.
public final class Owl {
    private Owl() {}

    /// Terms, codes and alignments as one ontology.
    public static Graph terms() {
        var graph = GraphFactory.createDefaultGraph();
        for (String file : new String[] {"casus", "codes", "alignments"}) {
            RDFParser.source("ontology/" + file + ".ttl").parse(graph);
        }
        graph.find(null, OWL2.imports.asNode(), null).toList().forEach(graph::delete);
        withoutHeaders(graph);
        return graph;
    }

    /// One ontology has one header.
    private static void withoutHeaders(Graph graph) {
        for (String header : new String[] {"https://w3id.org/casus/code", "https://w3id.org/casus/alignments"}) {
            var node = org.apache.jena.graph.NodeFactory.createURI(header);
            graph.find(node, null, null).toList().forEach(graph::delete);
        }
    }

    public static Reasoner reasoner(Graph graph) {
        var configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true;
        configuration.throwInconsistentOntologyException = false;
        return new Reasoner(configuration, owl(graph));
    }

    static OWLOntology owl(Graph graph) {
        var bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(bytes);
        try {
            var ontology = OWLManager.createOWLOntologyManager()
                    .loadOntologyFromOntologyDocument(new ByteArrayInputStream(bytes.toByteArray()));
            assertThat(ontology.classesInSignature().map(OWLClass::toString)).isNotEmpty();
            return ontology;
        } catch (OWLOntologyCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
