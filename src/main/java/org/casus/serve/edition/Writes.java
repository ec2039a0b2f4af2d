package org.casus.serve.edition;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.casus.store.QuadChange;

/// How a store is written: by the same rules as `casus load`.
public interface Writes {

    /// Why a change is refused, if it is.
    ///
    /// @param changed all that is said, after the change, of the things that it touches
    /// @param after all graphs as they would be
    Optional<String> objection(Graph changed, Graph after);

    /// Makes the change and what follows from it.
    void write(QuadChange change);
}
