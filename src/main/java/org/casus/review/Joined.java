package org.casus.review;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.graph.impl.GraphBase;
import org.apache.jena.util.iterator.ExtendedIterator;

/// Two graphs as one, to be read only. What both say is told twice: leaving that out, as Jena's union does, costs a set
/// for every look-up, and the shapes count values, not triples.
final class Joined extends GraphBase {
    private final Graph one;
    private final Graph other;

    Joined(Graph one, Graph other) {
        this.one = one;
        this.other = other;
    }

    @Override
    protected ExtendedIterator<Triple> graphBaseFind(Triple pattern) {
        return one.find(pattern).andThen(other.find(pattern));
    }

    @Override
    protected boolean graphBaseContains(Triple pattern) {
        return one.contains(pattern) || other.contains(pattern);
    }
}
