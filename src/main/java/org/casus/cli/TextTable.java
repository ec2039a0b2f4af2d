package org.casus.cli;

import java.io.PrintWriter;
import java.util.List;

/// Rows in columns that stand under one another.
record TextTable(List<String> head, List<List<String>> rows) {

    void print(PrintWriter out) {
        var widths = new int[head.size()];
        measure(head, widths);
        rows.forEach(row -> measure(row, widths));
        out.println(line(head, widths));
        rows.forEach(row -> out.println(line(row, widths)));
    }

    private static void measure(List<String> row, int[] widths) {
        for (int i = 0; i < row.size(); i++) {
            widths[i] = Math.max(widths[i], row.get(i).codePointCount(0, row.get(i).length()));
        }
    }

    private static String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i))
                    .repeat(' ', 2 + widths[i] - row.get(i).codePointCount(0, row.get(i).length()));
        }
        return line.toString().stripTrailing();
    }
}
