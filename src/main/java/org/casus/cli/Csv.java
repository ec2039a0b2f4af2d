package org.casus.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Rows as CSV, with a head.
record Csv(List<String> head, List<List<String>> rows) {
    /// The writer stays open.
    @SuppressWarnings("resource")
    void print(PrintWriter out) {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(head);
        rows.forEach(csv::writeRecord);
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
