package org.casus.serve;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every request of `hostile/requests.tsv` gets what stands there, in our own form, and leaves the server well.
class HostileRequestsIT {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final List<String> LOG = Collections.synchronizedList(new ArrayList<>());

    private static Server server;
    private static DatasetGraph world;
    private static long quads;

    static {
        JenaSystem.init();
    }

    /// A line of the file. `4xx` is any refusal.
    record Hostile(String name, String status, RawRequest request, String says) {
        static Hostile of(NamedCsvRecord line) {
            var request = new RawRequest(
                    line.getField("method"), line.getField("target"), line.getField("headers"), line.getField("body"));
            return new Hostile(line.getField("name"), line.getField("status"), request, line.getField("says"));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Path file(String name) {
        return Path.of("src/test/resources").resolve(name);
    }

    static Stream<Hostile> requests() throws IOException {
        try (var lines = CsvReader.builder()
                .fieldSeparator('\t')
                .quoteCharacter('\u0001')
                .ofNamedCsvRecord(file("hostile/requests.tsv"))) {
            return lines.stream().map(Hostile::of).toList().stream();
        }
    }

    @BeforeAll
    static void start() {
        world = World.read();
        quads = world.calculateRead(() -> world.stream().count());
        var settings =
                new Settings("127.0.0.1", 0, LIMIT, 1_000, "1.2.3", Settings.Site.PLAIN, java.util.Set.of(), LOG::add);
        server = Server.start(world, Names.DEFAULT, SavedQueries.embedded().all(), settings);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredAsTheFileSays(Hostile hostile) throws IOException {
        var answer = hostile.request().send(server.address());

        if (hostile.status().equals("4xx")) {
            assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        } else {
            assertThat(answer.status()).as(answer.body()).isEqualTo(Integer.parseInt(hostile.status()));
        }
        assertThat(answer.body()).contains(hostile.says());
        assertThat(answer.body()).doesNotContain("Exception:", "\tat ", "org.apache", "org.eclipse", "root:x");
        if (answer.head().contains("text/html")) {
            assertThat(answer.body()).doesNotContain("<script>alert", "onerror=alert(1)>", "<svg/onload");
        }
        assertThat(answer.head()).doesNotContain("Set-Cookie", "evil", "Server: Jetty");
        if (answer.status() >= 400 && !answer.head().contains("text/html")) {
            assertThat(answer.head()).containsIgnoringCase("Content-Type: application/problem+json");
        }
    }

    @Test
    void thereAreAtLeastTwoHundred() throws IOException {
        assertThat(requests()).hasSizeGreaterThan(200);
    }

    @Test
    void survivesClientsThatGoAway() throws IOException {
        for (int i = 0; i < 30; i++) {
            try (var socket =
                    new Socket(server.address().getHost(), server.address().getPort())) {
                socket.getOutputStream()
                        .write("GET /api/timeline.csv?from=1990-01-01&to=2030-01-01 HTTP/1.1\r\nHost: a\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        }

        assertThat(health().status()).isEqualTo(200);
    }

    @Test
    void servesOthersWhileSlowClientsDawdle() throws IOException {
        var dawdlers = new ArrayList<Socket>();
        for (int i = 0; i < 300; i++) {
            var socket = new Socket(server.address().getHost(), server.address().getPort());
            socket.getOutputStream()
                    .write("POST /sparql HTTP/1.1\r\nHost: a\r\nContent-Le".getBytes(StandardCharsets.US_ASCII));
            dawdlers.add(socket);
        }

        assertThat(health().status()).isEqualTo(200);
        for (var socket : dawdlers) {
            socket.close();
        }
    }

    @Test
    void logsWithoutLineBreaksOfUsers() throws Exception {
        LOG.clear();
        new RawRequest("GET", "/api/documents?x=%0d%0afake", "", "").send(server.address());

        for (int i = 0; LOG.isEmpty() && i < 100; i++) {
            Thread.sleep(20);
        }
        assertThat(LOG).hasSize(1).first().asString().doesNotContain("\n").contains("%0d%0afake", "\"status\":400");
    }

    @Test
    void leavesTheDataAsTheyAre() throws IOException {
        for (var update : List.of("CLEAR ALL", "DELETE WHERE { ?s ?p ?o }")) {
            new RawRequest("POST", "/sparql", "Content-Type: application/sparql-update", update).send(server.address());
        }

        assertThat(world.calculateRead(() -> world.stream().count())).isEqualTo(quads);
    }

    private static RawRequest.Answer health() throws IOException {
        return new RawRequest("GET", "/health", "", "").send(server.address());
    }
}
