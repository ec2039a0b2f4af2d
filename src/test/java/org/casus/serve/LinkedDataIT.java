package org.casus.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.VOID;
import org.casus.model.Sha256;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedDataIT {
    private static final String EVENT = "event/gazette/a1";
    private static final String BASE = "https://w3id.org/casus/id/";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Server server;
    private static Server behind;

    static {
        JenaSystem.init();
    }

    @BeforeAll
    static void start() {
        DatasetGraph world = World.read();
        var queries = SavedQueries.embedded().all();
        server =
                Server.start(world, Names.DEFAULT, queries, new Settings("127.0.0.1", 0, Settings.TIMEOUT, 1_000, "1"));
        var site = new Settings.Site(Optional.of(URI.create("https://data.example.org/casus/")), true);
        behind = Server.start(
                world,
                Names.DEFAULT,
                queries,
                new Settings("127.0.0.1", 0, Settings.TIMEOUT, 1_000, "1", site, java.util.Set.of(), line -> {}));
    }

    @AfterAll
    static void stop() {
        server.close();
        behind.close();
    }

    private static HttpResponse<byte[]> get(Server asked, String path, String accept)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(asked.address().resolve(path)).header("Accept", accept);
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> get(String path, String accept) throws IOException, InterruptedException {
        return get(server, path, accept);
    }

    private static String header(HttpResponse<byte[]> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static Graph graph(HttpResponse<byte[]> response, String type) {
        Lang lang = RDFLanguages.contentTypeToLang(type);
        return RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(lang)
                .toGraph();
    }

    @Test
    void leadsFromTheThingToItsDocument() throws Exception {
        var response = get("/id/" + EVENT, "text/turtle");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo("/doc/" + EVENT);
        assertThat(header(response, "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @CsvSource({
        "text/turtle, ttl",
        "application/ld+json, jsonld",
        "application/rdf+xml, rdf",
        "application/n-triples, nt",
        "application/trig, trig",
        "application/n-quads, nq"
    })
    void describesAThingInEveryForm(String type, String ending) throws Exception {
        var accepted = get("/doc/" + EVENT, type);
        var named = get("/doc/" + EVENT + "." + ending, "*/*");

        assertThat(header(accepted, "Content-Type")).startsWith(type);
        assertThat(header(named, "Content-Type")).startsWith(type);
        assertThat(header(accepted, "Link"))
                .contains("rel=\"alternate\"", "<%s%s>; rel=\"describes\"".formatted(BASE, EVENT));
        assertThat(header(accepted, "Vary")).contains("Accept");
        if (!ending.equals("trig") && !ending.equals("nq")) {
            var graph = graph(accepted, type);
            assertThat(graph.contains(thing(EVENT), Casus.HAS_KIND, Node.ANY)).isTrue();
            assertThat(graph.contains(Node.ANY, Casus.ON_EVENT, thing(EVENT))).isTrue();
            assertThat(graph.contains(Node.ANY, Casus.EXACT_TEXT, Node.ANY))
                    .as("evidence")
                    .isTrue();
        }
    }

    @Test
    void keepsTheGraphsInTrig() throws Exception {
        var response = get("/doc/" + EVENT + ".trig", "*/*");
        var data = RDFParser.source(new ByteArrayInputStream(response.body()))
                .lang(Lang.TRIG)
                .toDatasetGraph();

        assertThat(data.contains(thing("graph/gazette"), thing(EVENT), Node.ANY, Node.ANY))
                .isTrue();
    }

    private static Node thing(String path) {
        return NodeFactory.createURI(BASE + path);
    }

    @Test
    void showsBrowsersAPage() throws Exception {
        var response = get("/doc/" + EVENT, "text/html,application/xhtml+xml,*/*;q=0.8");
        var page = new String(response.body(), UTF_8);

        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(page).contains("Who says what, in which sentence", "<blockquote>", "application/ld+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/id/event/none", "/doc/event/none.ttl", "/doc/", "/code/none"})
    void saysThatThereIsNoSuchThing(String path) throws Exception {
        assertThat(get(path, "text/turtle").statusCode()).isEqualTo(404);
    }

    @Test
    void listsTheFormsThatCanBeHad() throws Exception {
        var response = get("/doc/" + EVENT, "image/png");

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(new String(response.body(), UTF_8)).contains("text/turtle", "application/rdf+xml");
    }

    @Test
    void standsBehindAnotherServerUnderAnotherPath() throws Exception {
        var direct = get(behind, "/id/" + EVENT, "text/turtle");
        var page = new String(get(behind, "/", "text/html").body(), UTF_8);

        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(header(direct, "Content-Location")).isEqualTo("/casus/doc/" + EVENT);
        assertThat(new String(direct.body(), UTF_8)).contains("https://data.example.org/casus/doc/" + EVENT);
        assertThat(page).contains("href=\"/casus/queries\"").doesNotContain("href=\"/queries");
    }

    @Test
    void describesTheDataSet() throws Exception {
        var found = get("/.well-known/void", "text/turtle");
        var graph = graph(get("/dataset", "text/turtle"), "text/turtle");

        assertThat(found.statusCode()).isEqualTo(303);
        assertThat(header(found, "Location")).isEqualTo("/dataset");
        assertThat(graph.contains(Node.ANY, VOID.sparqlEndpoint.asNode(), Node.ANY))
                .isTrue();
        assertThat(graph.contains(Node.ANY, VOID.classPartition.asNode(), Node.ANY))
                .isTrue();
        assertThat(graph.contains(Node.ANY, VOID.dataDump.asNode(), Node.ANY)).isTrue();
    }

    @Test
    void describesTheService() throws Exception {
        var graph = graph(get("/sparql", "text/turtle"), "text/turtle");
        var feature = NodeFactory.createURI("http://www.w3.org/ns/sparql-service-description#feature");

        assertThat(graph.contains(Node.ANY, feature, Node.ANY)).isTrue();
    }

    @Test
    void givesEverythingAsAFileWithItsSum() throws Exception {
        var dump = get("/dumps/casus.nq.gz", "*/*");
        var sums = new String(get("/dumps/SHA256SUMS", "*/*").body(), UTF_8);
        var data = RDFParser.source(new GZIPInputStream(new ByteArrayInputStream(dump.body())))
                .lang(Lang.NQUADS)
                .toDatasetGraph();

        assertThat(sums).contains(Sha256.of(dump.body()) + "  casus.nq.gz");
        assertThat(data.contains(Node.ANY, thing(EVENT), Node.ANY, Node.ANY)).isTrue();
    }

    @Test
    void servesTheOntologyAndItsCodes() throws Exception {
        assertThat(new String(get("/ontology", "text/turtle").body(), UTF_8)).contains("casus:Attack a owl:Class");
        assertThat(new String(get("/ontology", "text/html").body(), UTF_8)).contains("id=\"Attack\"");
        assertThat(header(get("/code/bombing", "text/html"), "Location")).isEqualTo("/codes#bombing");
    }

    @Test
    void servesTheDocumentationOfTheOntologyIfThereIsSome(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder)
            throws Exception {
        java.nio.file.Files.writeString(folder.resolve("terms.html"), "<h1>Terms</h1>");
        java.nio.file.Files.writeString(folder.resolve("secret.txt"), "secret");
        var site = new Settings.Site(Optional.empty(), false, Optional.of(folder));
        try (var documented = Server.start(
                World.read(),
                Names.DEFAULT,
                SavedQueries.embedded().all(),
                new Settings("127.0.0.1", 0, Settings.TIMEOUT, 1_000, "1", site, java.util.Set.of(), line -> {}))) {
            var page = HttpRequest.newBuilder(documented.address().resolve("/ontology"))
                    .header("Accept", "text/html");
            var follow = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

            assertThat(follow.send(page.build(), BodyHandlers.ofString()).body())
                    .contains("<h1>Terms</h1>");
            for (var path : java.util.List.of("secret.txt", "..%2Fsecret.txt", "none.html")) {
                var request = HttpRequest.newBuilder(documented.address().resolve("/ontology/docs/" + path));
                assertThat(follow.send(request.build(), BodyHandlers.ofString()).statusCode())
                        .isEqualTo(404);
            }
        }
    }

    @Test
    void knowsAnAnswerAgain() throws Exception {
        var first = get("/doc/" + EVENT + ".ttl", "*/*");
        var again = CLIENT.send(
                HttpRequest.newBuilder(server.address().resolve("/doc/" + EVENT + ".ttl"))
                        .header("If-None-Match", header(first, "ETag"))
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(first, "Casus-Data-Version")).isNotEmpty();
    }

    @Test
    void compressesForWhoAsks() throws Exception {
        var request = HttpRequest.newBuilder(server.address().resolve("/doc/" + EVENT + ".ttl"))
                .header("Accept-Encoding", "gzip");
        var response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());

        assertThat(header(response, "Content-Encoding")).isEqualTo("gzip");
        var text = new String(new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), UTF_8);
        assertThat(text).contains(EVENT);
    }
}
