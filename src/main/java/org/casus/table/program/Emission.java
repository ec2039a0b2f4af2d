package org.casus.table.program;

import java.util.HashSet;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.expr.NodeValue;
import org.casus.table.program.Pattern.Block;
import org.casus.table.program.Pattern.Term;
import org.casus.table.program.Pattern.TripleTerms;
import org.jspecify.annotations.Nullable;

/// Writes the template for the solutions of a row. What several solutions say alike is said once. Not thread-safe.
final class Emission {
    private final Block[] blocks;
    private final StringBuilder key = new StringBuilder();
    private final Set<Triple> saidInRow = new HashSet<>();
    private long said;
    private boolean isFirst;

    Emission(Pattern pattern) {
        this.blocks = pattern.blocks().toArray(Block[]::new);
    }

    void beginRow() {
        said = 0;
        isFirst = true;
        saidInRow.clear();
    }

    /// Whether the row has given anything, even if it was said before.
    boolean hasSaid() {
        return said > 0;
    }

    /// Writes what a solution says.
    ///
    /// @param values by slot, null where a variable is unbound
    void write(@Nullable NodeValue[] values, RowSink out) {
        for (int i = 0; i < blocks.length; i++) {
            var block = blocks[i];
            if (!block.shared()) {
                write(block, values, out);
            } else if ((isFirst || block.varies()) && says(block, values) && out.beginShared(key(i, block, values))) {
                block.triples().forEach(triple -> write(triple, values, out));
                out.endShared();
            }
        }
        isFirst = false;
    }

    private void write(Block block, @Nullable NodeValue[] values, RowSink out) {
        var triples = block.triples();
        for (int i = 0; i < triples.size(); i++) {
            var triple = triples.get(i);
            if (isFirst || triple.varies()) {
                write(triple, values, out);
            }
        }
    }

    private static boolean says(Block block, @Nullable NodeValue[] values) {
        var triples = block.triples();
        for (int i = 0; i < triples.size(); i++) {
            var triple = triples.get(i);
            if (node(triple.subject(), values) != null && node(triple.object(), values) != null) {
                return true;
            }
        }
        return false;
    }

    private void write(TripleTerms triple, @Nullable NodeValue[] values, RowSink out) {
        var subject = node(triple.subject(), values);
        var predicate = node(triple.predicate(), values);
        var object = node(triple.object(), values);
        if (subject == null || predicate == null || object == null || !subject.isURI() || !predicate.isURI()) {
            return;
        }
        said++;
        if (!triple.varies() || saidInRow.add(Triple.create(subject, predicate, object))) {
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

    /// Two blocks of one number with the same key are the same, word for word. To have been said before counts as said.
    private String key(int number, Block block, @Nullable NodeValue[] values) {
        said++;
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
