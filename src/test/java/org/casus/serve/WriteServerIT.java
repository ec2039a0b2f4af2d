package org.casus.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.casus.review.Finding;
import org.casus.review.Severity;
import org.casus.review.ShapeCheck;
import org.casus.serve.edition.Contents;
import org.casus.serve.edition.Writes;
import org.casus.serve.write.WriteServer;
import org.casus.store.QuadChange;
import org.casus.store.Store;
import org.casus.vocab.Base;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteServerIT {
    private static final String TOKEN = "0123456789abcdef";
    private static final String GRAPH = "/data?graph=" + URLEncoder.encode("https://e.org/g", UTF_8);
    private static final String TRIPLES = "<https://e.org/a> <https://e.org/b> \"c\" .\n";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private Store store;
    private Server server;
    private WriteServer writing;

    static {
        JenaSystem.init();
    }

    @BeforeEach
    void start() {
        store = Store.openOrCreate(folder.resolve("store"), Optional.empty(), Base.DEFAULT);
        var world = World.read();
        Txn.executeRead(
                world,
                () -> Txn.executeWrite(store.dataset(), () -> world.find().forEachRemaining(store.dataset()::add)));
        server = Server.start(
                new Contents(store.dataset(), Names.DEFAULT, Optional.of(new Checked(store)), store::close),
                SavedQueries.embedded().all(),
                new Settings("127.0.0.1", 0, Settings.TIMEOUT, 1_000, "1"));
        writing = server.alsoWrite(0, TOKEN);
    }

    @AfterEach
    void stop() {
        writing.close();
        server.close();
    }

    /// As `casus serve` writes.
    private record Checked(Store store) implements Writes {
        private static final ShapeCheck SHAPES = ShapeCheck.embedded();

        @Override
        public Optional<String> objection(Graph changed, Graph after) {
            return SHAPES.check(changed, after).stream()
                    .filter(finding -> finding.severity() == Severity.VIOLATION)
                    .map(Finding::toString)
                    .findFirst();
        }

        @Override
        public void write(QuadChange change) {
            store.change(change);
        }
    }

    private HttpRequest.Builder to(String path, String type) {
        return HttpRequest.newBuilder(writing.address().resolve(path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", type);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    private long quads() {
        return store.read(data -> data.stream()
                .filter(quad -> !store.graphs().isReserved(quad.getGraph()))
                .count());
    }

    private String version() throws Exception {
        return send(HttpRequest.newBuilder(server.address().resolve("/doc/event/gazette/a1.nt")))
                .body();
    }

    @Test
    void writesAGraphAndShowsItAtOnce() throws Exception {
        long before = quads();

        var response = send(to(GRAPH, "text/turtle").PUT(BodyPublishers.ofString(TRIPLES)));
        var query = URLEncoder.encode("ASK { <https://e.org/a> ?p ?o }", UTF_8);
        var seen = send(HttpRequest.newBuilder(server.address().resolve("/sparql?query=" + query)));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(response.body()).contains("\"changed\" : true");
        assertThat(quads()).isEqualTo(before + 1);
        assertThat(seen.body()).contains("true");
    }

    @Test
    void addsToAGraphReplacesItAndTakesItOut() throws Exception {
        long before = quads();
        send(to(GRAPH, "text/turtle").PUT(BodyPublishers.ofString(TRIPLES)));
        var added = send(to(GRAPH, "text/turtle").POST(BodyPublishers.ofString(TRIPLES.replace("\"c\"", "\"d\""))));
        var read = send(to(GRAPH, "text/turtle").GET());
        var same = send(to(GRAPH, "application/n-triples").POST(BodyPublishers.ofString(TRIPLES)));
        var replaced = send(to(GRAPH, "text/turtle").PUT(BodyPublishers.ofString(TRIPLES)));

        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("\"c\"", "\"d\"");
        assertThat(same.body()).contains("\"changed\" : false");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertThat(quads()).isEqualTo(before + 1);
        assertThat(send(to(GRAPH, "text/turtle").DELETE()).statusCode()).isEqualTo(200);
        assertThat(send(to(GRAPH, "text/turtle").DELETE()).statusCode()).isEqualTo(404);
        assertThat(send(to(GRAPH, "text/turtle").GET()).statusCode()).isEqualTo(404);
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void holdsWhatIsWrittenAgainstTheShapes() throws Exception {
        long before = quads();
        var attack = "<https://e.org/a> a <https://w3id.org/casus/ontology#Attack> .";

        var put = send(to(GRAPH, "text/turtle").PUT(BodyPublishers.ofString(attack)));
        var update = send(to("/update", "application/sparql-update")
                .POST(BodyPublishers.ofString("INSERT DATA { GRAPH <https://e.org/g> { %s } }".formatted(attack))));

        for (var response : List.of(put, update)) {
            assertThat(response.statusCode()).isEqualTo(422);
            assertThat(response.body()).contains("Nothing was written", "https://e.org/a");
        }
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void bringsWhatFollowsUpToDate() throws Exception {
        var event = "https://w3id.org/casus/id/event/written/a1";
        var consolidated = "ASK { GRAPH ?g { <%s> casus:inMonth ?m } FILTER (STRENDS(STR(?g), \"/consolidated\")) }"
                .formatted(event);
        var update = """
                INSERT { GRAPH <https://w3id.org/casus/id/graph/written> { <%s> ?p ?o } }
                WHERE { <https://w3id.org/casus/id/event/gazette/a1> ?p ?o
                        FILTER (?p NOT IN (casus:inMonth, casus:sameEventAs, casus:mayBeSameEventAs)) }""".formatted(event);

        var response = send(to("/update", "application/sparql-update").POST(BodyPublishers.ofString(update)));
        var asked = send(HttpRequest.newBuilder(
                server.address().resolve("/sparql?query=" + URLEncoder.encode(consolidated, UTF_8))));
        var taken = send(
                to("/data?graph=" + URLEncoder.encode("https://w3id.org/casus/id/graph/written", UTF_8), "text/turtle")
                        .DELETE());
        var gone = send(HttpRequest.newBuilder(server.address().resolve("/doc/event/written/a1.ttl")));

        assertThat(response.body()).contains("\"changed\" : true");
        assertThat(asked.body()).contains("true");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(gone.statusCode()).isEqualTo(410);
    }

    @Test
    void updatesAndForgetsWhatItHadKept() throws Exception {
        var before = version();

        var response = send(to("/update", "application/sparql-update").POST(BodyPublishers.ofString("""
                        DELETE { GRAPH ?g { ?e rdfs:label ?l } } INSERT { GRAPH ?g { ?e rdfs:label "Renamed" } }
                        WHERE { GRAPH ?g { ?e a casus:Attack ; rdfs:label ?l } FILTER (STRENDS(STR(?e), "gazette/a1")) }""")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(version()).isNotEqualTo(before);
    }

    @Test
    void needsTheToken() throws Exception {
        var bare = HttpRequest.newBuilder(writing.address().resolve("/update"))
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString("CLEAR ALL"));

        assertThat(send(bare).statusCode()).isEqualTo(401);
        assertThat(send(bare.header("Authorization", "Bearer wrong")).statusCode())
                .isEqualTo(401);
        assertThat(quads()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "/update, application/sparql-update, LOAD <file:///etc/passwd>, 400",
        "/update, application/sparql-update, INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }, 400",
        "/update, application/sparql-update, DELETE WHERE, 400",
        "/update, application/sparql-update, CLEAR GRAPH <https://w3id.org/casus/id/graph/consolidated>, 422",
        "/update, application/sparql-update, INSERT DATA { <https://e.org/a> <https://e.org/b> 1 }, 422",
        "/update, application/sparql-update, INSERT { GRAPH <https://e.org/g> { [] <https://e.org/b> 1 } } WHERE {}, 422",
        "/data?graph=https%3A%2F%2Fe.org%2Fg, text/turtle, [] <https://e.org/b> 1 ., 422",
        "/data?graph=not%20an%20iri, text/turtle, <https://e.org/a> <https://e.org/b> 1 ., 400",
        "/update, text/plain, CLEAR ALL, 415",
        "/data, text/turtle, <https://e.org/a> <https://e.org/b> <https://e.org/c> ., 400",
        "/data?default, text/turtle, <https://e.org/a> <https://e.org/b> <https://e.org/c> ., 400",
        "/data?graph=https%3A%2F%2Fe.org%2Fg, text/turtle, <https://e.org/a> <https://e.org/b>, 400",
        "/data?graph=https%3A%2F%2Fe.org%2Fg, application/ld+json, {}, 415",
        "/data?graph=https%3A%2F%2Fe.org%2Fg, image/png, x, 415",
        "/$/compact, text/plain, x, 404",
        "/, application/n-quads, x, 404"
    })
    void refuses(String path, String type, String body, int status) throws Exception {
        long before = quads();

        assertThat(send(to(path, type).POST(BodyPublishers.ofString(body))).statusCode())
                .isEqualTo(status);
        assertThat(quads()).isEqualTo(before);
    }

    @Test
    void writesNothingOfAnUploadThatBreaksOff() throws Exception {
        long before = quads();
        try (var socket =
                new Socket(InetAddress.getLoopbackAddress(), writing.address().getPort())) {
            socket.getOutputStream().write("""
                            PUT %s HTTP/1.1\r
                            Host: a\r
                            Authorization: Bearer %s\r
                            Content-Type: application/n-triples\r
                            Content-Length: 100000\r
                            \r
                            %s""".formatted(GRAPH, TOKEN, TRIPLES).getBytes(UTF_8));
        }
        Thread.sleep(1_000);

        assertThat(quads()).isEqualTo(before);
        assertThat(send(to(GRAPH, "text/turtle").PUT(BodyPublishers.ofString(TRIPLES)))
                        .statusCode())
                .isBetween(200, 204);
    }
}
