package org.casus.table.program;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// What the check says of each form of row. Rows of one form differ only in names and words, so that one of them is
/// checked for all: the shapes of a row depend on which triples there are, on codes, on the types of literals, and on
/// which number or time is the greater. Thread-safe.
public final class Verdicts {
    private final RowCheck check;
    private final ConcurrentMap<Long, Optional<String>> byForm = new ConcurrentHashMap<>();

    public Verdicts(RowCheck check) {
        this.check = check;
    }

    /// Whether there is anything to be checked.
    boolean isActive() {
        return !check.equals(RowCheck.NONE);
    }

    /// What is wrong with a row of this form.
    ///
    /// @param row sends all that the row says, if no row of its form was checked before
    Optional<String> of(long form, Consumer<RowSink> row) {
        var known = byForm.get(form);
        if (known != null) {
            return known;
        }
        var graph = GraphFactory.createDefaultGraph();
        row.accept(new Collector(graph));
        var verdict = check.violation(graph);
        byForm.put(form, verdict);
        return verdict;
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
