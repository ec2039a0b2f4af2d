package org.casus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.casus.model.Sha256;

/// What facts were made from, as SHA-256: the source, and the parts of the program that have a say in it. Two equal
/// fingerprints mean equal facts.
final class Fingerprint {
    private static final List<String> CONVERTING =
            List.of("model", "vocab", "reference", "convert", "ontology/reference", "ontology/codes.ttl");
    private static final List<String> READING = List.of("article", "extract", "sheet", "llm");

    private final String program;

    private Fingerprint(String program) {
        this.program = program;
    }

    /// For facts that are read from sources.
    static Fingerprint ofReading() {
        return of(Stream.concat(CONVERTING.stream(), READING.stream()));
    }

    /// For facts that are converted from tables.
    static Fingerprint ofTables() {
        return of(Stream.concat(CONVERTING.stream(), Stream.of("table")));
    }

    /// For the reference data.
    static Fingerprint ofReference() {
        return of(CONVERTING.stream());
    }

    /// Reads these folders of the program's own jar, or in development of its classes.
    private static Fingerprint of(Stream<String> folders) {
        try {
            var place = Path.of(Fingerprint.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(place)) {
                return of(place, folders.toList());
            }
            try (var jar = FileSystems.newFileSystem(place)) {
                return of(jar.getPath("/"), folders.toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Fingerprint of(Path root, List<String> folders) throws IOException {
        var digest = Sha256.digest();
        for (var folder : folders) {
            for (var file : files(root.resolve("org/casus").resolve(folder))) {
                digest.update(root.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    /// Of a source that was made by this program from these parts; records tell all they hold by their text.
    String of(Object... parts) {
        var digest = Sha256.digest();
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
}
