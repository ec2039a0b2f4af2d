package org.casus.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.casus.table.format.Column;
import org.casus.table.program.RowConverter;
import org.casus.table.program.RowFault;
import org.casus.table.read.Layout;
import org.casus.table.read.Piece;
import org.casus.table.read.Row;
import org.casus.table.read.RowReader;
import org.casus.table.write.Output;
import org.casus.table.write.PieceRows;

/// Converts the pieces of one table. Thread-safe: each thread has a converter of its own.
final class PieceWork {
    private static final char REPLACEMENT = '\uFFFD';

    private final Layout layout;
    private final RowReader reader;
    private final ThreadLocal<RowConverter> converter;
    private final int[] key;
    private final String[] names;

    PieceWork(Table table, Supplier<RowConverter> converters, String[] names) {
        this.layout = table.layout();
        var columns = table.converter().columns();
        this.reader = new RowReader(layout.dialect(), table.slots(), columns.size());
        this.converter = ThreadLocal.withInitial(converters);
        this.names = names;
        var columnNames = columns.stream().map(Column::name).toList();
        this.key = table.converter().header().key().stream()
                .mapToInt(columnNames::indexOf)
                .toArray();
    }

    PieceRows convert(Piece piece, Output output) {
        var out = new PieceRows(output, key);
        if (piece.fault().isPresent()) {
            out.rejected(piece.line(), new RowFault("", "", piece.fault().get()));
        } else {
            converter.get().convert(rows(piece, out), out);
        }
        return out;
    }

    private List<Row> rows(Piece piece, PieceRows out) {
        boolean first = piece.line() == 1;
        int mark = first ? layout.bom() : 0;
        var text = new String(piece.bytes(), mark, piece.bytes().length - mark, layout.charset());
        var rows = reader.read(text, piece.line());
        int skipped = first && layout.hasHeader() && !rows.isEmpty() ? 1 : 0;
        if (skipped == 1 && rows.size() > 1 && isTagged(rows.get(1))) {
            skipped = 2;
        }
        var data = rows.subList(skipped, rows.size());
        return layout.charset().equals(StandardCharsets.UTF_8) && text.indexOf(REPLACEMENT) >= 0
                ? legible(data, out)
                : data;
    }

    /// The second line of a file of the Humanitarian Data Exchange: hashtags that say what each column is.
    private static boolean isTagged(Row row) {
        boolean any = Arrays.stream(row.cells()).anyMatch(cell -> cell.startsWith("#"));
        return any && Arrays.stream(row.cells()).allMatch(cell -> cell.isEmpty() || cell.startsWith("#"));
    }

    /// The rows without those in which a letter could not be read.
    private List<Row> legible(List<Row> rows, PieceRows out) {
        var legible = new ArrayList<Row>();
        for (var row : rows) {
            illegible(row).ifPresentOrElse(fault -> out.rejected(row.line(), fault), () -> legible.add(row));
        }
        return legible;
    }

    private Optional<RowFault> illegible(Row row) {
        for (int i = 0; i < row.cells().length; i++) {
            if (row.cells()[i].indexOf(REPLACEMENT) >= 0) {
                return Optional.of(new RowFault(
                        names[i],
                        row.cells()[i],
                        "has a letter that is not UTF-8; save the file as UTF-8 or name its encoding with --encoding"));
            }
        }
        return Optional.empty();
    }
}
