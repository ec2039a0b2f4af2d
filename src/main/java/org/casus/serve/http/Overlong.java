package org.casus.serve.http;

import java.io.IOException;
import java.io.InputStream;

/// What comes after the part of a body that was enough to refuse it. A connection closed on bytes still coming is
/// reset, and its client never sees the answer; so the rest is read away first, as far as that is cheap.
public final class Overlong {
    private static final int MOST_DISCARDED = 32 << 20;

    private Overlong() {}

    public static void discard(InputStream rest) throws IOException {
        var chunk = new byte[1 << 16];
        int left = MOST_DISCARDED;
        for (int read = rest.read(chunk); read >= 0 && left > 0; read = rest.read(chunk)) {
            left -= read;
        }
    }
}
