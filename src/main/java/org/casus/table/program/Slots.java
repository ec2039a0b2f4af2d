package org.casus.table.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.core.Var;
import org.casus.table.format.Column;

/// Where the value of each variable stands while a row is worked on: the columns first, then what the program knows of
/// the row, then what the converter makes.
final class Slots {
    private final Map<Var, Integer> indexes = new HashMap<>();

    Slots(List<Column> columns) {
        columns.forEach(column -> of(Var.alloc(column.name())));
        for (var builtIn : BuiltIn.values()) {
            of(Var.alloc(builtIn.variable()));
        }
    }

    /// The slot of a variable, a new one if it has none.
    int of(Var variable) {
        return indexes.computeIfAbsent(variable, unused -> indexes.size());
    }

    /// The slot of a variable, or -1.
    int find(Var variable) {
        return indexes.getOrDefault(variable, -1);
    }

    Map<Var, Integer> all() {
        return Map.copyOf(indexes);
    }

    int size() {
        return indexes.size();
    }
}
