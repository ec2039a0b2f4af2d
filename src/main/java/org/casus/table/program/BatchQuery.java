package org.casus.table.program;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExecDatasetBuilder;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformer;
import org.apache.jena.sparql.util.Context;
import org.casus.table.read.Row;
import org.jspecify.annotations.Nullable;

/// Runs a converter in the query engine, many rows at a time, as VALUES that come first in its group. One query run a
/// row costs five times as much as one run a thousand rows.
final class BatchQuery implements RowConverter {
    private static final int BATCH = 1_000;

    private final ConversionPlan.Spec spec;
    private final Map<Var, Integer> slots;
    private final RowStart start;
    private final Emission emission;
    private final Verdicts verdicts;
    private final Context context;
    private final Var line = Var.alloc(BuiltIn.LINE.variable());
    private final List<Var> given = new ArrayList<>();

    BatchQuery(
            ConversionPlan.Spec spec,
            Slots slots,
            RowStart start,
            Emission emission,
            Verdicts verdicts,
            Context context) {
        this.spec = spec;
        this.slots = slots.all();
        this.start = start;
        this.emission = emission;
        this.verdicts = verdicts;
        this.context = context;
        int known = spec.converter().columns().size() + BuiltIn.values().length;
        this.slots.entrySet().stream()
                .filter(entry ->
                        entry.getValue() < known || entry.getKey().getName().equals("base"))
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> given.add(entry.getKey()));
    }

    @Override
    public void convert(List<Row> rows, Receiver out) {
        for (int from = 0; from < rows.size(); from += BATCH) {
            convertBatch(rows.subList(from, Math.min(from + BATCH, rows.size())), out);
        }
    }

    private void convertBatch(List<Row> rows, Receiver out) {
        var faults = new HashMap<Integer, RowFault>();
        var bindings = new ArrayList<Binding>();
        for (var row : rows) {
            @Nullable NodeValue[] values = new NodeValue[slots.size()];
            start.begin(row, values)
                    .ifPresentOrElse(fault -> faults.put(row.line(), fault), () -> bindings.add(binding(values)));
        }
        var solutions = solutions(bindings);
        for (var row : rows) {
            if (faults.containsKey(row.line())) {
                out.rejected(row, faults.get(row.line()));
            } else {
                write(row, solutions.getOrDefault(row.line(), List.of()), out);
            }
        }
    }

    private void write(Row row, List<Binding> solutions, Receiver out) {
        var first = out.begin(row);
        var form = new RowForm(first).begin(first);
        write(solutions, form);
        var violation = emission.hasSaid() && verdicts.isActive()
                ? verdicts.of(form, sink -> write(solutions, sink))
                : Optional.<String>empty();
        if (violation.isPresent()) {
            out.rejected(row, new RowFault("", "", "violates the shapes: " + violation.get()));
        } else if (emission.hasSaid()) {
            out.end(row);
        } else {
            out.rejected(row, new RowFault("", "", solutions.isEmpty() ? "does not pass the query" : "gives no fact"));
        }
    }

    private void write(List<Binding> solutions, RowSink sink) {
        emission.beginRow();
        for (var solution : solutions) {
            @Nullable NodeValue[] values = new NodeValue[slots.size()];
            slots.forEach((variable, slot) -> {
                var node = solution.get(variable);
                values[slot] = node == null ? null : NodeValue.makeNode(node);
            });
            emission.write(values, sink);
        }
    }

    private Binding binding(@Nullable NodeValue[] values) {
        var builder = BindingFactory.builder();
        for (var variable : given) {
            var value = values[Objects.requireNonNull(slots.get(variable))];
            if (value != null) {
                builder.add(variable, value.asNode());
            }
        }
        return builder.build();
    }

    /// By line; the solutions of a row in an order that does not hang on how the engine joins.
    private Map<Integer, List<Binding>> solutions(List<Binding> rows) {
        var byLine = new HashMap<Integer, List<Binding>>();
        if (rows.isEmpty()) {
            return byLine;
        }
        var data = DatasetGraphFactory.wrap(spec.reference().get());
        try (var run = QueryExecDatasetBuilder.create()
                .dataset(data)
                .query(query(rows))
                .context(context)
                .build()) {
            run.select()
                    .forEachRemaining(solution -> byLine.computeIfAbsent(
                                    (Integer) solution.get(line).getLiteralValue(), unused -> new ArrayList<>())
                            .add(solution.detach()));
        }
        byLine.values().forEach(found -> found.sort((one, other) -> text(one).compareTo(text(other))));
        return byLine;
    }

    private String text(Binding solution) {
        var text = new StringBuilder();
        slots.keySet().stream()
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .forEach(variable -> text.append(solution.get(variable)).append('\u0001'));
        return text.toString();
    }

    private Query query(List<Binding> rows) {
        var query = spec.converter().query().cloneQuery();
        var within = new RowsFirst(line, given, rows);
        var group = new ElementGroup();
        group.addElement(new ElementData(given, rows));
        var own = query.getQueryPattern() instanceof ElementGroup outermost
                ? outermost.getElements()
                : List.of(query.getQueryPattern());
        own.forEach(element -> group.addElement(ElementTransformer.transform(element, within)));
        query.setQuerySelectType();
        query.setQueryPattern(group);
        query.setQueryResultStar(false);
        slots.keySet().stream()
                .sorted((one, other) -> one.getName().compareTo(other.getName()))
                .forEach(query::addResultVar);
        return query;
    }
}
