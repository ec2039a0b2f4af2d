package org.casus.table.write;

import org.apache.jena.graph.Node;

/// Triples that wait for their turn. Filled by one thread, sent by another when the first is done.
public interface Held {
    void triple(Node subject, Node predicate, Node object);

    /// How much is held; what comes next begins here.
    int size();

    /// Sends a part to where it goes.
    void send(int from, int to);

    /// Nothing of it is needed any more: its memory may serve another.
    void done();
}
