package org.casus.table.program;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueDecimal;
import org.casus.table.format.Column;
import org.casus.table.function.Days;
import org.jspecify.annotations.Nullable;

/// Turns the cells of a row into values, and finds those that are not what their column holds.
final class Cells {
    private static final int LONGEST_LONG = 18;

    private final List<Column> columns;
    private final String[] names;
    private final Set<String> missing;
    private final int longestMissing;

    /// @param names of the columns as the file has them, for messages
    Cells(List<Column> columns, String[] names, List<String> missing) {
        this.columns = columns;
        this.names = names.clone();
        this.missing = new HashSet<>(missing);
        this.longestMissing = missing.stream().mapToInt(String::length).max().orElse(0);
    }

    /// Puts the values into the first slots.
    Optional<RowFault> read(String[] cells, @Nullable NodeValue[] values) {
        for (int i = 0; i < cells.length; i++) {
            var column = columns.get(i);
            var cell = cells[i];
            values[i] = null;
            if (cell.isEmpty() || (cell.length() <= longestMissing && missing.contains(cell))) {
                if (column.required()) {
                    return Optional.of(new RowFault(names[i], cell, "is empty, and without it there is no fact"));
                }
            } else {
                var value = value(column, cell);
                if (value == null) {
                    return Optional.of(new RowFault(names[i], cell, "is not " + expected(column)));
                }
                values[i] = value;
            }
        }
        return Optional.empty();
    }

    private static String expected(Column column) {
        return column.values().isEmpty() ? column.type().words() : "one of " + String.join(", ", column.values());
    }

    private static @Nullable NodeValue value(Column column, String cell) {
        if (!column.values().isEmpty() && !column.values().contains(cell)) {
            return null;
        }
        return switch (column.type()) {
            case TEXT -> NodeValue.makeString(cell);
            case INTEGER -> integer(cell, Long.MIN_VALUE);
            case COUNT -> integer(cell, 0);
            case DECIMAL -> decimal(cell, Double.MAX_VALUE);
            case LATITUDE -> decimal(cell, 90);
            case LONGITUDE -> decimal(cell, 180);
            case DAY -> Days.of(cell).isPresent() ? NodeValue.makeString(cell) : null;
        };
    }

    /// `645.0`, as programs write whole numbers of columns that have gaps, is 645.
    private static @Nullable NodeValue integer(String cell, long least) {
        var digits = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
        int from = digits.startsWith("-") ? 1 : 0;
        if (digits.length() == from || digits.length() > LONGEST_LONG) {
            return null;
        }
        for (int i = from; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return null;
            }
        }
        long number = Long.parseLong(digits);
        return number < least ? null : NodeValue.makeInteger(number);
    }

    private static @Nullable NodeValue decimal(String cell, double most) {
        try {
            var number = new BigDecimal(cell);
            return Math.abs(number.doubleValue()) > most || Math.abs(number.scale()) > 100
                    ? null
                    : new NodeValueDecimal(
                            number, NodeFactory.createLiteralDT(number.toPlainString(), XSDDatatype.XSDdecimal));
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
