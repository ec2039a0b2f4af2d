package org.casus.convert;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.casus.vocab.Base;

/// The reference entities that a sheet refers to. What the reference graph does not list, an embassy that is made by
/// rule, is written beside the facts, the same in every source.
record Mentions(Known known, EntityWriter writer, Set<Node> written) {

    static Mentions of(Base base, Known known, GraphWriter out) {
        return new Mentions(known, new EntityWriter(base, known, out), new HashSet<>());
    }

    Node refer(Node node) {
        if (!known.isListed(node) && written.add(node)) {
            known.entity(node).ifPresent(writer::write);
        }
        return node;
    }
}
