package org.casus.table.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.Table;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpJoin;
import org.apache.jena.sparql.algebra.op.OpPropFunc;
import org.apache.jena.sparql.algebra.op.OpTable;
import org.apache.jena.sparql.algebra.optimize.TransformPropertyFunction;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.util.Context;
import org.casus.table.format.Converter;

/// Turns the common form of a converter (BIND, FILTER, VALUES, casusfn:split) into steps. What it cannot turn needs the
/// query engine.
final class Compiler {
    private final Slots slots;
    private final Expressions expressions;
    private final List<Step> steps = new ArrayList<>();

    private Compiler(Slots slots) {
        this.slots = slots;
        this.expressions = new Expressions(slots);
    }

    /// The steps of a converter; nothing if it needs the query engine.
    static Optional<List<Step>> compile(Converter converter, Slots slots, Context context) {
        var query = converter.query();
        if (query.hasValues()
                || query.hasLimit()
                || query.hasOffset()
                || query.hasAggregators()
                || query.hasGroupBy()) {
            return Optional.empty();
        }
        var op = TransformPropertyFunction.transform(Algebra.compile(query.getQueryPattern()), context);
        var compiler = new Compiler(slots);
        return compiler.add(op) ? Optional.of(List.copyOf(compiler.steps)) : Optional.empty();
    }

    private boolean add(Op op) {
        return switch (op) {
            case OpExtend extend -> add(extend.getSubOp()) && assign(extend);
            case OpFilter filter -> add(filter.getSubOp()) && keep(filter);
            case OpJoin join
            when join.getRight() instanceof OpTable table -> add(join.getLeft()) && choose(table.getTable());
            case OpJoin join when isSplit(join.getRight()) -> add(join.getLeft()) && add(join.getRight());
            case OpTable table -> table.isJoinIdentity() || choose(table.getTable());
            case OpPropFunc function -> add(function.getSubOp()) && split(function);
            case OpBGP pattern -> pattern.getPattern().isEmpty();
            default -> false;
        };
    }

    /// What stands beside the rest only as a triple pattern would: it takes its text from what is bound by then.
    private static boolean isSplit(Op op) {
        return op instanceof OpPropFunc function
                && (isSplit(function.getSubOp())
                        || (function.getSubOp() instanceof OpTable table && table.isJoinIdentity())
                        || (function.getSubOp() instanceof OpBGP pattern
                                && pattern.getPattern().isEmpty()));
    }

    private boolean assign(OpExtend extend) {
        for (var variable : extend.getVarExprList().getVars()) {
            var value = expressions.compiled(extend.getVarExprList().getExpr(variable));
            if (value.isEmpty()) {
                return false;
            }
            steps.add(new Step.Assign(slots.of(variable), value.get(), expressions.needed(value.get())));
        }
        return true;
    }

    private boolean keep(OpFilter filter) {
        for (var condition : filter.getExprs()) {
            var compiled = expressions.compiled(condition);
            if (compiled.isEmpty()) {
                return false;
            }
            steps.add(new Step.Keep(compiled.get()));
        }
        return true;
    }

    private boolean choose(Table table) {
        var variables = table.getVars();
        var rows = new ArrayList<Step.Choose.Row>();
        table.rows()
                .forEachRemaining(row -> rows.add(
                        Step.Choose.Row.of(variables.stream().map(row::get).toArray(Node[]::new))));
        steps.add(new Step.Choose(
                variables.stream().mapToInt(slots::of).toArray(),
                List.copyOf(rows),
                variables.stream().map(Var::getName).toArray(String[]::new)));
        return true;
    }

    private boolean split(OpPropFunc function) {
        var made = function.getSubjectArgs();
        var given = function.getObjectArgs();
        boolean fits = function.getProperty().hasURI(SplitFunction.IRI)
                && made.isList()
                && made.getArgListSize() == 2
                && given.isList()
                && given.getArgListSize() == 2
                && made.getArgList().stream().allMatch(Node::isVariable);
        if (!fits) {
            return false;
        }
        steps.add(new Step.Split(
                slots.of(Var.alloc(made.getArg(0))),
                slots.of(Var.alloc(made.getArg(1))),
                value(given.getArg(0)),
                value(given.getArg(1))));
        return true;
    }

    private Expr value(Node node) {
        return node.isVariable() ? new SlotValue(Var.alloc(node), slots.of(Var.alloc(node))) : NodeValue.makeNode(node);
    }
}
