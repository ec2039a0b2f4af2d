package org.casus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDFS;
import org.casus.store.SourceLoad;
import org.casus.store.Store;
import org.casus.vocab.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `casus serve` as a process of its own: what changes under it while it runs.
class ServeCommandIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String QUERY = """
            #+ summary: Labels of %s
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?label WHERE { ?thing rdfs:label ?label } ORDER BY ?label
            """;

    @TempDir
    private Path folder;

    private Process process;
    private URI address;

    @BeforeEach
    void start() throws IOException {
        store("one", "first", "old");
        try (var opened = Store.open(folder.resolve("one"), Base.DEFAULT)) {
            opened.remove("old");
        }
        store("two", "second");
        Files.createSymbolicLink(folder.resolve("served"), folder.resolve("one"));
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(folder.resolve("queries/labels.rq"), QUERY.formatted("everything"));
        Files.writeString(folder.resolve("token"), "0123456789abcdef");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.casus.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        folder.resolve("served").toString(),
                        "--queries",
                        folder.resolve("queries").toString(),
                        "--log",
                        folder.resolve("log").toString(),
                        "--write-port",
                        "0",
                        "--token-file",
                        folder.resolve("token").toString()))
                .redirectErrorStream(true)
                .start();
        address = address();
    }

    private void store(String name, String... sources) {
        try (var store = Store.openOrCreate(folder.resolve(name), Optional.empty(), Base.DEFAULT)) {
            for (var source : sources) {
                var graph = store.graphs().graph(source);
                var thing = NodeFactory.createURI(Base.DEFAULT.iri() + "event/" + source + "/a1");
                var quad = Quad.create(graph, thing, RDFS.label.asNode(), NodeFactory.createLiteralString(source));
                store.load(new SourceLoad(Set.of(graph), source, out -> out.quad(quad)));
            }
            store.consolidate();
        }
    }

    private URI address() throws IOException {
        var messages = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = messages.readLine(); line != null; line = messages.readLine()) {
            var told = line.replaceFirst(".* at (http://\\S+).*", "$1");
            if (line.contains("serving") && told.startsWith("http")) {
                return URI.create(told);
            }
        }
        throw new AssertionError("It did not start.");
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString(UTF_8));
    }

    private String awaited(String path, String text) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var body = get(path).body();
        while (!body.contains(text) && System.nanoTime() < end) {
            Thread.sleep(100);
            body = get(path).body();
        }
        return body;
    }

    @Test
    void servesANewStoreWithoutDroppingARequest() throws Exception {
        var statuses = new ConcurrentLinkedQueue<Integer>();
        var done = new AtomicBoolean();
        var client = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                try {
                    statuses.add(get("/api/labels.csv").statusCode());
                } catch (IOException e) {
                    statuses.add(0);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        });
        assertThat(get("/api/labels.csv").body()).contains("first");

        Files.createSymbolicLink(folder.resolve("next"), folder.resolve("two"));
        Files.move(folder.resolve("next"), folder.resolve("served"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(awaited("/api/labels.csv", "second")).contains("second").doesNotContain("first");
        done.set(true);
        client.join();
        assertThat(statuses).isNotEmpty().containsOnly(200);
    }

    @Test
    void takesOverChangedQueriesAndGoesOnWithTheOldOnesWhenTheNewAreBroken() throws Exception {
        assertThat(get("/api/more").statusCode()).isEqualTo(404);

        Files.writeString(folder.resolve("queries/more.rq"), QUERY.formatted("more"));
        assertThat(awaited("/api/more.csv", "first")).contains("first");

        Files.writeString(folder.resolve("queries/broken.rq"), "#+ summary: Broken\nSELECT {");
        Thread.sleep(4_000);
        assertThat(get("/api/more.csv").statusCode()).isEqualTo(200);
        assertThat(get("/api/labels.csv").statusCode()).isEqualTo(200);
    }

    @Test
    void tellsWhatWasTakenOutFromWhatWasNeverHere() throws Exception {
        assertThat(get("/doc/event/first/a1.ttl").statusCode()).isEqualTo(200);
        assertThat(get("/doc/event/old/a1.ttl").statusCode()).isEqualTo(410);
        assertThat(get("/doc/event/never/a1.ttl").statusCode()).isEqualTo(404);
    }

    @Test
    void countsAndTimesEachQueryAndLogsALineForEachRequest() throws Exception {
        get("/api/labels.csv");
        get("/api/labels.csv?x=%0Aforged");
        var metrics = get("/metrics").body();

        assertThat(metrics)
                .containsPattern("casus_requests_seconds_count\\{route=\"/api/labels\",status=\"200\",?\\} 1")
                .containsPattern("casus_requests_seconds_bucket\\{route=\"/api/labels\",status=\"200\",le=\"")
                .contains("status=\"400\"");
        assertThat(Files.readAllLines(folder.resolve("log")))
                .hasSize(3)
                .allMatch(line -> line.startsWith("{") && line.endsWith("}"));
    }

    @Test
    void endsRequestsUnderWayWhenItIsStopped() throws Exception {
        assertThat(get("/ready").statusCode()).isEqualTo(200);

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (var again = Store.open(folder.resolve("one"), Base.DEFAULT)) {
            assertThat(again.sources()).contains("first");
        }
    }
}
