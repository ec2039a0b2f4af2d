package org.casus.store;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;

/// What replaces the named graphs of a source, ready to be written.
///
/// @param graphs the graphs that are emptied first, together with what the provenance graph says about them; of a load
///     into a database aside they may become known while the quads are sent
/// @param fingerprint of what the quads were made from; the same again means that nothing has to be done
/// @param quads all that is written: of these graphs and of the provenance graph; sent once, or again after a failure
/// @param expected about how many quads these are, 0 where nobody knows
public record SourceLoad(Set<Node> graphs, Supplier<String> fingerprint, QuadSource quads, long expected) {
    /// What does not fit in memory comfortably.
    private static final long GREAT = 100_000;

    public SourceLoad(Set<Node> graphs, String fingerprint, QuadSource quads) {
        this(graphs, fingerprint, quads, 0);
    }

    public SourceLoad(Set<Node> graphs, String fingerprint, QuadSource quads, long expected) {
        this(graphs, () -> fingerprint, quads, expected);
    }

    boolean isGreat() {
        return expected > GREAT;
    }
}
