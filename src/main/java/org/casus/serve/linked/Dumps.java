package org.casus.serve.linked;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.model.Sha256;
import org.casus.query.Names;
import org.casus.serve.edition.Edition;
import org.casus.serve.edition.Editions;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;

/// The whole data as files, made when first asked for and kept until the data change.
public final class Dumps {
    private static final int PATIENCE_SECONDS = 5;
    private static final String SUMS = "SHA256SUMS";

    /// What can be had.
    public enum Kind {
        NQUADS("casus.nq.gz", "application/n-quads"),
        TURTLE("casus.ttl.gz", "text/turtle");

        private final String file;
        private final String mediaType;

        Kind(String file, String mediaType) {
            this.file = file;
            this.mediaType = mediaType;
        }

        public String file() {
            return file;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /// A file that is there.
    public record Made(Path file, long bytes, String sha256) {}

    private record Batch(String version, Path folder, CompletableFuture<Map<Kind, Made>> files) {}

    private final Editions editions;
    private final Executor background;
    private Optional<Batch> batch = Optional.empty();

    public Dumps(Editions editions, Executor background) {
        this.editions = editions;
        this.background = background;
    }

    public Reply reply(String name, Edition edition) {
        if (name.equals(SUMS)) {
            return Reply.of("text/plain; charset=utf-8", sums(made(edition)));
        }
        for (var kind : Kind.values()) {
            if (kind.file().equals(name)) {
                var made = made(edition).get(kind);
                if (made != null) {
                    return Reply.of("application/gzip", made.file())
                            .with("ETag", '"' + made.sha256().substring(0, 20) + '"');
                }
            }
        }
        throw new Problem(404, "There is no dump of that name; /dumps/ lists them.").refused();
    }

    /// The files of this edition, if they are there within some seconds.
    public Map<Kind, Made> made(Edition edition) {
        try {
            return batch(edition).files().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Problem(
                            503,
                            "The dumps are being made; try again in 10 seconds.",
                            Map.of(),
                            Map.of("Retry-After", "10"))
                    .refused();
        } catch (ExecutionException e) {
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }

    private synchronized Batch batch(Edition edition) {
        if (batch.isEmpty() || !batch.get().version().equals(edition.version())) {
            close();
            batch = Optional.of(begin(edition.version()));
        }
        return batch.get();
    }

    private Batch begin(String version) {
        try {
            var folder = Files.createTempDirectory("casus-dumps");
            var files =
                    CompletableFuture.supplyAsync(() -> editions.read(edition -> write(folder, edition)), background);
            return new Batch(version, folder, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Kind, Made> write(Path folder, Edition edition) {
        var files = new EnumMap<Kind, Made>(Kind.class);
        for (var kind : Kind.values()) {
            files.put(
                    kind,
                    write(folder.resolve(kind.file()), kind, edition.contents().graphs()));
        }
        return files;
    }

    private static Made write(Path file, Kind kind, DatasetGraph graphs) {
        var digest = Sha256.digest();
        try (var bytes = new DigestOutputStream(Files.newOutputStream(file), digest);
                var zipped = new GZIPOutputStream(bytes, 1 << 16)) {
            write(graphs, kind, zipped);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new Made(file, Files.size(file), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(DatasetGraph graphs, Kind kind, OutputStream out) {
        StreamRDF stream = StreamRDFWriter.getWriterStream(out, kind == Kind.NQUADS ? Lang.NQUADS : Lang.TURTLE);
        stream.start();
        Names.PREFIXES.forEach(stream::prefix);
        if (kind == Kind.NQUADS) {
            graphs.find().forEachRemaining(stream::quad);
        } else {
            graphs.getUnionGraph().find().forEachRemaining(stream::triple);
        }
        stream.finish();
    }

    private static String sums(Map<Kind, Made> made) {
        return made.entrySet().stream()
                .map(file -> file.getValue().sha256() + "  " + file.getKey().file() + "\n")
                .collect(Collectors.joining());
    }

    public synchronized void close() {
        if (batch.isPresent()) {
            var old = batch.get();
            var unused = old.files().whenComplete((made, trouble) -> delete(old.folder()));
        }
        batch = Optional.empty();
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
