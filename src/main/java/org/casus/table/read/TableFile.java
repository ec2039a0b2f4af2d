package org.casus.table.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.casus.model.InputException;
import org.casus.model.Sha256;

/// The file of a table, packed with gzip or not.
public record TableFile(Path path) {
    private static final int BUFFER = 1 << 16;

    /// Its bytes, unpacked. `read` counts those of the file itself.
    public InputStream open(AtomicLong read) {
        try {
            var counted = new Counted(Files.newInputStream(path), read);
            return isPacked() ? new GZIPInputStream(new BufferedInputStream(counted, BUFFER), BUFFER) : counted;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// How many bytes the file itself has.
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /// SHA-256 of its content, unpacked: the same table has the same digest, packed or not.
    public String digest() {
        var digest = Sha256.digest();
        try (var in = new DigestInputStream(open(new AtomicLong()), digest)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw unreadable(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /// The name without folder and endings: `ged241` of `data/ged241.csv.gz`.
    public String stem() {
        var name = path.getFileName().toString();
        return name.replaceFirst("(?i)\\.gz$", "").replaceFirst("(?i)\\.(csv|tsv|tab|txt)$", "");
    }

    private boolean isPacked() {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    public InputException unreadable(IOException e) {
        if (e instanceof EOFException) {
            return new InputException("%s is cut off: its end is missing. Copy or fetch it again.".formatted(path), e);
        }
        var reason = e instanceof ZipException
                ? "it is not a whole gzip file"
                : java.util.Objects.requireNonNullElse(e.getMessage(), "unknown reason");
        return new InputException("%s cannot be read: %s.".formatted(path, reason), e);
    }

    private static final class Counted extends FilterInputStream {
        private final AtomicLong count;

        Counted(InputStream in, AtomicLong count) {
            super(in);
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            int octet = super.read();
            if (octet >= 0) {
                count.incrementAndGet();
            }
            return octet;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int got = super.read(buffer, from, length);
            count.addAndGet(Math.max(got, 0));
            return got;
        }
    }
}
