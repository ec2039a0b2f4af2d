package org.casus.table.program;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.Nullable;

/// What steps that are made of the same columns gave for cells that came before: a table names the same actors and
/// places
/// in thousands of rows. Columns that do not repeat are found out, and let be. For one thread.
final class Repeat {
    private static final int KEPT = 1 << 11;
    private static final int TRIED = 1 << 12;
    private static final NodeValue UNTRIED = NodeValue.makeString("untried");
    private static final NodeValue UNBOUND = NodeValue.makeString("unbound");

    @SuppressWarnings("ArrayRecordComponent") // compared by hand
    private record Kept(@Nullable Object[] key, NodeValue[] values) {}

    private final int[] basis;
    private final boolean[] isCell;
    private final int steps;
    private final @Nullable Object[] key;
    private @Nullable Kept[] kept = new Kept[KEPT];
    private NodeValue[] current = new NodeValue[0];
    private long moment = -1;
    private int looked;
    private int found;
    private boolean isVain;

    /// @param basis the slots that all of it is made of
    /// @param areCells which of them have what the row's cells say
    /// @param steps how many steps there are
    Repeat(int[] basis, IntPredicate areCells, int steps) {
        this.basis = basis.clone();
        this.isCell = new boolean[basis.length];
        for (int i = 0; i < basis.length; i++) {
            isCell[i] = areCells.test(basis[i]);
        }
        this.steps = steps;
        this.key = new Object[basis.length];
    }

    /// Turns to what these cells gave; false if it is not worth it.
    ///
    /// @param now changes whenever the values in the slots of the basis may have changed
    boolean turn(String[] cells, @Nullable NodeValue[] values, long now) {
        if (isVain || moment == now) {
            return !isVain;
        }
        moment = now;
        int hash = key(cells, values);
        int place = (hash ^ (hash >>> 15)) & (KEPT - 1);
        var there = kept[place];
        looked++;
        if (there != null && Arrays.equals(there.key(), key)) {
            found++;
            current = there.values();
            return true;
        }
        if (looked == TRIED && found < TRIED / 4) {
            isVain = true;
            kept = new Kept[0];
            return false;
        }
        current = new NodeValue[steps];
        Arrays.fill(current, UNTRIED);
        kept[place] = new Kept(key.clone(), current);
        return true;
    }

    private int key(String[] cells, @Nullable NodeValue[] values) {
        int hash = 17;
        for (int i = 0; i < basis.length; i++) {
            int slot = basis[i];
            var value = values[slot];
            key[i] = isCell[i] ? cells[slot] : value == null ? null : value.asNode();
            hash = 31 * hash + Objects.hashCode(key[i]);
        }
        return hash;
    }

    @SuppressWarnings("ReferenceEquality") // a mark
    boolean isKnown(int place) {
        return current[place] != UNTRIED;
    }

    @SuppressWarnings("ReferenceEquality") // a mark
    @Nullable
    NodeValue value(int place) {
        return current[place] == UNBOUND ? null : current[place];
    }

    void keep(int place, @Nullable NodeValue value) {
        current[place] = value == null ? UNBOUND : value;
    }
}
