package org.casus.model;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Reads files of UTF-8 text strictly: what cannot be used is refused in one sentence. A byte order mark is no
/// part of the text.
public final class TextFile {
    private static final int MIB = 1 << 20;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private TextFile() {}

    /// A line of a file, counted from 1, without its end.
    @FunctionalInterface
    public interface Line {
        void read(int number, String text);
    }

    /// The whole file; `limit` in bytes.
    public static String read(Path file, int limit) {
        byte[] bytes = bytes(file, limit);
        fault(bytes).ifPresent(reason -> {
            throw new InputException("%s %s".formatted(file, reason));
        });
        return decoded(bytes);
    }

    /// The bytes of a file that is there, not empty, and within the limit; a larger one is not read at all.
    public static byte[] bytes(Path file, int limit) {
        requireFile(file);
        try {
            long size = Files.size(file);
            if (size > limit) {
                throw new InputException("%s is too large: %d MB, the limit is %d MB. Split it into smaller files."
                        .formatted(file, size / MIB, limit / MIB));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Hands on line after line, whatever the size of the file; `limit` is in bytes and for each line. A line
    /// that is no text is rejected, an empty one is passed over.
    public static void lines(Path file, int limit, Line line, Consumer<Rejection> bad) {
        requireFile(file);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), MIB)) {
            var lines = new Lines(in, limit);
            int number = 0;
            while (lines.next()) {
                number++;
                hand(lines, Origin.of(file.toString(), number), number, line, bad);
            }
            if (number == 0) {
                throw new InputException("%s is empty.".formatted(file));
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static void hand(Lines lines, Origin origin, int number, Line line, Consumer<Rejection> bad) {
        if (lines.tooLong) {
            bad.accept(new Rejection(origin, "the line is longer than %d MB.".formatted(lines.limit / MIB)));
        } else if (!lines.isBlank()) {
            byte[] bytes = lines.bytes.toByteArray();
            Optional<String> fault = fault(bytes);
            fault.ifPresentOrElse(
                    reason -> bad.accept(new Rejection(origin, "the line " + reason)),
                    () -> line.read(number, decoded(bytes)));
        }
    }

    /// Why bytes are not UTF-8 text, if so; a predicate to put after the file's name.
    public static Optional<String> fault(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE) {
            return Optional.of("is UTF-16. Convert it to UTF-8, for example with: iconv -f UTF-16 -t UTF-8.");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return Optional.of("is binary, not text: a NUL byte stands at byte offset %d.".formatted(i));
            }
        }
        return bytes.length == 0 || (decodes(bytes) && decoded(bytes).isBlank())
                ? Optional.of("is empty.")
                : undecodable(bytes);
    }

    private static boolean decodes(byte[] bytes) {
        return undecodable(bytes).isEmpty();
    }

    private static Optional<String> undecodable(byte[] bytes) {
        var in = ByteBuffer.wrap(bytes);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var out = CharBuffer.allocate(8192);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        return result.isError()
                ? Optional.of(("is not UTF-8: byte 0x%02X stands at byte offset %d. Convert it, for example with: "
                                + "iconv -f WINDOWS-1252 -t UTF-8.")
                        .formatted(in.get(in.position()), in.position()))
                : Optional.empty();
    }

    private static String decoded(byte[] bytes) {
        int from = bytes.length >= MARK.length && bytes[0] == MARK[0] && bytes[1] == MARK[1] && bytes[2] == MARK[2]
                ? MARK.length
                : 0;
        return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }

    private static void requireFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new InputException("%s is a directory, a file is expected.".formatted(file));
        }
        if (!Files.exists(file)) {
            throw new InputException("%s does not exist.".formatted(file));
        }
        if (!Files.isReadable(file)) {
            throw new InputException("%s may not be read: check its permissions.".formatted(file));
        }
    }

    private static InputException unreadable(Path file, IOException e) {
        return new InputException("%s cannot be read: %s.".formatted(file, e.getMessage()), e);
    }

    /// The lines of a stream, one at a time; of a line that is too long the rest is passed over.
    private static final class Lines {
        private final InputStream in;
        private final int limit;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private boolean tooLong;

        Lines(InputStream in, int limit) {
            this.in = in;
            this.limit = limit;
        }

        boolean next() throws IOException {
            bytes.reset();
            tooLong = false;
            int b = in.read();
            boolean found = b >= 0;
            for (; b >= 0 && b != '\n'; b = in.read()) {
                tooLong |= bytes.size() >= limit;
                if (!tooLong) {
                    bytes.write(b);
                }
            }
            return found;
        }

        boolean isBlank() {
            return bytes.toString(StandardCharsets.ISO_8859_1).isBlank();
        }
    }
}
