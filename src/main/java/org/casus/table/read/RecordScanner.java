package org.casus.table.read;

/// Finds where records end in bytes. A quote opens a field only at its beginning, and two of them inside stand for one.
final class RecordScanner {
    private enum State {
        START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED
    }

    private final byte separator;
    private final boolean quoted;
    private State state = State.START;
    private int at;
    private int recordsEnd;
    private int lines;
    private int linesInRecords;

    RecordScanner(Dialect dialect) {
        this.separator = (byte) dialect.separator();
        this.quoted = dialect.quoted();
    }

    /// Begins anew with a buffer that starts with a record.
    void restart() {
        state = State.START;
        at = 0;
        recordsEnd = 0;
        lines = 0;
        linesInRecords = 0;
    }

    /// Goes on from where it stopped. At the end of the file the last record needs no line end.
    void scan(byte[] bytes, int length, boolean ended) {
        int last = ended ? length : length - 1;
        while (at < last) {
            byte octet = bytes[at++];
            if (octet == '\n' || (octet == '\r' && (at == length || bytes[at] != '\n'))) {
                lines++;
                if (state != State.QUOTED) {
                    state = State.START;
                    recordsEnd = at;
                    linesInRecords = lines;
                }
            } else {
                state = after(octet);
            }
        }
        if (ended && state != State.QUOTED && recordsEnd < length) {
            recordsEnd = length;
            linesInRecords = lines + 1;
        }
    }

    private State after(byte octet) {
        if (octet == '"' && quoted) {
            return switch (state) {
                case START, QUOTE_IN_QUOTED -> State.QUOTED;
                case QUOTED -> State.QUOTE_IN_QUOTED;
                case PLAIN -> State.PLAIN;
            };
        }
        if (state == State.QUOTED) {
            return State.QUOTED;
        }
        return octet == separator ? State.START : State.PLAIN;
    }

    /// Where the last whole record ends.
    int recordsEnd() {
        return recordsEnd;
    }

    /// How many lines the whole records take.
    int linesInRecords() {
        return linesInRecords;
    }
}
