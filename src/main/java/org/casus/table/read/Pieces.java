package org.casus.table.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/// Cuts a table between records, with an eye on quotes, so that the pieces can be parsed apart. Where a cut falls
/// depends
/// on the file alone, not on who reads it.
public final class Pieces {
    /// Small enough that the quads of a few pieces fit in memory beside each other, large enough to be worth a thread.
    /// A greater array would be one that the garbage collector treats apart, which costs more than the conversion.
    private static final int SIZE = 1 << 17;
    /// A record longer than this has a quote that nothing closes.
    private static final int LONGEST_RECORD = 1 << 22;

    private final InputStream in;
    private final RecordScanner scanner;
    private byte[] buffer = new byte[2 * SIZE];
    private int filled;
    private int line;
    private boolean ended;

    /// @param line the number of the first line that `in` gives
    public Pieces(InputStream in, Dialect dialect, int line) {
        this.in = in;
        this.scanner = new RecordScanner(dialect);
        this.line = line;
    }

    /// The next records, or nothing at the end of the file.
    public Optional<Piece> next() throws IOException {
        while (true) {
            fill();
            scanner.scan(buffer, filled, ended);
            if (scanner.recordsEnd() > 0 && (filled >= SIZE || ended)) {
                return Optional.of(piece(scanner.recordsEnd(), scanner.linesInRecords(), Optional.empty()));
            }
            if (ended && filled == 0) {
                return Optional.empty();
            }
            if (ended || filled > LONGEST_RECORD) {
                return Optional.of(badLine());
            }
        }
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        while (!ended && filled < buffer.length) {
            int count = in.read(buffer, filled, buffer.length - filled);
            ended = count < 0;
            filled += Math.max(count, 0);
        }
    }

    /// The first line of a record that has no end; what follows is read anew.
    private Piece badLine() {
        int end = 0;
        while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
            end++;
        }
        boolean both = end + 1 < filled && buffer[end] == '\r' && buffer[end + 1] == '\n';
        int length = Math.min(end + (both ? 2 : 1), filled);
        return piece(length, 1, Optional.of("a quote opens a field and is not closed"));
    }

    private Piece piece(int length, int lines, Optional<String> fault) {
        var piece = new Piece(Arrays.copyOf(buffer, length), line, fault);
        System.arraycopy(buffer, length, buffer, 0, filled - length);
        filled -= length;
        line += lines;
        scanner.restart();
        return piece;
    }
}
