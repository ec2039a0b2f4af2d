package org.casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// What facts were made from, as SHA-256: the source, and the program with its rules and reference data. Two equal
/// fingerprints mean equal facts.
final class Fingerprint {
    private final String program;

    private Fingerprint(String program) {
        this.program = program;
    }

    /// Reads the program's own jar, or in development its classes.
    static Fingerprint ofProgram() {
        try {
            var digest = sha256();
            var place = Path.of(Fingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var file : files(place)) {
                digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Of a source that was made by this program from these parts; records tell all they hold by their text.
    String of(Object... parts) {
        var digest = sha256();
        digest.update(program.getBytes(StandardCharsets.UTF_8));
        for (var part : parts) {
            digest.update((byte) 0);
            digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static List<Path> files(Path place) throws IOException {
        try (var found = Files.walk(place)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
