package org.casus.table.program;

import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.ExprVar;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.VariableNotBoundException;
import org.apache.jena.sparql.function.FunctionEnv;

/// A variable whose value is taken from its slot, without a search by name.
final class SlotValue extends ExprVar {
    private final int slot;

    SlotValue(Var variable, int slot) {
        super(variable);
        this.slot = slot;
    }

    @Override
    public NodeValue eval(Binding binding, FunctionEnv environment) {
        var value = ((RowBinding) binding).values[slot];
        if (value == null) {
            throw new VariableNotBoundException("?" + varNode.getName() + " is not bound");
        }
        return value;
    }
}
