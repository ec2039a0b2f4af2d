package org.casus.table.function;

import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.sparql.expr.NodeValue;

/// What a function gave for its latest arguments: columns repeat themselves. For one thread.
final class Memory {
    private static final int KEPT = 1 << 13;

    private final String[] keys = new String[KEPT];
    private final NodeValue[] values = new NodeValue[KEPT];

    /// What was given for these arguments or, if that is forgotten, what is given now.
    NodeValue get(List<NodeValue> arguments, Supplier<NodeValue> now) {
        var key = key(arguments);
        int hash = key.hashCode();
        int place = (hash ^ (hash >>> 13)) & (KEPT - 1);
        if (!key.equals(keys[place])) {
            values[place] = now.get();
            keys[place] = key;
        }
        return values[place];
    }

    private static String key(List<NodeValue> arguments) {
        if (arguments.size() == 1) {
            return Scope.text(arguments, 0);
        }
        var key = new StringBuilder();
        for (int i = 0; i < arguments.size(); i++) {
            key.append(Scope.text(arguments, i)).append('\u0001');
        }
        return key.toString();
    }
}
