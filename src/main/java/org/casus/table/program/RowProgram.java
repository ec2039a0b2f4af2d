package org.casus.table.program;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionEnv;
import org.casus.table.program.Step.Assign;
import org.casus.table.program.Step.Choose;
import org.casus.table.program.Step.Keep;
import org.casus.table.program.Step.Split;
import org.casus.table.read.Row;
import org.jspecify.annotations.Nullable;

/// Runs the steps of a compiled converter on each row.
final class RowProgram implements RowConverter {
    private static final int MOST_SHOWN = 12;
    private static final RowSink NOWHERE = new RowSink() {
        @Override
        public void triple(Node subject, Node predicate, Node object) {}

        @Override
        public boolean beginShared(String description) {
            return false;
        }

        @Override
        public void endShared() {}
    };

    private final Step[] steps;
    private final RowStart start;
    private final RowBinding binding;
    private final @Nullable NodeValue[] values;
    private final FunctionEnv environment;
    private final Emission emission;
    private final Verdicts verdicts;
    private final RowForm form = new RowForm(NOWHERE);
    private final Repeats repeats;
    private String[] cells = new String[0];
    private long moment;
    private int furthest;

    RowProgram(
            List<Step> steps,
            RowStart start,
            RowBinding binding,
            FunctionEnv environment,
            Emission emission,
            Verdicts verdicts,
            Repeats repeats) {
        this.steps = steps.toArray(Step[]::new);
        this.start = start;
        this.binding = binding;
        this.values = binding.values;
        this.environment = environment;
        this.emission = emission;
        this.verdicts = verdicts;
        this.repeats = repeats;
    }

    @Override
    public void convert(List<Row> rows, Receiver out) {
        for (var row : rows) {
            Arrays.fill(values, null);
            cells = row.cells();
            moment++;
            var fault = start.begin(row, values);
            if (fault.isPresent()) {
                out.rejected(row, fault.get());
            } else {
                run(row, out);
            }
        }
    }

    private void run(Row row, Receiver out) {
        furthest = -1;
        emission.beginRow();
        var sink = out.begin(row);
        if (!verdicts.isActive()) {
            run(0, sink);
            finish(row, Optional.empty(), out);
        } else {
            form.begin(sink);
            run(0, form);
            finish(row, emission.hasSaid() ? verdicts.of(form, this::again) : Optional.empty(), out);
        }
    }

    private void finish(Row row, Optional<String> violation, Receiver out) {
        if (violation.isPresent()) {
            out.rejected(row, new RowFault("", "", "violates the shapes: " + violation.get()));
        } else if (emission.hasSaid()) {
            out.end(row);
        } else {
            out.rejected(row, fault());
        }
    }

    private void again(RowSink out) {
        emission.beginRow();
        run(0, out);
    }

    /// Runs the steps from this one on; where one has several ways, each of them.
    private void run(int from, RowSink out) {
        for (int i = from; i < steps.length; i++) {
            switch (steps[i]) {
                case Assign assign -> values[assign.slot()] = value(assign, i);
                case Keep keep -> {
                    if (!keep.condition().isSatisfied(binding, environment)) {
                        furthest = Math.max(furthest, i);
                        return;
                    }
                }
                case Choose choose -> {
                    choose(choose, i, out);
                    return;
                }
                case Split split -> {
                    split(split, i, out);
                    return;
                }
            }
        }
        furthest = steps.length;
        emission.write(values, out);
    }

    private @Nullable NodeValue value(Assign assign, int step) {
        var place = repeats.of(step);
        if (place == null || !place.repeat().turn(cells, values, moment)) {
            return value(assign);
        }
        if (!place.repeat().isKnown(place.number())) {
            place.repeat().keep(place.number(), value(assign));
        }
        return place.repeat().value(place.number());
    }

    private @Nullable NodeValue value(Assign assign) {
        for (int slot : assign.needed()) {
            if (values[slot] == null) {
                return null;
            }
        }
        return value(assign.value());
    }

    private @Nullable NodeValue value(Expr expression) {
        try {
            return expression.eval(binding, environment);
        } catch (ExprEvalException e) {
            return null;
        }
    }

    private void choose(Choose choose, int step, RowSink out) {
        int[] slots = choose.slots();
        var before = Arrays.stream(slots).mapToObj(slot -> values[slot]).toArray(NodeValue[]::new);
        for (var row : choose.rows()) {
            if (agrees(row.nodes(), before)) {
                for (int i = 0; i < slots.length; i++) {
                    values[slots[i]] = before[i] != null || row.nodes()[i] == null ? before[i] : row.values()[i];
                }
                moment++;
                run(step + 1, out);
            }
        }
        for (int i = 0; i < slots.length; i++) {
            values[slots[i]] = before[i];
        }
        furthest = Math.max(furthest, step);
    }

    private static boolean agrees(@Nullable Node[] row, @Nullable NodeValue[] values) {
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null && values[i] != null && !row[i].equals(values[i].asNode())) {
                return false;
            }
        }
        return true;
    }

    private void split(Split split, int step, RowSink out) {
        var text = value(split.text());
        var separator = value(split.separator());
        var parts = text == null || separator == null
                ? List.<String>of()
                : SplitFunction.parts(
                        text.asNode().getLiteralLexicalForm(),
                        separator.asNode().getLiteralLexicalForm());
        for (int i = 0; i < parts.size(); i++) {
            values[split.part()] = NodeValue.makeString(parts.get(i));
            values[split.number()] = NodeValue.makeInteger(i + 1);
            run(step + 1, out);
        }
        values[split.part()] = null;
        values[split.number()] = null;
        if (parts.isEmpty()) {
            run(step + 1, out);
        }
    }

    /// Names the step at which the row got stuck.
    private RowFault fault() {
        if (furthest >= 0 && furthest < steps.length) {
            if (steps[furthest] instanceof Choose choose) {
                return notListed(choose);
            }
            if (steps[furthest] instanceof Keep keep) {
                return new RowFault("", "", "does not pass FILTER (%s)".formatted(keep.condition()));
            }
        }
        return new RowFault("", "", "gives no fact");
    }

    private RowFault notListed(Choose choose) {
        for (int i = 0; i < choose.slots().length; i++) {
            var value = values[choose.slots()[i]];
            if (value != null) {
                int column = i;
                var listed = choose.rows().stream()
                        .map(Step.Choose.Row::nodes)
                        .filter(row -> row[column] != null)
                        .map(row ->
                                row[column].isLiteral() ? row[column].getLiteralLexicalForm() : row[column].toString())
                        .distinct()
                        .limit(MOST_SHOWN)
                        .collect(Collectors.joining(", "));
                return new RowFault(
                        start.name(choose.names()[i]),
                        value.asNode().isLiteral() ? value.asNode().getLiteralLexicalForm() : value.toString(),
                        "is none of those that the converter knows: " + listed);
            }
        }
        return new RowFault("", "", "gives no fact");
    }
}
