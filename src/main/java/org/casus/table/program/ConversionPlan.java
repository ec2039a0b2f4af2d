package org.casus.table.program;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.function.FunctionEnvBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.vocabulary.RDF;
import org.casus.table.format.Converter;
import org.casus.table.function.Functions;
import org.casus.table.function.Scope;
import org.casus.vocab.Casus;

/// How the rows of a table are converted: by a compiled program or, where a converter needs it, by the query engine.
/// Thread-safe; each thread takes a converter of its own.
public final class ConversionPlan {
    /// What the plan is made for.
    ///
    /// @param names of the converter's columns as the file has them
    /// @param fields how many fields each record of the file has
    /// @param columnsRead the columns that are read, for the evidence
    /// @param document id of the document that the rows are in
    /// @param reference what a converter that joins with reference data sees
    @SuppressWarnings("ArrayRecordComponent") // the names are only read
    public record Spec(
            Converter converter,
            String[] names,
            int fields,
            String columnsRead,
            Scope scope,
            String document,
            Node publisher,
            Supplier<Graph> reference) {}

    private final Spec spec;
    private final Verdicts verdicts;

    /// A plan whose rows are checked.
    public ConversionPlan(Spec spec, RowCheck check) {
        this.spec = spec;
        this.verdicts = new Verdicts(check);
    }

    Spec spec() {
        return spec;
    }

    /// Whether the converter runs without the query engine.
    public boolean isCompiled() {
        return Compiler.compile(spec.converter(), new Slots(spec.converter().columns()), context())
                .isPresent();
    }

    public RowConverter converter() {
        return compiled().orElseGet(this::byQuery);
    }

    /// The compiled program.
    Optional<RowConverter> compiled() {
        var slots = new Slots(spec.converter().columns());
        base(slots);
        var context = context();
        var steps = Compiler.compile(spec.converter(), slots, context);
        return steps.map(list -> {
            var pattern = Pattern.of(template(), slots, ofRow(list, slots), Dependence.varying(list, slots));
            return new RowProgram(
                    list,
                    new RowStart(this, slots),
                    new RowBinding(slots.all()),
                    new FunctionEnvBase(context),
                    new Emission(pattern),
                    verdicts,
                    Repeats.of(list, slots, spec.converter().columns().size()));
        });
    }

    /// The same by the query engine, in batches. What it gives decides what is right.
    public RowConverter byQuery() {
        var slots = new Slots(spec.converter().columns());
        base(slots);
        template()
                .forEach(triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .filter(Node::isVariable)
                        .forEach(variable -> slots.of(Var.alloc(variable))));
        var all = new HashSet<>(slots.all().values());
        var pattern = Pattern.of(template(), slots, all, all);
        return new BatchQuery(spec, slots, new RowStart(this, slots), new Emission(pattern), verdicts, context());
    }

    /// `?base` is the base unless the table has such a column.
    private static void base(Slots slots) {
        slots.of(Var.alloc("base"));
    }

    private Context context() {
        var context = ARQ.getContext().copy();
        FunctionRegistry.set(context, Functions.registry(spec.scope()));
        PropertyFunctionRegistry.set(context, SplitFunction.registry());
        context.set(ARQConstants.sysCurrentTime, NodeFactory.createLiteralString("no clock in a converter"));
        return context;
    }

    /// The template, and what makes the row an evidence if the template names it.
    private List<Triple> template() {
        var triples =
                new ArrayList<>(spec.converter().query().getConstructTemplate().getTriples());
        Node row = Var.alloc(BuiltIn.ROW.variable());
        if (triples.stream()
                .anyMatch(triple ->
                        triple.getSubject().equals(row) || triple.getObject().equals(row))) {
            triples.add(Triple.create(row, RDF.type.asNode(), Casus.EVIDENCE));
            triples.add(Triple.create(row, RDF.type.asNode(), Casus.TABLE_ROW));
            triples.add(Triple.create(row, Casus.ROW_NUMBER, Var.alloc(BuiltIn.LINE.variable())));
            triples.add(Triple.create(row, Casus.COLUMNS, NodeFactory.createLiteralString(spec.columnsRead())));
            triples.add(Triple.create(row, Casus.IN_DOCUMENT, Var.alloc(BuiltIn.DOCUMENT.variable())));
        }
        return triples;
    }

    /// Slots whose values no other row has: what tells rows apart, and all that is made of it. Without a key,
    /// everything.
    private Set<Integer> ofRow(List<Step> steps, Slots slots) {
        var key = spec.converter().header().key();
        if (key.isEmpty()) {
            return new HashSet<>(slots.all().values());
        }
        var ofRow = new HashSet<Integer>();
        key.forEach(name -> ofRow.add(slots.of(Var.alloc(name))));
        ofRow.add(slots.of(Var.alloc(BuiltIn.ROW.variable())));
        ofRow.add(slots.of(Var.alloc(BuiltIn.LINE.variable())));
        steps.forEach(step -> Dependence.add(step, slots, ofRow));
        return ofRow;
    }
}
