package org.casus.store;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;

/// What the provenance graph says about one source and nothing else. What other sources lead to as well (a run, the
/// program) is not part of it.
record SourceTrace(Graph provenance, Graphs graphs) {
    SourceTrace(DatasetGraph data, Graphs graphs) {
        this(data.getGraph(graphs.base().provenanceGraph()), graphs);
    }

    /// All triples that would hang in the air, were the graph not there.
    Set<Triple> of(Node graph) {
        var roots = roots(graph);
        var own = reachable(roots);
        var shared = new HashSet<Node>();
        own.stream()
                .filter(node -> !roots.contains(node) && isReferredToFromOutside(node, own))
                .forEach(shared::add);
        own.removeAll(reachable(shared));
        var triples = new HashSet<Triple>();
        own.forEach(node -> provenance.find(node, ANY, ANY).forEachRemaining(triples::add));
        provenance.find(ANY, ANY, graph).forEachRemaining(triples::add);
        return triples;
    }

    /// The graph, the document it is about and the run that made it.
    private Set<Node> roots(Node graph) {
        var source = graphs.source(graph);
        return graph.getURI().equals(source)
                ? Set.of(graph)
                : Set.of(graph, graphs.base().document(source), graphs.base().run(source));
    }

    private Set<Node> reachable(Set<Node> from) {
        var found = new HashSet<>(from);
        var open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            provenance
                    .find(open.removeFirst(), ANY, ANY)
                    .mapWith(Triple::getObject)
                    .filterKeep(Node::isURI)
                    .filterKeep(found::add)
                    .forEachRemaining(open::add);
        }
        return found;
    }

    private boolean isReferredToFromOutside(Node node, Set<Node> own) {
        var referring = provenance.find(ANY, ANY, node);
        try {
            return referring
                    .mapWith(Triple::getSubject)
                    .filterDrop(own::contains)
                    .hasNext();
        } finally {
            referring.close();
        }
    }
}
