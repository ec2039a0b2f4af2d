package org.casus.table.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/// The beginning of a table, from which is told how it is written.
///
/// @param bom how many bytes of a byte order mark come first
@SuppressWarnings("ArrayRecordComponent") // the bytes are only read
public record Sample(byte[] bytes, int bom, boolean whole, Charset charset) {
    private static final int SIZE = 1 << 20;

    public static Sample of(TableFile file) {
        try (var in = file.open(new AtomicLong())) {
            var bytes = in.readNBytes(SIZE);
            boolean whole = bytes.length < SIZE;
            int bom = hasMark(bytes) ? 3 : 0;
            return new Sample(bytes, bom, whole, charset(bytes, whole));
        } catch (IOException e) {
            throw file.unreadable(e);
        }
    }

    /// The fields of the first record under a dialect.
    public List<String> firstRecord(Dialect dialect) {
        return record(dialect, 0);
    }

    /// Those of the second one, empty if there is none.
    public List<String> secondRecord(Dialect dialect) {
        return record(dialect, 1);
    }

    private List<String> record(Dialect dialect, int number) {
        var scanner = new RecordScanner(dialect);
        var body = Arrays.copyOfRange(bytes, bom, bytes.length);
        int length = 0;
        for (int i = 0; i <= number; i++) {
            int before = scanner.recordsEnd();
            while (scanner.recordsEnd() == before && length < body.length) {
                length++;
                scanner.scan(body, length, length == body.length);
            }
        }
        var text = new String(body, 0, scanner.recordsEnd(), charset);
        return RowReader.ofAll(dialect, text.length() + 1).read(text, 1).stream()
                .skip(number)
                .findFirst()
                .map(row -> List.of(row.cells()).subList(0, row.fields()))
                .orElse(List.of());
    }

    /// The separator that cuts the first record into most fields.
    public char likeliestSeparator() {
        char best = ',';
        int most = 0;
        for (char separator : List.of(',', '\t', ';', '|')) {
            int fields = firstRecord(new Dialect(separator, true)).size();
            if (fields > most) {
                most = fields;
                best = separator;
            }
        }
        return best;
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /// UTF-8, unless the bytes are none; then the Latin-1 of Windows, which has every letter of plain Latin-1.
    private static Charset charset(byte[] bytes, boolean whole) {
        int end = bytes.length;
        // The last character may be cut.
        for (int back = 0; !whole && back < 3 && end > 0 && (bytes[end - 1] & 0x80) != 0; back++) {
            end--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end));
            return StandardCharsets.UTF_8;
        } catch (CharacterCodingException e) {
            return Charset.forName("windows-1252");
        }
    }
}
