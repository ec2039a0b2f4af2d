package org.casus.store;

import static org.apache.jena.graph.Node.ANY;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// What changed since the store was last consolidated. It is written in the transaction of the change itself, so that a
/// killed build is taken up by the next one.
record Pending(Set<Node> events, Set<Node> graphs, boolean all) {
    /// When more events than this changed, everything is derived anew: that is faster then.
    static final int MOST = 20_000;

    static Pending of(DatasetGraph data, Base base) {
        var derived = base.consolidatedGraph();
        var graph = data.getGraph(derived);
        var events = new LinkedHashSet<>(objects(graph, derived));
        boolean all = events.remove(derived);
        var graphs = graph.find(ANY, Casus.PENDING, derived)
                .mapWith(Triple::getSubject)
                .filterDrop(derived::equals)
                .toSet();
        return new Pending(events, graphs, all);
    }

    private static List<Node> objects(Graph graph, Node derived) {
        return graph.find(derived, Casus.PENDING, ANY)
                .mapWith(Triple::getObject)
                .toList();
    }

    boolean isEmpty() {
        return events.isEmpty() && graphs.isEmpty() && !all;
    }

    /// The events that a graph tells of, one more than counts if there are too many.
    static Set<Node> eventsOf(DatasetGraph data, Node graph) {
        var events = new LinkedHashSet<Node>();
        var found = data.find(graph, ANY, RDF.type.asNode(), Casus.EVENT);
        while (found.hasNext() && events.size() <= MOST) {
            events.add(found.next().getSubject());
        }
        return events;
    }

    /// Only inside a write transaction.
    static void mark(DatasetGraph data, Base base, Collection<Node> events, Collection<Node> graphs) {
        var derived = base.consolidatedGraph();
        if (events.size() > MOST) {
            markAll(data, base);
        } else {
            events.forEach(event -> data.add(Quad.create(derived, derived, Casus.PENDING, event)));
        }
        graphs.forEach(graph -> data.add(Quad.create(derived, graph, Casus.PENDING, derived)));
    }

    /// Everything may be otherwise now. Only inside a write transaction.
    static void markAll(DatasetGraph data, Base base) {
        var derived = base.consolidatedGraph();
        data.add(Quad.create(derived, derived, Casus.PENDING, derived));
    }

    /// Only inside a write transaction.
    static void clear(DatasetGraph data, Base base) {
        data.deleteAny(base.consolidatedGraph(), ANY, Casus.PENDING, ANY);
    }
}
