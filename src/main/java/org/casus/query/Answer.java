package org.casus.query;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.binding.Binding;

/// The whole answer to a query, read to its end before anything is written, so that nobody gets half of it.
public sealed interface Answer {

    /// Rows of a SELECT. `more` tells that the query has rows beyond those asked for.
    record Rows(List<String> columns, List<Binding> rows, boolean more) implements Answer {}

    record Verdict(boolean yes) implements Answer {}

    record Triples(Graph graph) implements Answer {}
}
