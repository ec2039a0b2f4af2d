package org.casus.review.source;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.casus.review.finding.TermNames;

/// How terms are called: English before no language before any other; without a label the last part of the IRI.
public final class Labels implements TermNames {
    private static final Map<String, String> WELL_KNOWN = wellKnown();

    private final Graph graph;
    private final Map<String, String> prefixes;

    public Labels(Graph graph, Map<String, String> prefixes) {
        this.graph = graph;
        this.prefixes = new LinkedHashMap<>(WELL_KNOWN);
        this.prefixes.putAll(prefixes);
    }

    private static Map<String, String> wellKnown() {
        var known = new LinkedHashMap<String, String>();
        known.put("owl", "http://www.w3.org/2002/07/owl#");
        known.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        known.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        known.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        known.put("skos", "http://www.w3.org/2004/02/skos/core#");
        known.put("dcterms", "http://purl.org/dc/terms/");
        known.put("sh", "http://www.w3.org/ns/shacl#");
        known.put("casus", "https://w3id.org/casus/ontology#");
        known.put("code", "https://w3id.org/casus/code/");
        return known;
    }

    @Override
    public String label(String iri) {
        return find(iri).orElseGet(() -> lastPart(iri));
    }

    /// The label, if there is one.
    public Optional<String> find(String iri) {
        var term = NodeFactory.createURI(iri);
        return of(term, RDFS.label.asNode()).or(() -> of(term, SKOS.prefLabel.asNode()));
    }

    private Optional<String> of(Node term, Node property) {
        return graph.find(term, property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject())
                .filter(Node::isLiteral)
                .min(Comparator.comparingInt(Labels::rank).thenComparing(Node::getLiteralLexicalForm))
                .map(Node::getLiteralLexicalForm);
    }

    private static int rank(Node label) {
        var language = label.getLiteralLanguage();
        if (language.equals("en") || language.startsWith("en-")) {
            return 0;
        }
        return language.isEmpty() ? 1 : 2;
    }

    public static String lastPart(String iri) {
        int cut = Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/'));
        return cut >= 0 && cut < iri.length() - 1 ? iri.substring(cut + 1) : iri;
    }

    @Override
    public String shortened(String iri) {
        return prefixes.entrySet().stream()
                .filter(prefix -> !prefix.getValue().isEmpty() && iri.startsWith(prefix.getValue()))
                .max(Comparator.comparingInt(prefix -> prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }
}
