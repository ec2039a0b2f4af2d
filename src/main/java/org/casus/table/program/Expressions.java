package org.casus.table.program;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.sparql.expr.E_Bound;
import org.apache.jena.sparql.expr.E_Coalesce;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_If;
import org.apache.jena.sparql.expr.E_LogicalAnd;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_NotOneOf;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.ExprTransformer;
import org.apache.jena.sparql.expr.ExprVar;

/// Makes expressions of a query ready to be evaluated on slots. Their meaning stays that of the query engine, whose
/// code
/// evaluates them.
final class Expressions {
    private final Slots slots;

    Expressions(Slots slots) {
        this.slots = slots;
    }

    /// Nothing for an expression that asks the data, such as EXISTS.
    Optional<Expr> compiled(Expr expression) {
        return asksData(expression)
                ? Optional.empty()
                : Optional.of(ExprTransformer.transform(new OnSlots(), expression));
    }

    private static boolean asksData(Expr expression) {
        return expression instanceof ExprFunctionOp
                || (expression instanceof ExprFunction function
                        && function.getArgs().stream().anyMatch(Expressions::asksData));
    }

    /// The slots of variables without which the expression has no value, whatever else is there.
    int[] needed(Expr expression) {
        var found = new TreeSet<Integer>();
        collect(expression, found);
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    private void collect(Expr expression, Set<Integer> found) {
        switch (expression) {
            case ExprVar variable -> found.add(slots.of(variable.asVar()));
            case E_Bound bound -> {}
            case E_Coalesce coalesce -> {}
            case E_LogicalOr or -> {}
            case E_LogicalAnd and -> {}
            case E_OneOf among -> collect(among.getLHS(), found);
            case E_NotOneOf among -> collect(among.getLHS(), found);
            case E_If either -> collect(either.getArg(1), found);
            case ExprFunction function -> function.getArgs().forEach(argument -> collect(argument, found));
            default -> {}
        }
    }

    private final class OnSlots extends ExprTransformCopy {
        @Override
        public Expr transform(ExprVar variable) {
            return new SlotValue(variable.asVar(), slots.of(variable.asVar()));
        }

        @Override
        public Expr transform(ExprFunction1 function, Expr argument) {
            var copy = super.transform(function, argument);
            return copy instanceof E_IRI iri ? new PlainIri(iri) : copy;
        }
    }
}
