package org.casus.serve.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.sparql.engine.binding.Binding;
import org.casus.query.Answer;

/// Rows of an answer as a page shows them: filtered, sorted, a part at a time, with the values of columns that have
/// few.
public record Table(
        List<Heading> headings, List<List<Shown>> rows, List<Facet> facets, int all, int fitting, int page, int pages) {
    public static final int PAGE = 100;
    private static final int MOST_VALUES = 12;
    private static final int FACETED = 5_000;
    private static final double DULL = 0.8;

    /// A column; `next` is the value of the sorting parameter that a click on it asks for.
    public record Heading(String name, String title, String sorted, String next) {}

    /// The values of a column, each with the number of rows.
    public record Facet(String column, String title, List<Value> values) {}

    public record Value(String text, int rows, boolean chosen) {}

    /// What the reader wants to see.
    ///
    /// @param sort a column, after a minus sign for the other way round; empty for the order of the query
    /// @param chosen text of a cell by column
    public record Choice(String sort, String text, Map<String, String> chosen, int page) {}

    public static Table of(Answer.Rows answer, Map<String, String> titles, Choice choice, Showing showing) {
        var all = new ArrayList<List<Shown>>();
        for (Binding row : answer.rows()) {
            all.add(answer.columns().stream()
                    .map(column -> showing.cell(row, column))
                    .toList());
        }
        var columns = answer.columns();
        var fitting = all.stream().filter(row -> fits(row, columns, choice)).toList();
        var sorted = sorted(fitting, columns, choice.sort());
        int pages = Math.max(1, (sorted.size() + PAGE - 1) / PAGE);
        int page = Math.clamp(choice.page(), 1, pages);
        return new Table(
                columns.stream().map(column -> heading(column, titles, choice)).toList(),
                sorted.subList((page - 1) * PAGE, Math.min(sorted.size(), page * PAGE)),
                facets(all, fitting, columns, titles, choice),
                all.size(),
                sorted.size(),
                page,
                pages);
    }

    private static Heading heading(String column, Map<String, String> titles, Choice choice) {
        boolean up = choice.sort().equals(column);
        boolean down = choice.sort().equals("-" + column);
        return new Heading(
                column,
                titles.getOrDefault(column, ""),
                up ? "ascending" : down ? "descending" : "none",
                up ? "-" + column : column);
    }

    private static boolean fits(List<Shown> row, List<String> columns, Choice choice) {
        for (var chosen : choice.chosen().entrySet()) {
            int column = columns.indexOf(chosen.getKey());
            if (column >= 0 && !row.get(column).text().equals(chosen.getValue())) {
                return false;
            }
        }
        var text = choice.text().toLowerCase(Locale.ROOT);
        return text.isEmpty()
                || row.stream()
                        .anyMatch(cell -> cell.text().toLowerCase(Locale.ROOT).contains(text));
    }

    private static List<List<Shown>> sorted(List<List<Shown>> rows, List<String> columns, String sort) {
        int column = columns.indexOf(sort.startsWith("-") ? sort.substring(1) : sort);
        if (column < 0) {
            return rows;
        }
        Comparator<List<Shown>> order = Comparator.comparing(row -> row.get(column), Table::compare);
        return rows.stream()
                .sorted(sort.startsWith("-") ? order.reversed() : order)
                .toList();
    }

    private static int compare(Shown one, Shown other) {
        if (one.kind().equals("number") && other.kind().equals("number")) {
            return Double.compare(number(one), number(other));
        }
        return one.text().compareToIgnoreCase(other.text());
    }

    private static double number(Shown cell) {
        try {
            return Double.parseDouble(cell.text());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static List<Facet> facets(
            List<List<Shown>> all,
            List<List<Shown>> fitting,
            List<String> columns,
            Map<String, String> titles,
            Choice choice) {
        var facets = new ArrayList<Facet>();
        for (int i = 0; i < columns.size() && all.size() <= FACETED; i++) {
            facet(all, fitting, i, columns.get(i), choice)
                    .map(values ->
                            new Facet(values.column(), titles.getOrDefault(values.column(), ""), values.values()))
                    .ifPresent(facets::add);
        }
        return facets;
    }

    private static Optional<Facet> facet(
            List<List<Shown>> all, List<List<Shown>> fitting, int index, String column, Choice choice) {
        var values = new LinkedHashMap<String, Integer>();
        all.forEach(row -> values.put(row.get(index).text(), 0));
        values.remove("");
        boolean chosen = choice.chosen().containsKey(column);
        boolean tells = values.size() > 1 && values.size() <= MOST_VALUES && values.size() < all.size() * DULL;
        if (!chosen && !tells) {
            return Optional.empty();
        }
        fitting.forEach(row -> values.computeIfPresent(row.get(index).text(), (text, rows) -> rows + 1));
        var listed = values.entrySet().stream()
                .filter(value -> value.getValue() > 0)
                .map(value -> new Value(
                        value.getKey(),
                        value.getValue(),
                        value.getKey().equals(choice.chosen().get(column))))
                .sorted(Comparator.comparingInt(Value::rows).reversed().thenComparing(Value::text))
                .toList();
        return listed.isEmpty() ? Optional.empty() : Optional.of(new Facet(column, "", listed));
    }
}
