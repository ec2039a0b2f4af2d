package org.casus.table.function;

import java.util.List;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.casus.vocab.Base;

/// What the functions of one table know: the base of IRIs, the source that they are local to, and the reference data.
public record Scope(Base base, String source, Lookup lookup) {

    /// The words of an argument: of a literal its text, of an IRI the IRI.
    static String text(List<NodeValue> arguments, int index) {
        var value = arguments.get(index);
        var node = value.asNode();
        return node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    /// All arguments from `index` on, put together.
    static String joined(List<NodeValue> arguments, int index) {
        if (arguments.size() == index + 1) {
            return text(arguments, index);
        }
        var joined = new StringBuilder();
        for (int i = index; i < arguments.size(); i++) {
            joined.append(text(arguments, i));
        }
        return joined.toString();
    }

    static double number(List<NodeValue> arguments, int index) {
        try {
            return Double.parseDouble(text(arguments, index));
        } catch (NumberFormatException e) {
            throw new ExprEvalException("'%s' is no number".formatted(text(arguments, index)));
        }
    }
}
