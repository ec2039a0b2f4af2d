package org.casus.cli;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.casus.store.Graphs;

/// Sorts what RDF files hold into the graphs of a store. Quads keep their graph, unless all go into one; what the
/// program derived is left out, so that an export can be loaded again.
final class RdfLoad extends StreamRDFBase {
    private final StreamRDF out;
    private final Set<Node> replaced = new LinkedHashSet<>();
    private final Graphs graphs;
    private final Node ofTriples;
    private final Optional<Node> ofAll;
    private long size;

    RdfLoad(Graphs graphs, Node ofTriples, Optional<Node> ofAll, StreamRDF out) {
        this.graphs = graphs;
        this.ofTriples = ofTriples;
        this.ofAll = ofAll;
        this.out = out;
    }

    @Override
    public void triple(Triple triple) {
        keep(ofAll.orElse(ofTriples), triple);
    }

    @Override
    public void quad(Quad quad) {
        if (quad.isTriple() || quad.isDefaultGraph()) {
            triple(quad.asTriple());
        } else {
            keep(ofAll.orElse(quad.getGraph()), quad.asTriple());
        }
    }

    /// The graphs that the quads are in, without those of the program.
    Set<Node> replaced() {
        return replaced;
    }

    long size() {
        return size;
    }

    private void keep(Node graph, Triple triple) {
        if (graph.equals(graphs.base().consolidatedGraph()) || graphs.isMark(graph, triple)) {
            return;
        }
        if (!graphs.isReserved(graph)) {
            replaced.add(graph);
        }
        size++;
        out.quad(Quad.create(graph, triple));
    }
}
