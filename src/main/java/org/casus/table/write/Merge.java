package org.casus.table.write;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.casus.table.program.RowFault;
import org.casus.table.write.PieceRows.Converted;
import org.casus.table.write.PieceRows.Rejected;

/// Sends on what the pieces give, in the order of the file, each description once and each key once. For one thread.
public final class Merge {
    /// A row that gives nothing.
    public record RejectedRow(int line, RowFault fault) {}

    private final Descriptions descriptions = new Descriptions();
    private final Keys keys = new Keys();
    private final String keyColumns;
    private long converted;
    private long rejected;
    private long quads;
    private int from;
    private int to;

    /// @param keyColumns names of the columns that tell rows apart, for messages
    public Merge(String keyColumns) {
        this.keyColumns = keyColumns;
    }

    /// Sends on a piece; the rows of it that give nothing.
    public List<RejectedRow> send(PieceRows piece) {
        var rejectedRows = new ArrayList<RejectedRow>();
        from = 0;
        to = 0;
        for (var result : piece.results()) {
            switch (result) {
                case Converted row -> send(row, piece, rejectedRows);
                case Rejected row -> rejectedRows.add(new RejectedRow(row.line(), row.fault()));
            }
        }
        flush(piece);
        piece.done();
        rejected += rejectedRows.size();
        return rejectedRows;
    }

    private void send(Converted row, PieceRows piece, List<RejectedRow> rejectedRows) {
        var before = row.key() == 0 ? OptionalInt.empty() : keys.add(row.key(), row.line());
        if (before.isPresent()) {
            rejectedRows.add(new RejectedRow(
                    row.line(),
                    new RowFault(keyColumns, "", "is the same as in line %d".formatted(before.getAsInt()))));
            return;
        }
        converted++;
        quads += row.triples();
        if (row.from() != to) {
            flush(piece);
            from = row.from();
        }
        to = row.to();
        for (int number : row.shared()) {
            var shared = piece.shared(number);
            if (descriptions.add(shared.description())) {
                quads += shared.triples();
                flush(piece);
                piece.common().send(shared.from(), shared.to());
            }
        }
    }

    /// Sends the rows that wait, in one go.
    private void flush(PieceRows piece) {
        if (to > from) {
            piece.own().send(from, to);
        }
        from = to;
    }

    public Totals totals() {
        return new Totals(converted + rejected, converted, rejected, quads);
    }
}
