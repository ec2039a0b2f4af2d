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
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.casus.serve.write.WriteServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriteServerIT {
    private static final String TOKEN = "0123456789abcdef";
    private static final String GRAPH = "/data?graph=" + URLEncoder.encode("https://e.org/g", UTF_8);
    private static final String TRIPLES = "<https://e.org/a> <https://e.org/b> \"c\" .\n";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private DatasetGraph world;
    private Server server;
    private WriteServer writing;

    static {
        JenaSystem.init();
    }

    @BeforeEach
    void start() {
        world = World.read();
        server = Server.start(
                world,
                Names.DEFAULT,
                SavedQueries.embedded().all(),
                new Settings("127.0.0.1", 0, Settings.TIMEOUT, 1_000, "1"));
        writing = server.alsoWrite(0, TOKEN);
    }

    @AfterEach
    void stop() {
        writing.close();
        server.close();
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
        return world.calculateRead(() -> world.stream().count());
    }

    private String version() throws Exception {
        return send(HttpRequest.newBuilder(server.address().resolve("/api/documents.csv")))
                .body();
    }

    @Test
    void writesAGraphAndShowsItAtOnce() throws Exception {
        long before = quads();

        var response = send(to(GRAPH, "text/turtle").PUT(BodyPublishers.ofString(TRIPLES)));
        var query = URLEncoder.encode("ASK { <https://e.org/a> ?p ?o }", UTF_8);
        var seen = send(HttpRequest.newBuilder(server.address().resolve("/sparql?query=" + query)));

        assertThat(response.statusCode()).isBetween(200, 204);
        assertThat(quads()).isEqualTo(before + 1);
        assertThat(seen.body()).contains("true");
    }

    @Test
    void updatesAndForgetsWhatItHadKept() throws Exception {
        var before = version();

        var response = send(to("/update", "application/sparql-update")
                .POST(BodyPublishers.ofString(
                        "DELETE WHERE { GRAPH ?g { ?d a <https://w3id.org/casus/ontology#Document> } }")));

        assertThat(response.statusCode()).isBetween(200, 204);
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
