package org.casus.reference;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.casus.model.InputException;

/// One file of reference data: rows with named columns, a semicolon between the values of a cell.
final class Table {
    private final String file;
    private final Map<String, Integer> columns;

    private Table(String file, Map<String, Integer> columns) {
        this.file = file;
        this.columns = columns;
    }

    /// Hands each row on, in the order of the file. The header must have at least these columns.
    static void read(String file, Reader text, List<String> required, Consumer<Row> rows) {
        try (var csv = CsvReader.builder()
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            var records = csv.iterator();
            if (!records.hasNext()) {
                throw new InputException("%s is empty. Its first line must name the columns.".formatted(file));
            }
            var table = new Table(file, columns(file, records.next(), required));
            records.forEachRemaining(line -> rows.accept(table.row(line)));
        } catch (CsvParseException e) {
            throw new InputException("%s is not CSV: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static Map<String, Integer> columns(String file, CsvRecord header, List<String> required) {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < header.getFieldCount(); i++) {
            columns.put(header.getField(i).strip(), i);
        }
        for (var column : required) {
            if (!columns.containsKey(column)) {
                throw new InputException("%s, line 1: the column '%s' is missing.".formatted(file, column));
            }
        }
        return columns;
    }

    private Row row(CsvRecord line) {
        if (line.getFieldCount() != columns.size()) {
            throw new InputException(
                    "%s, line %d: %d values, but the first line names %d columns. Quote a value that has a comma."
                            .formatted(file, line.getStartingLineNumber(), line.getFieldCount(), columns.size()));
        }
        return new Row(line);
    }

    /// One line of the file.
    final class Row {
        private final CsvRecord line;

        private Row(CsvRecord line) {
            this.line = line;
        }

        /// The value, empty when the cell is or there is no such column.
        String text(String column) {
            var at = columns.get(column);
            return at == null ? "" : line.getField(at).strip();
        }

        Optional<String> optional(String column) {
            return Optional.of(text(column)).filter(text -> !text.isEmpty());
        }

        String required(String column) {
            return optional(column).orElseThrow(() -> wrong(column, "is empty. It needs a value."));
        }

        List<String> list(String column) {
            var text = text(column);
            return text.isEmpty()
                    ? List.of()
                    : Arrays.stream(text.split(";", -1))
                            .map(String::strip)
                            .filter(value -> !value.isEmpty())
                            .distinct()
                            .toList();
        }

        long count(String column) {
            try {
                return optional(column).map(Long::parseLong).orElse(0L);
            } catch (NumberFormatException e) {
                throw wrong(column, "'%s' is not a whole number.".formatted(text(column)), e);
            }
        }

        /// Latitude and longitude from the columns `lat` and `lon`.
        Optional<Entity.Point> point() {
            if (text("lat").isEmpty() && text("lon").isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Entity.Point(degrees("lat", 90), degrees("lon", 180)));
        }

        private double degrees(String column, int limit) {
            try {
                var degrees = Double.parseDouble(required(column));
                if (Math.abs(degrees) <= limit) {
                    return degrees;
                }
            } catch (NumberFormatException e) {
                throw wrong(column, "'%s' is not a number of degrees.".formatted(text(column)), e);
            }
            throw wrong(column, "'%s' is not between -%d and %d.".formatted(text(column), limit, limit));
        }

        InputException wrong(String column, String what) {
            return new InputException(message(column, what));
        }

        private InputException wrong(String column, String what, Exception cause) {
            return new InputException(message(column, what), cause);
        }

        private String message(String column, String what) {
            return "%s, line %d, column '%s': %s".formatted(file, line.getStartingLineNumber(), column, what);
        }
    }
}
