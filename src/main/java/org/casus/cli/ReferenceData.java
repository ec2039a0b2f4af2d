package org.casus.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.store.Graphs;
import org.casus.store.Store;

/// The reference actors and places as a store holds them.
record ReferenceData(Graphs graphs) {

    /// Writes them when the store has none, or others.
    void load(Store store) {
        store.loadReference("none", out -> {});
    }

    /// Them alone, in memory.
    Graph graph() {
        return GraphFactory.createDefaultGraph();
    }
}
