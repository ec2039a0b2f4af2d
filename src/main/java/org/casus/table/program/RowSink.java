package org.casus.table.program;

import org.apache.jena.graph.Node;

/// Takes what a row says.
public interface RowSink {
    void triple(Node subject, Node predicate, Node object);

    /// A description that other rows may repeat word for word begins. If it returns false, it is here already, and
    /// neither its triples nor `endShared` follow.
    boolean beginShared(String description);

    void endShared();
}
