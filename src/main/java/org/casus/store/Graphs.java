package org.casus.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// The graphs of a store under its base, and which source each belongs to.
public record Graphs(Base base) {

    /// The graph of a source; a source from elsewhere is named by the IRI of its graph.
    public Node graph(String source) {
        return source.contains("://") ? NodeFactory.createURI(source) : base.graph(source);
    }

    /// Whether no source may have this graph, since the program keeps it itself.
    public boolean isReserved(Node graph) {
        return graph.equals(base.provenanceGraph())
                || graph.equals(base.referenceGraph())
                || graph.equals(base.consolidatedGraph());
    }

    /// The source whose graph this is; for a graph from elsewhere its IRI.
    public String source(Node graph) {
        var iri = graph.getURI();
        var prefix = base.iri() + "graph/";
        return iri.startsWith(prefix)
                ? URLDecoder.decode(iri.substring(prefix.length()).replace("+", "%2B"), StandardCharsets.UTF_8)
                : iri;
    }

    /// Whether this triple only says what a graph was made from, which is written anew with each load.
    public boolean isMark(Node graph, Triple triple) {
        return graph.equals(base.provenanceGraph()) && triple.getPredicate().equals(Casus.FINGERPRINT);
    }
}
