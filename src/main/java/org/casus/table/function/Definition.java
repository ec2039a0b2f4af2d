package org.casus.table.function;

import java.util.List;
import org.apache.jena.sparql.expr.NodeValue;

/// One function as users see it, and what it does.
///
/// @param usage how a call looks
/// @param least how many arguments it has at least
/// @param most how many it has at most
public record Definition(String name, String usage, String about, int least, int most, Body body) {

    /// What a function makes of its arguments; where it makes nothing, it throws an `ExprEvalException`, and the
    /// variable stays unbound.
    @FunctionalInterface
    public interface Body {
        NodeValue apply(Scope scope, List<NodeValue> arguments);
    }
}
