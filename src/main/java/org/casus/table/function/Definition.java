package org.casus.table.function;

import java.util.List;
import java.util.Set;
import org.apache.jena.sparql.expr.NodeValue;

/// One function as users see it, and what it does.
///
/// @param usage how a call looks
/// @param least how many arguments it has at least
/// @param most how many it has at most
public record Definition(String name, String usage, String about, int least, int most, Body body) {
    /// Those that make something new for each row, so that to remember it is no use.
    private static final Set<String> NEW_EACH_ROW = Set.of("event", "agreement", "claim", "commitment", "wkt", "place");

    /// Whether tables ask it the same again and again.
    boolean repeats() {
        return !NEW_EACH_ROW.contains(name);
    }

    /// What a function makes of its arguments; where it makes nothing, it throws an `ExprEvalException`, and the
    /// variable stays unbound.
    @FunctionalInterface
    public interface Body {
        NodeValue apply(Scope scope, List<NodeValue> arguments);
    }
}
