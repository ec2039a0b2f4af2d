package org.casus.store;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// The names of a store's graphs under one base.
public record Graphs(String base) {
    /// Says in the provenance graph what a graph was made from. Every graph that was loaded has it.
    static final Node FINGERPRINT = NodeFactory.createURI("https://w3id.org/casus/ontology#fingerprint");

    /// Where a source's facts stand.
    public Node of(String source) {
        return NodeFactory.createURI(prefix() + source);
    }

    /// What is known about each source and run.
    public Node provenance() {
        return of("provenance");
    }

    /// Actors and places that travel with the program.
    public Node reference() {
        return of("reference");
    }

    /// What the rules derive.
    public Node consolidated() {
        return of("consolidated");
    }

    /// Whether no source may have this graph, since the program keeps it itself.
    public boolean isReserved(Node graph) {
        return graph.equals(provenance()) || graph.equals(reference()) || graph.equals(consolidated());
    }

    /// The source whose graph this is; for a graph from elsewhere its IRI.
    public String source(Node graph) {
        var iri = graph.getURI();
        return iri.startsWith(prefix()) ? iri.substring(prefix().length()) : iri;
    }

    /// Whether this triple only says what a graph was made from, which is written anew with each load.
    public boolean isMark(Node graph, Triple triple) {
        return graph.equals(provenance()) && triple.getPredicate().equals(FINGERPRINT);
    }

    private String prefix() {
        return base + "graph/";
    }
}
