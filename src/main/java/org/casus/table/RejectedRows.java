package org.casus.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.model.InputException;
import org.casus.table.read.Layout;
import org.casus.table.read.Piece;
import org.casus.table.read.Row;
import org.casus.table.read.RowReader;
import org.casus.table.write.Merge.RejectedRow;

/// Writes the rows that give nothing to a table of their own, which can be mended and loaded again: their cells as they
/// stand in the file, and before them where each stood and why it was rejected. No such row, no such table.
final class RejectedRows implements AutoCloseable {
    private static final List<String> HEAD = List.of("casus_line", "casus_column", "casus_value", "casus_reason");

    private final Optional<Path> file;
    private final Layout layout;
    private Optional<CsvWriter> writer = Optional.empty();

    /// @param file where to; without it they are let go
    RejectedRows(Optional<Path> file, Layout layout) {
        this.file = file;
        this.layout = layout;
    }

    void write(Piece piece, List<RejectedRow> rejected) {
        if (rejected.isEmpty() || file.isEmpty()) {
            return;
        }
        var cells = cells(piece);
        for (var row : rejected) {
            var record = new ArrayList<>(List.of(
                    Integer.toString(row.line()),
                    row.fault().column(),
                    row.fault().value(),
                    row.fault().reason()));
            record.addAll(Optional.ofNullable(cells.get(row.line())).orElse(List.of()));
            open(file.get()).writeRecord(record);
        }
    }

    /// The cells of each row of a piece, by its line.
    private Map<Integer, List<String>> cells(Piece piece) {
        int mark = piece.line() == 1 ? layout.bom() : 0;
        var text = new String(piece.bytes(), mark, piece.bytes().length - mark, layout.charset());
        if (piece.fault().isPresent()) {
            return Map.of(piece.line(), List.of(text.strip()));
        }
        int most = 2 * layout.names().size() + 64;
        return RowReader.ofAll(layout.dialect(), most).read(text, piece.line()).stream()
                .collect(Collectors.toMap(
                        Row::line, row -> List.of(row.cells()).subList(0, Math.min(row.fields(), most))));
    }

    private CsvWriter open(Path target) {
        return writer.orElseGet(() -> {
            try {
                keepOlder(target);
                var made = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target, StandardCharsets.UTF_8);
                var head = new ArrayList<>(HEAD);
                layout.names().stream().filter(name -> !HEAD.contains(name)).forEach(head::add);
                made.writeRecord(head);
                writer = Optional.of(made);
                return made;
            } catch (IOException e) {
                throw unwritable(target, e);
            }
        });
    }

    /// What somebody may have mended is not written over.
    private static void keepOlder(Path target) throws IOException {
        if (Files.exists(target)) {
            Files.move(
                    target, target.resolveSibling(target.getFileName() + ".old"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputException unwritable(Path target, IOException e) {
        return new InputException(
                "%s, for rows that were rejected, cannot be written: %s. Name another folder with --rejected."
                        .formatted(target, e.getMessage()),
                e);
    }

    @Override
    public void close() {
        writer.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
