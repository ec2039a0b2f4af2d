package org.casus.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Cells in columns under a head. Where they are wider than there is room, the widest columns are wrapped; where there
/// are too many columns for that, each row becomes a block with a line for each of its values.
///
/// @param lines the head, then the rows
/// @param right which columns hold numbers
record TableLayout(List<List<String>> lines, List<Boolean> right, int room) {
    /// A narrower column is no longer pleasant to read.
    private static final int LEAST = 16;

    String text() {
        var natural = columns().mapToObj(this::natural).toList();
        var least = natural.stream().map(width -> Math.min(width, LEAST)).toList();
        return total(least) > room ? blocks() : table(fitting(natural));
    }

    private String table(List<Integer> widths) {
        var text = new StringBuilder(rows(lines.getFirst(), widths, right));
        text.append(rows(widths.stream().map("-"::repeat).toList(), widths, right));
        lines.stream().skip(1).forEach(line -> text.append(rows(line, widths, right)));
        return text.toString();
    }

    private String blocks() {
        var head = lines.getFirst();
        int names = head.stream().mapToInt(TextTable::width).max().orElse(0);
        var widths = List.of(names, Math.max(LEAST, room - names - TextTable.GAP.length()));
        var text = new StringBuilder();
        for (var line : lines.subList(1, lines.size())) {
            columns()
                    .filter(column -> !line.get(column).isEmpty())
                    .mapToObj(column -> List.of(head.get(column), line.get(column)))
                    .forEach(pair -> text.append(rows(pair, widths, List.of(false, false))));
            text.append('\n');
        }
        return text.toString();
    }

    /// One row of cells, in as many lines as it takes.
    private static String rows(List<String> cells, List<Integer> widths, List<Boolean> right) {
        var wrapped = IntStream.range(0, cells.size())
                .mapToObj(column -> Wrapped.lines(cells.get(column), widths.get(column)))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        var rows = new StringBuilder();
        for (int line = 0; line < height; line++) {
            rows.append(row(wrapped, line, widths, right)).append('\n');
        }
        return rows.toString();
    }

    private static String row(List<List<String>> wrapped, int line, List<Integer> widths, List<Boolean> right) {
        var row = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            var cell = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
            var padding = " ".repeat(widths.get(i) - TextTable.width(cell));
            row.append(i == 0 ? "" : TextTable.GAP);
            row.append(right.get(i) ? padding + cell : cell + padding);
        }
        return row.toString().stripTrailing();
    }

    /// Takes from the widest column until all fit.
    private List<Integer> fitting(List<Integer> natural) {
        var widths = new ArrayList<>(natural);
        for (int excess = total(widths) - room; excess > 0; excess--) {
            int widest = columns()
                    .boxed()
                    .max((one, other) -> Integer.compare(widths.get(one), widths.get(other)))
                    .orElseThrow();
            widths.set(widest, widths.get(widest) - 1);
        }
        return widths;
    }

    private IntStream columns() {
        return IntStream.range(0, lines.getFirst().size());
    }

    private int natural(int column) {
        return lines.stream()
                .mapToInt(line -> TextTable.width(line.get(column)))
                .max()
                .orElse(0);
    }

    private static int total(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum() + TextTable.GAP.length() * (widths.size() - 1);
    }
}
