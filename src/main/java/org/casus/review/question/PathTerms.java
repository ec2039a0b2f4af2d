package org.casus.review.question;

import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_NegPropSet;
import org.apache.jena.sparql.path.P_Path0;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;

/// The properties that a property path names.
final class PathTerms {
    private PathTerms() {}

    static Stream<Node> of(Path path) {
        return switch (path) {
            case P_Path0 link -> Stream.of(link.getNode());
            case P_Path1 one -> of(one.getSubPath());
            case P_Path2 two -> Stream.concat(of(two.getLeft()), of(two.getRight()));
            case P_NegPropSet none -> none.getNodes().stream().map(P_Path0::getNode);
            default -> Stream.of();
        };
    }
}
