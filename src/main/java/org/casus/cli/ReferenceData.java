package org.casus.cli;

import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.convert.ReferenceConverter;
import org.casus.reference.Reference;
import org.casus.store.Store;
import org.casus.vocab.Base;

/// The reference actors and places as a store holds them.
record ReferenceData(Reference reference) {

    /// Writes them when the store has none, or others.
    void load(Store store) {
        store.loadReference(
                Fingerprint.ofReference().of(store.base().iri()), out -> new ReferenceConverter(store.base(), reference).convert(out));
    }

    /// Them alone, in memory.
    Graph graph(Base base) {
        var graph = GraphFactory.createDefaultGraph();
        new ReferenceConverter(base, reference).convert(new Flattened(StreamRDFLib.graph(graph)));
        return graph;
    }
}
