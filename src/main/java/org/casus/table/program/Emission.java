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
    private static final int KEYS_KEPT = 1 << 9;

    /// The key that a block had for these very values: values that are kept come again as the same objects.
    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Key(String key, @Nullable NodeValue[] values) {
        static Key of(String key, Block block, @Nullable NodeValue[] values) {
            var own = new NodeValue[block.slots().length];
            for (int i = 0; i < own.length; i++) {
                own[i] = values[block.slots()[i]];
            }
            return new Key(key, own);
        }

        @SuppressWarnings("ReferenceEquality") // the very objects
        boolean isOf(Block block, @Nullable NodeValue[] all) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] != all[block.slots()[i]]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Block[] blocks;
    private final StringBuilder key = new StringBuilder();
    private final Key[][] keys;
    private final Set<Triple> saidInRow = new HashSet<>();
    private long said;
    private boolean isFirst;

    Emission(Pattern pattern) {
        this.blocks = pattern.blocks().toArray(Block[]::new);
        this.keys = new Key[blocks.length][KEYS_KEPT];
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
                writeAll(block, values, out);
                out.endShared();
            }
        }
        isFirst = false;
    }

    private void writeAll(Block block, @Nullable NodeValue[] values, RowSink out) {
        var triples = block.triples();
        for (int i = 0; i < triples.size(); i++) {
            write(triples.get(i), values, out);
        }
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
        var known = keys[number];
        int slot = block.slots().length == 0 ? -1 : block.slots()[0];
        var first = slot < 0 ? null : values[slot];
        int place = first == null ? 0 : System.identityHashCode(first) & (KEYS_KEPT - 1);
        var kept = known[place];
        if (kept != null && kept.isOf(block, values)) {
            return kept.key();
        }
        var made = made(number, block, values);
        known[place] = Key.of(made, block, values);
        return made;
    }

    private String made(int number, Block block, @Nullable NodeValue[] values) {
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
