package org.casus.review.bench;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// The terms that a graph uses: its predicates, and what stands as an object, as types and shapes do.
final class UsedTerms {
    private UsedTerms() {}

    static Stream<Node> of(Graph graph) {
        Set<Node> used = new HashSet<>();
        graph.find().forEachRemaining(triple -> {
            used.add(triple.getPredicate());
            if (triple.getObject().isURI()) {
                used.add(triple.getObject());
            }
        });
        return used.stream();
    }
}
