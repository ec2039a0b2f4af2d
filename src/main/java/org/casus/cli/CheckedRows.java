package org.casus.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.casus.model.InputException;
import org.casus.review.Explained;
import org.casus.review.Finding;
import org.casus.store.Reason;

/// All findings of a check as a CSV file, written as they come.
final class CheckedRows implements AutoCloseable {
    static final List<String> HEAD =
            List.of("severity", "focus", "path", "value", "message", "shape", "label", "source");

    private final CsvWriter csv;
    private final Explained explained;

    private CheckedRows(CsvWriter csv, Explained explained) {
        this.csv = csv;
        this.explained = explained;
    }

    static CheckedRows open(Path file, Explained explained) {
        try {
            var csv = CsvWriter.builder().build(file);
            csv.writeRecord(HEAD);
            return new CheckedRows(csv, explained);
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s.".formatted(file, Reason.of(e)), e);
        }
    }

    void add(Finding finding) {
        csv.writeRecord(CheckTable.row(finding, explained));
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
