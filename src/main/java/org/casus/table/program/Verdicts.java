package org.casus.table.program;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// What the check says of each form of node. A row is checked only if it describes a node of a form that was not seen
/// before: a table has thousands of forms of rows, but some hundred of nodes. Thread-safe.
public final class Verdicts {
    /// No table has so many; if one has, the others are checked each time, and memory does not grow.
    private static final int MOST = 200_000;

    /// A row that is rejected is told in its own words; if there are very many, in those of another of its form.
    private static final int MOST_RECHECKED = 10_000;

    private final RowCheck check;
    private final AtomicInteger rechecked = new AtomicInteger();
    private final ConcurrentMap<Long, Optional<String>> byForm = new ConcurrentHashMap<>();

    public Verdicts(RowCheck check) {
        this.check = check;
    }

    /// Whether there is anything to be checked.
    boolean isActive() {
        return !check.equals(RowCheck.NONE);
    }

    /// What is wrong with a row, if anything is.
    ///
    /// @param row sends all that the row says, once more
    Optional<String> of(RowForm form, Consumer<RowSink> row) {
        int count = form.finish();
        Optional<String> first = Optional.empty();
        for (int node = 0; node < count; node++) {
            var known = byForm.get(form.form(node));
            if (known == null) {
                return checked(form, count, row);
            }
            if (first.isEmpty() && known.isPresent()) {
                first = Optional.of(told(known.get(), form.node(node)));
            }
        }
        return first.isPresent() && rechecked.incrementAndGet() <= MOST_RECHECKED ? checked(form, count, row) : first;
    }

    private static String told(String message, Node node) {
        return message + " [" + node + "]";
    }

    private Optional<String> checked(RowForm form, int count, Consumer<RowSink> row) {
        var graph = GraphFactory.createDefaultGraph();
        row.accept(new Collector(graph));
        var found = check.violations(graph);
        Optional<String> first = Optional.empty();
        for (int i = 0; i < count; i++) {
            var node = form.node(i);
            var verdict = verdict(node, graph, found);
            if (byForm.size() < MOST) {
                byForm.put(form.form(i), verdict);
            }
            if (first.isEmpty() && verdict.isPresent()) {
                first = Optional.of(told(verdict.get(), node));
            }
        }
        return first;
    }

    /// A node answers for what it points to, too, if the row does not describe that.
    private static Optional<String> verdict(Node node, Graph graph, Map<String, String> found) {
        var own = Optional.ofNullable(found.get(node.toString()));
        if (own.isPresent() || found.isEmpty()) {
            return own;
        }
        return found.entrySet().stream()
                .filter(entry -> {
                    var other = NodeFactory.createURI(entry.getKey());
                    return graph.contains(node, Node.ANY, other) && !graph.contains(other, Node.ANY, Node.ANY);
                })
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    private record Collector(Graph graph) implements RowSink {
        @Override
        public void triple(Node subject, Node predicate, Node object) {
            graph.add(Triple.create(subject, predicate, object));
        }

        @Override
        public boolean beginShared(String description) {
            return true;
        }

        @Override
        public void endShared() {}
    }
}
