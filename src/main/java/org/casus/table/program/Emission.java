package org.casus.table.program;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.casus.table.program.Pattern.Block;
import org.casus.table.program.Pattern.Term;
import org.jspecify.annotations.Nullable;

/// Writes the template for the solutions of a row. What several solutions say alike is said once. Not thread-safe.
final class Emission {
    private final Pattern pattern;
    private final boolean manySolutions;
    private final StringBuilder key = new StringBuilder();
    private final Set<Triple> saidInRow = new HashSet<>();
    private long triples;

    /// @param manySolutions whether a row may have more than one
    Emission(Pattern pattern, boolean manySolutions) {
        this.pattern = pattern;
        this.manySolutions = manySolutions;
    }

    void beginRow() {
        triples = 0;
        saidInRow.clear();
    }

    /// How many triples the row has given, those included that were said before.
    long triples() {
        return triples;
    }

    void write(@Nullable NodeValue[] values, RowSink out) {
        var blocks = pattern.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            if (!block.shared()) {
                block.triples().forEach(triple -> write(triple, values, out));
            } else if (says(block, values) && out.beginShared(key(i, block, values))) {
                block.triples().forEach(triple -> write(triple, values, out));
                out.endShared();
            }
        }
    }

    /// A description that is here already counts, too: the row gives it.
    private boolean says(Block block, @Nullable NodeValue[] values) {
        boolean says = block.triples().stream()
                .anyMatch(triple -> node(triple[0], values) != null && node(triple[2], values) != null);
        triples += says ? 1 : 0;
        return says;
    }

    private void write(Term[] triple, @Nullable NodeValue[] values, RowSink out) {
        var subject = node(triple[0], values);
        var predicate = node(triple[1], values);
        var object = node(triple[2], values);
        if (subject == null || predicate == null || object == null || !subject.isURI() || !predicate.isURI()) {
            return;
        }
        triples++;
        if (!manySolutions || saidInRow.add(Triple.create(subject, predicate, object))) {
            out.triple(subject, predicate, object);
        }
    }

    private static @Nullable Node node(Term term, @Nullable NodeValue[] values) {
        if (!term.isVariable()) {
            return term.node();
        }
        var value = values[term.slot()];
        return value == null ? null : value.asNode();
    }

    /// Two blocks of one subject with the same key are the same, word for word.
    private String key(int number, Block block, @Nullable NodeValue[] values) {
        key.setLength(0);
        key.append(number);
        for (int slot : block.slots()) {
            key.append('\u0001');
            var value = values[slot];
            if (value != null) {
                append(value.asNode());
            }
        }
        return key.toString();
    }

    private void append(Node node) {
        if (node.isURI()) {
            key.append('<').append(node.getURI());
        } else {
            key.append(node.getLiteralLexicalForm())
                    .append('\u0002')
                    .append(node.getLiteralLanguage())
                    .append('\u0002')
                    .append(node.getLiteralDatatypeURI());
        }
    }
}
