package org.casus.review.check;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/// What checks are asked of. The default graph is the ontology that is reviewed; `review:imports` what it imports,
/// `review:shapes` the shapes, and `review:terms` says which terms are the ontology's own (`?term a review:Own`), which
/// namespace they have (`?namespace a review:Namespace`), and what uses them (`?term review:usedIn review:data`).
public final class ReviewedGraphs {
    public static final String NS = "https://w3id.org/casus/review#";
    private static final Node IMPORTS = node("imports");
    private static final Node SHAPES = node("shapes");
    private static final Node TERMS = node("terms");
    private static final Node OWN = node("Own");
    private static final Node NAMESPACE = node("Namespace");
    private static final Node USED_IN = node("usedIn");
    private static final String VANN_NAMESPACE = "http://purl.org/vocab/vann/preferredNamespaceUri";
    private static final Set<Node> TYPES = Stream.of(
                    OWL2.Class,
                    RDFS.Class,
                    RDF.Property,
                    OWL2.ObjectProperty,
                    OWL2.DatatypeProperty,
                    OWL2.AnnotationProperty,
                    OWL2.NamedIndividual)
            .map(type -> type.asNode())
            .collect(Collectors.toSet());

    private final DatasetGraph graphs;
    private final Graph terms = GraphFactory.createDefaultGraph();
    private final Set<String> namespaces;

    public ReviewedGraphs(Graph own, Graph imports, Graph shapes) {
        graphs = DatasetGraphFactory.create(own);
        graphs.addGraph(IMPORTS, imports);
        graphs.addGraph(SHAPES, shapes);
        graphs.addGraph(TERMS, terms);
        namespaces = namespaces(own);
        namespaces.forEach(namespace -> terms.add(NodeFactory.createURI(namespace), RDF.type.asNode(), NAMESPACE));
        declared(own).filter(term -> isOwn(term.getURI())).forEach(term -> terms.add(term, RDF.type.asNode(), OWN));
    }

    public DatasetGraph dataset() {
        return graphs;
    }

    public Set<String> namespaces() {
        return namespaces;
    }

    private boolean isOwn(String iri) {
        return namespaces.stream()
                .anyMatch(namespace -> iri.startsWith(namespace) && iri.length() > namespace.length());
    }

    /// Notes that terms of the ontology are used somewhere: `shapes`, `data` or `questions`.
    public void used(Stream<Node> used, String where) {
        used.filter(Node::isURI)
                .filter(term -> isOwn(term.getURI()))
                .forEach(term -> terms.add(Triple.create(term, USED_IN, node(where))));
    }

    private static Stream<Node> declared(Graph own) {
        return TYPES.stream()
                .flatMap(type -> own.find(Node.ANY, RDF.type.asNode(), type).toList().stream())
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct();
    }

    /// What the ontology says, else the ontology's IRI if there are terms under it, else where most of its terms are.
    private static Set<String> namespaces(Graph own) {
        var said = own.find(Node.ANY, NodeFactory.createURI(VANN_NAMESPACE), Node.ANY).toList().stream()
                .map(triple -> triple.getObject().isLiteral()
                        ? triple.getObject().getLiteralLexicalForm()
                        : triple.getObject().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!said.isEmpty()) {
            return said;
        }
        var headers = own.find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode()).toList().stream()
                .map(triple -> triple.getSubject().toString().replaceFirst("[#/]$", ""))
                .filter(header -> declared(own).anyMatch(term -> term.getURI().startsWith(header)))
                .collect(Collectors.toCollection(TreeSet::new));
        return headers.isEmpty() ? mostUsed(own) : headers;
    }

    private static Set<String> mostUsed(Graph own) {
        Map<String, Long> counts = new HashMap<>();
        declared(own).forEach(term -> counts.merge(namespace(term.getURI()), 1L, Long::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(entry -> Set.of(entry.getKey()))
                .orElse(Set.of());
    }

    private static String namespace(String iri) {
        return iri.substring(0, Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static Node node(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
