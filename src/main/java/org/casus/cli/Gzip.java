package org.casus.cli;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.casus.model.InputException;

/// Whether a gzip file is whole. The reader of the JDK takes some files that were cut off for complete ones.
final class Gzip {
    private static final int BUFFER = 1 << 16;

    private Gzip() {}

    static void requireWhole(Path file) {
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
            do {
                readMember(new Bytes(in));
            } while (hasMore(in));
        } catch (EOFException e) {
            throw new InputException("%s is cut off: its end is missing. Copy or fetch it again.".formatted(file), e);
        } catch (DataFormatException | IOException e) {
            throw new InputException("%s is not a whole gzip file: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static boolean hasMore(InputStream in) throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    /// RFC 1952: a header with optional parts, the packed bytes, their checksum and length.
    private static void readMember(Bytes in) throws IOException, DataFormatException {
        if (in.next() != 0x1f || in.next() != 0x8b || in.next() != 8) {
            throw new IOException("it does not begin like one.");
        }
        int flags = in.next();
        in.skip(6);
        if ((flags & 4) != 0) {
            in.skip(in.next() | in.next() << 8);
        }
        for (int text = Integer.bitCount(flags & 0x18); text > 0; text--) {
            in.skipText();
        }
        if ((flags & 2) != 0) {
            in.skip(2);
        }
        var checksum = new CRC32();
        long length = inflate(in, checksum);
        if (in.nextInt() != (int) checksum.getValue() || in.nextInt() != (int) length) {
            throw new IOException("its checksum is wrong.");
        }
    }

    private static long inflate(Bytes in, CRC32 checksum) throws IOException, DataFormatException {
        var inflater = new Inflater(true);
        try {
            var unpacked = new byte[BUFFER];
            var packed = new byte[BUFFER];
            int filled = 0;
            while (!inflater.finished()) {
                if (inflater.needsInput()) {
                    filled = in.fill(packed);
                    inflater.setInput(packed, 0, filled);
                }
                checksum.update(unpacked, 0, inflater.inflate(unpacked));
            }
            in.giveBack(filled, inflater.getRemaining());
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    /// Bytes of which some can be given back, which the inflater has read beyond its end.
    private record Bytes(InputStream in) {
        int next() throws IOException {
            int b = in.read();
            if (b < 0) {
                throw new EOFException();
            }
            return b;
        }

        int nextInt() throws IOException {
            return next() | next() << 8 | next() << 16 | next() << 24;
        }

        void skip(int count) throws IOException {
            in.skipNBytes(count);
        }

        void skipText() throws IOException {
            while (next() != 0) {}
        }

        int fill(byte[] buffer) throws IOException {
            in.mark(buffer.length);
            int count = in.read(buffer);
            if (count < 0) {
                throw new EOFException();
            }
            return count;
        }

        void giveBack(int filled, int count) throws IOException {
            in.reset();
            in.skipNBytes(filled - count);
        }
    }
}
