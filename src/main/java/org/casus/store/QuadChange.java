package org.casus.store;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.casus.model.Sha256;

/// Quads to be taken out and put in, at once.
public record QuadChange(Set<Quad> gone, Set<Quad> come) {

    /// The graphs that are touched.
    public Set<Node> graphs() {
        return Stream.concat(gone.stream(), come.stream())
                .map(Quad::getGraph)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean isEmpty() {
        return gone.isEmpty() && come.isEmpty();
    }

    /// Of a graph that was made from this and is changed so.
    String fingerprint(String before) {
        var text =
                gone.stream().map(Quad::toString).sorted().collect(Collectors.joining("\n", before + "\n-\n", "\n+\n"));
        return Sha256.of(come.stream().map(Quad::toString).sorted().collect(Collectors.joining("\n", text, "")));
    }
}
