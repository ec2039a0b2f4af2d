package org.casus.table.program;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.expr.Expr;

/// Which variables are made of which.
final class Dependence {
    private Dependence() {}

    /// The slots in which the solutions of one row may differ.
    static Set<Integer> varying(List<Step> steps, Slots slots) {
        var varying = new HashSet<Integer>();
        for (var step : steps) {
            switch (step) {
                case Step.Choose choose -> Arrays.stream(choose.slots()).forEach(varying::add);
                case Step.Split split -> {
                    varying.add(split.part());
                    varying.add(split.number());
                }
                case Step.Assign assign -> add(assign, slots, varying);
                case Step.Keep keep -> {}
            }
        }
        return varying;
    }

    /// Adds the slots that a step fills to the set if it makes them of one that is in it.
    static void add(Step step, Slots slots, Set<Integer> some) {
        switch (step) {
            case Step.Assign assign -> {
                if (uses(assign.value(), slots, some)) {
                    some.add(assign.slot());
                }
            }
            case Step.Keep keep -> {}
            case Step.Choose choose -> {
                if (Arrays.stream(choose.slots()).anyMatch(some::contains)) {
                    Arrays.stream(choose.slots()).forEach(some::add);
                }
            }
            case Step.Split split -> {
                if (uses(split.text(), slots, some) || uses(split.separator(), slots, some)) {
                    some.add(split.part());
                    some.add(split.number());
                }
            }
        }
    }

    private static boolean uses(Expr expression, Slots slots, Set<Integer> some) {
        return expression.getVarsMentioned().stream().anyMatch(variable -> some.contains(slots.find(variable)));
    }
}
