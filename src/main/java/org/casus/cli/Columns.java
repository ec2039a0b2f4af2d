package org.casus.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.casus.query.TextTable;

/// Rows under a head, in columns that stand under one another.
final class Columns {
    private Columns() {}

    static String aligned(List<String> head, List<List<String>> rows) {
        var lines = new ArrayList<List<String>>();
        lines.add(head);
        lines.addAll(rows);
        return TextTable.aligned(lines, Collections.nCopies(head.size(), false), Terminal.columns());
    }
}
