package org.casus.table.program;

import java.util.Arrays;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// What is done with each row, one step after the other.
sealed interface Step {

    /// BIND: gives a variable the value of an expression, if it has one.
    ///
    /// @param needed slots without which the expression has no value
    @SuppressWarnings("ArrayRecordComponent") // read for every row
    record Assign(int slot, Expr value, int[] needed) implements Step {}

    /// FILTER: goes on only if it holds.
    record Keep(Expr condition) implements Step {}

    /// VALUES: goes on with each of its rows that agree with what is bound.
    @SuppressWarnings("ArrayRecordComponent") // read for every row
    record Choose(int[] slots, List<Row> rows, String[] names) implements Step {

        /// One of the rows, as nodes and as values; null where it is UNDEF.
        record Row(@Nullable Node[] nodes, @Nullable NodeValue[] values) {
            static Row of(@Nullable Node[] nodes) {
                return new Row(
                        nodes,
                        Arrays.stream(nodes)
                                .map(node -> node == null ? null : NodeValue.makeNode(node))
                                .toArray(NodeValue[]::new));
            }
        }
    }

    /// `(?part ?number) casusfn:split (?text ";")`: goes on with each part of a text.
    record Split(int part, int number, Expr text, Expr separator) implements Step {}
}
