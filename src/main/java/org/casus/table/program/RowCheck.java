package org.casus.table.program;

import java.util.Optional;
import org.apache.jena.graph.Graph;

/// Looks at all that one row says: what is wrong with it, if anything is. Thread-safe.
@FunctionalInterface
public interface RowCheck {
    RowCheck NONE = row -> Optional.empty();

    Optional<String> violation(Graph row);
}
