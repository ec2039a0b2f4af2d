package org.casus.table.program;

import java.util.Map;
import org.apache.jena.graph.Graph;

/// Looks at all that one row says: what is wrong with which of its nodes, by their IRIs. Thread-safe.
@FunctionalInterface
public interface RowCheck {
    RowCheck NONE = row -> Map.of();

    Map<String, String> violations(Graph row);
}
