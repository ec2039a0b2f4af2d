package org.casus.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.PrintWriter;
import java.util.List;

/// Rows as CSV, with a head.
record Csv(List<String> head, List<List<String>> rows) {
    void print(PrintWriter out) {
        @SuppressWarnings("resource") // the writer it writes to is not ours to close
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(head);
        rows.forEach(csv::writeRecord);
        out.flush();
    }
}
