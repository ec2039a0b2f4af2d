package org.casus.cli;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.casus.store.Graphs;
import org.casus.store.QuadBuffer;
import org.casus.store.SourceLoad;

/// Sorts what RDF files hold into the graphs of a store. Quads keep their graph, unless all go into one; what the
/// rules derived is left out, so that an export can be loaded again.
final class RdfLoad extends StreamRDFBase implements AutoCloseable {
    private final QuadBuffer quads = new QuadBuffer();
    private final Set<Node> replaced = new LinkedHashSet<>();
    private final Graphs graphs;
    private final Node ofTriples;
    private final Optional<Node> ofAll;

    RdfLoad(Graphs graphs, Node ofTriples, Optional<Node> ofAll) {
        this.graphs = graphs;
        this.ofTriples = ofTriples;
        this.ofAll = ofAll;
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

    SourceLoad replacing(String fingerprint) {
        return new SourceLoad(replaced, fingerprint, quads);
    }

    Set<Node> replaced() {
        return replaced;
    }

    long size() {
        return quads.size();
    }

    /// All of it in memory, to be checked.
    Graph graph() {
        return quads.graph();
    }

    @Override
    public void close() {
        quads.close();
    }

    private void keep(Node graph, Triple triple) {
        if (graph.equals(graphs.base().consolidatedGraph()) || graphs.isMark(graph, triple)) {
            return;
        }
        if (!graphs.isReserved(graph)) {
            replaced.add(graph);
        }
        quads.quad(Quad.create(graph, triple));
    }
}
