package org.casus.store;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;

/// What the rules derive from the union of the graphs. A rule sees what the rules before it have derived.
record Consolidation(List<Rule> rules) {

    Graph derive(DatasetGraph data, Set<Node> without) {
        var derived = GraphFactory.createDefaultGraph();
        var told = new UnionWithout(data, without);
        for (var rule : rules) {
            var seen = DatasetGraphFactory.wrap(new Union(derived, told));
            var result = GraphFactory.createDefaultGraph();
            QueryExec.dataset(seen).query(rule.query()).build().construct(result);
            result.find().forEachRemaining(triple -> {
                if (!triple.getSubject().isURI() || triple.getObject().isBlank()) {
                    throw new IllegalStateException(
                            "Rule %s derives a node without an IRI: %s".formatted(rule.name(), triple));
                }
                derived.add(triple);
            });
        }
        return derived;
    }

    static boolean isSame(Graph one, Graph other) {
        return one.size() == other.size() && one.stream().allMatch(other::contains);
    }
}
