package org.casus.store;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.apache.jena.util.iterator.WrappedIterator;

/// All named graphs but some, seen as one.
final class UnionWithout extends GraphBase {
    private final DatasetGraph data;
    private final Set<Node> without;

    UnionWithout(DatasetGraph data, Set<Node> without) {
        this.data = data;
        this.without = without;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        var quads = data.findNG(Node.ANY, pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        return WrappedIterator.create(quads)
                .filterDrop(quad -> without.contains(quad.getGraph()))
                .mapWith(Quad::asTriple)
                .filterKeep(new HashSet<Triple>()::add);
    }
}
