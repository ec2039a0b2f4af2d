package org.casus.table.read;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Parses the records of a piece. Only the fields that are read become strings. Not thread-safe.
public final class RowReader {
    /// No text has this character, so that no quote is one.
    private static final char NO_QUOTE = '\uFFFF';

    private final Dialect dialect;
    private final int[] slots;
    private final int width;

    /// @param slots for each field of the file the cell that it becomes, or -1
    /// @param width how many cells a row has
    public RowReader(Dialect dialect, int[] slots, int width) {
        this.dialect = dialect;
        this.slots = slots.clone();
        this.width = width;
    }

    /// All fields, in the order of the file.
    public static RowReader ofAll(Dialect dialect, int most) {
        int[] slots = new int[most];
        Arrays.setAll(slots, i -> i);
        return new RowReader(dialect, slots, most);
    }

    /// The records of a text.
    ///
    /// @param line the line of the file in which the text begins
    public List<Row> read(String text, int line) {
        try {
            return read(text, line, builder());
        } catch (CsvParseException e) {
            // Letters after a closing quote; the reader that bears them is slower.
            return read(text, line, builder().allowExtraCharsAfterClosingQuote(true));
        }
    }

    private CsvReader.CsvReaderBuilder builder() {
        return CsvReader.builder()
                .fieldSeparator(dialect.separator())
                .quoteCharacter(dialect.quoted() ? '"' : NO_QUOTE)
                .allowExtraFields(true)
                .allowMissingFields(true);
    }

    private List<Row> read(String text, int line, CsvReader.CsvReaderBuilder builder) {
        try (var reader = builder.build(new Handler(line), text)) {
            var rows = new ArrayList<Row>();
            reader.forEach(rows::add);
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Handler extends AbstractBaseCsvCallbackHandler<Row> {
        private final int offset;
        private String[] cells = new String[0];

        Handler(int line) {
            this.offset = line - 1;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new String[width];
            Arrays.fill(cells, "");
        }

        @Override
        protected void handleField(int field, char[] buffer, int from, int length, boolean isQuoted) {
            int slot = field < slots.length ? slots[field] : -1;
            if (slot >= 0) {
                cells[slot] = stripped(buffer, from, length);
            }
        }

        @Override
        protected Row buildRecord() {
            return new Row((int) getStartingLineNumber() + offset, getFieldCount(), cells);
        }

        private static String stripped(char[] buffer, int from, int length) {
            int start = from;
            int end = from + length;
            while (start < end && isSpace(buffer[start])) {
                start++;
            }
            while (end > start && isSpace(buffer[end - 1])) {
                end--;
            }
            return start == end ? "" : new String(buffer, start, end - start);
        }

        private static boolean isSpace(char letter) {
            return letter <= ' ' || letter == '\u00a0';
        }
    }
}
