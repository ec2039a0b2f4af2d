package org.casus.table.program;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.jspecify.annotations.Nullable;

/// Puts together the steps that are made of the same columns.
final class Repeats {
    /// A step, by what it repeats and its place among the steps that do so, too.
    record Place(Repeat repeat, int number) {}

    private final @Nullable Place[] places;

    private Repeats(@Nullable Place[] places) {
        this.places = places;
    }

    /// Where a step stands, or null if nothing of it is kept.
    @Nullable
    Place of(int step) {
        return places[step];
    }

    /// @param columns how many slots are cells of the row; after them come those that the program fills
    static Repeats of(List<Step> steps, Slots slots, int columns) {
        var bases = new Bases(slots, columns);
        Map<Set<Integer>, List<Integer>> together = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            bases.after(steps.get(i))
                    .filter(basis -> !basis.isEmpty())
                    .ifPresent(basis -> together.computeIfAbsent(basis, unused -> new ArrayList<>())
                            .add(step));
        }
        var places = new Place[steps.size()];
        together.forEach((basis, numbers) -> {
            var repeat =
                    new Repeat(basis.stream().mapToInt(Integer::intValue).toArray(), bases::isCell, numbers.size());
            for (int i = 0; i < numbers.size(); i++) {
                places[numbers.get(i)] = new Place(repeat, i);
            }
        });
        return new Repeats(places);
    }

    /// What each slot is made of in the end: columns, and values that the converter chooses. Nothing for what is of one
    /// row only.
    private static final class Bases {
        private final Slots slots;
        private final int columns;
        private final Map<Integer, Optional<Set<Integer>>> bySlot = new HashMap<>();
        private final Set<Integer> chosen = new HashSet<>();

        Bases(Slots slots, int columns) {
            this.slots = slots;
            this.columns = columns;
            List.of(BuiltIn.ROW, BuiltIn.LINE)
                    .forEach(ofRow -> bySlot.put(slots.of(Var.alloc(ofRow.variable())), Optional.empty()));
        }

        /// Whether a slot has what the cell says. One that is empty may take a value that is chosen.
        boolean isCell(int slot) {
            return slot < columns && !chosen.contains(slot);
        }

        Optional<Set<Integer>> after(Step step) {
            return switch (step) {
                case Step.Assign assign -> {
                    var basis = basis(assign.value());
                    bySlot.put(assign.slot(), basis);
                    yield basis;
                }
                case Step.Choose choose -> {
                    Arrays.stream(choose.slots()).forEach(slot -> bySlot.put(slot, Optional.of(Set.of(slot))));
                    Arrays.stream(choose.slots()).forEach(chosen::add);
                    yield Optional.empty();
                }
                case Step.Split split -> {
                    bySlot.put(split.part(), Optional.empty());
                    bySlot.put(split.number(), Optional.empty());
                    yield Optional.empty();
                }
                case Step.Keep keep -> Optional.empty();
            };
        }

        private boolean isColumn(int slot) {
            return slot >= 0 && slot < columns;
        }

        private Optional<Set<Integer>> basis(Expr expression) {
            var basis = new TreeSet<Integer>();
            for (var variable : expression.getVarsMentioned()) {
                int slot = slots.find(variable);
                var part = bySlot.getOrDefault(slot, Optional.of(isColumn(slot) ? Set.of(slot) : Set.of()));
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                basis.addAll(part.get());
            }
            return Optional.of(basis);
        }
    }
}
