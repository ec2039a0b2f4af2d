package org.casus.table.program;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.sparql.expr.NodeValue;
import org.jspecify.annotations.NullUnmarked;

/// The values of one row, by slot; null where a variable is unbound. The same binding serves row after row.
@NullUnmarked
final class RowBinding extends BindingBase {
    final NodeValue[] values;
    private final Map<Var, Integer> slots;

    RowBinding(Map<Var, Integer> slots) {
        super(null);
        this.slots = slots;
        this.values = new NodeValue[slots.size()];
    }

    @Override
    protected Node get1(Var variable) {
        var slot = slots.get(variable);
        var value = slot == null ? null : values[slot];
        return value == null ? null : value.asNode();
    }

    @Override
    protected boolean contains1(Var variable) {
        var slot = slots.get(variable);
        return slot != null && values[slot] != null;
    }

    @Override
    protected Iterator<Var> vars1() {
        return slots.entrySet().stream()
                .filter(entry -> values[entry.getValue()] != null)
                .map(Map.Entry::getKey)
                .iterator();
    }

    @Override
    protected int size1() {
        return (int) Arrays.stream(values).filter(value -> value != null).count();
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected Binding detachWithNewParent(Binding parent) {
        throw new UnsupportedOperationException("a row is not kept");
    }
}
