package org.casus.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerIT {
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final String CROSS_PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static DatasetGraph world;
    private static Server server;
    private static Server small;

    static {
        JenaSystem.init();
    }

    @BeforeAll
    static void start() {
        world = World.read();
        server = start(0, Settings.MAX_ROWS);
        small = start(0, 3);
    }

    private static Server start(int port, long maxRows) {
        var queries = SavedQueries.embedded().all();
        return Server.start(world, Names.DEFAULT, queries, new Settings("127.0.0.1", port, LIMIT, maxRows, "1.2.3"));
    }

    @AfterAll
    static void stop() {
        server.close();
        small.close();
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.address().resolve(path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    private static HttpResponse<String> ask(String query) throws IOException, InterruptedException {
        return get("/sparql?query=" + URLEncoder.encode(query, UTF_8));
    }

    private static JsonNode json(HttpResponse<String> response) throws IOException {
        return new ObjectMapper().readTree(response.body());
    }

    private static JsonNode problem(HttpResponse<String> response, int status) throws IOException {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var problem = json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        return problem;
    }

    @Test
    void answersASavedQueryAsFlatRows() throws Exception {
        var response = get("/api/attributions?event=event/gazette/a1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        var answer = json(response);
        assertThat(answer.path("query").asText()).isEqualTo("attributions");
        assertThat(answer.path("parameters").path("event").asText()).isEqualTo("event/gazette/a1");
        assertThat(answer.path("count").asInt()).isEqualTo(3);
        assertThat(answer.path("complete").asBoolean()).isTrue();
        assertThat(answer.path("rows").get(0).path("doer").asText())
                .isEqualTo("https://w3id.org/casus/id/actor/brigades");
    }

    @Test
    void writesNumbersAsNumbers() throws Exception {
        var row = json(get("/api/casualty-totals")).path("rows").get(0);

        assertThat(row.path("best").isInt()).isTrue();
        assertThat(row.path("best").asInt()).isEqualTo(15);
    }

    @Test
    void answersAsCsvByTheEnding() throws Exception {
        var response = get("/api/attacks-per-month.csv");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8");
        assertThat(response.body()).startsWith("month,country,countryName,attacks,uncertain\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "text/csv, text/csv; charset=utf-8",
        "'application/sparql-results+xml;q=0.2, text/tab-separated-values', text/tab-separated-values; charset=utf-8",
        "application/sparql-results+json, application/sparql-results+json",
        "'text/html,application/xhtml+xml,*/*;q=0.8', application/json"
    })
    void answersInTheFormatThatIsAccepted(String accept, String type) throws Exception {
        var response = send(to("/api/documents").header("Accept", accept));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue(type);
    }

    @Test
    void answersAConstructAsTurtle() throws Exception {
        var response = get("/api/event-graph.ttl?event=event/herald/a6");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/turtle; charset=utf-8");
        assertThat(response.body()).contains("Bomb in Aleppo");
    }

    @Test
    void keepsLettersOfAllScripts() throws Exception {
        var response = ask(
                "SELECT ?label { <https://w3id.org/casus/id/actor/brigades> rdfs:label ?label . FILTER (LANG(?label) = \"ar\") }"
                        .replace("rdfs:label", "<http://www.w3.org/2000/01/rdf-schema#label>"));

        assertThat(response.body()).contains("ألوية");
    }

    @Test
    void listsTheSavedQueriesWithTheirParameters() throws Exception {
        var queries = json(get("/api")).path("queries");

        assertThat(queries.size()).isEqualTo(SavedQueries.embedded().names().size());
        assertThat(queries.findValuesAsText("name")).contains("attacks-on-target", "target");
    }

    @Test
    void saysThatItIsWell() throws Exception {
        var health = json(get("/health"));

        assertThat(health.path("status").asText()).isEqualTo("up");
        assertThat(health.path("version").asText()).isEqualTo("1.2.3");
        assertThat(health.path("sources").asInt()).isEqualTo(2);
        assertThat(health.path("triples").asInt()).isGreaterThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/sparql"})
    void explainsItself(String path) throws Exception {
        var response = get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("/sparql");
    }

    @Test
    void namesTheParameterThatHasAWrongValue() throws Exception {
        var problem = problem(get("/api/attacks-on-target?target=place/embassy&from=yesterday"), 400);

        assertThat(problem.path("detail").asText())
                .isEqualTo(
                        "Parameter 'from' cannot be 'yesterday'. Expected a day as year-month-day, for example from=2020-01-01.");
        assertThat(problem.path("parameter").asText()).isEqualTo("from");
        assertThat(problem.path("example").asText()).isEqualTo("2020-01-01");
    }

    @Test
    void namesTheParameterThatIsMissing() throws Exception {
        assertThat(problem(get("/api/attacks-on-target"), 400).path("detail").asText())
                .startsWith("Parameter 'target' is missing. Expected an IRI");
    }

    @Test
    void namesTheParameterThatIsUnknown() throws Exception {
        assertThat(problem(get("/api/attacks-on-target?tarket=x"), 400)
                        .path("detail")
                        .asText())
                .contains("has no parameter 'tarket'. Did you mean 'target'?");
    }

    @Test
    void refusesAnIriThatWouldChangeTheQuery() throws Exception {
        var hostile = URLEncoder.encode("https://e.org/x> ?p ?o } #", UTF_8);

        assertThat(problem(get("/api/attributions?event=" + hostile), 400)
                        .path("parameter")
                        .asText())
                .isEqualTo("event");
    }

    @Test
    void suggestsTheSavedQueryThatMayBeMeant() throws Exception {
        assertThat(problem(get("/api/attaks-on-target"), 404).path("detail").asText())
                .isEqualTo(
                        "There is no saved query 'attaks-on-target'. Did you mean 'attacks-on-target'? /api lists them.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/$/",
                "/$/ping",
                "/$/datasets",
                "/$/server",
                "/$/compact/x",
                "/data",
                "/update",
                "/get",
                "/upload",
                "/query",
                "/apis"
            })
    void hasNoOtherRoute(String path) throws Exception {
        assertThat(problem(get(path), 404).path("detail").asText()).startsWith("There is nothing at " + path);
    }

    @Test
    void refusesToWrite() throws Exception {
        var response = send(to("/api/documents").POST(BodyPublishers.ofString("x")));

        assertThat(problem(response, 405).path("detail").asText())
                .isEqualTo("POST is not allowed here; use GET, HEAD, OPTIONS.");
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
        problem(send(to("/sparql").PUT(BodyPublishers.ofString("x"))), 405);
        problem(send(to("/sparql").DELETE()), 405);
    }

    @Test
    void refusesAnUpdate() throws Exception {
        var update = BodyPublishers.ofString("DELETE WHERE { GRAPH ?g { ?s ?p ?o } }");
        var response = send(to("/sparql")
                .header("Content-Type", "application/sparql-update")
                .POST(update));
        var form = send(to("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=CLEAR+ALL")));

        assertThat(response.statusCode()).isBetween(400, 415);
        assertThat(form.statusCode()).isEqualTo(400);
        problem(ask("CLEAR ALL"), 400);
        assertThat(json(get("/api/documents")).path("count").asInt()).isEqualTo(3);
    }

    @Test
    void listsTheFormatsThatCanBeHad() throws Exception {
        var problem = problem(send(to("/api/documents").header("Accept", "image/png")), 406);

        assertThat(problem.path("available").findValuesAsText("x")).isEmpty();
        assertThat(problem.path("detail").asText()).contains("text/csv").contains("srj");
        problem(get("/api/documents.ttl"), 406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } } } } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE ?s { ?a ?b ?c } } }",
                "SELECT * { ?s ?p ?o MINUS { { SELECT ?s { SERVICE <http://e.org/> { ?s ?b ?c } } } } }",
                "ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"
            })
    void refusesToReachOutside(String query) throws Exception {
        assertThat(problem(ask(query), 400).path("detail").asText())
                .isEqualTo("The query uses SERVICE; only the data of this store can be asked.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:java.lang.System>(1) AS ?x) {}",
                "PREFIX j: <java:java.lang.> SELECT * { ?s ?p ?o FILTER (j:System(?o)) }",
                "SELECT * { ?s <java:org.example.Property> ?o }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER (<JAVA:x.Y>(?r)) } }",
                "SELECT (SUM(<java:x.Y>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } ORDER BY <java:x.Y>(?o)",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:x.Y>(COUNT(?o)) > 1)"
            })
    void refusesToLoadClasses(String query) throws Exception {
        assertThat(problem(ask(query), 400).path("detail").asText()).contains("Java classes are not allowed");
    }

    @Test
    void asksOtherEndpointsOnlyIfTheyAreAllowed() throws Exception {
        var allowed = small.address().resolve("/sparql").toString();
        var query = "SELECT ?n { SERVICE <%s> { SELECT (COUNT(*) AS ?n) { ?a a casus:Attack } } }";
        var settings = new Settings(
                "127.0.0.1", 0, LIMIT, 1_000, "1", Settings.Site.PLAIN, java.util.Set.of(allowed), line -> {});
        try (var asking =
                Server.start(world, Names.DEFAULT, SavedQueries.embedded().all(), settings)) {
            var path = "/sparql?query=";
            var answered = send(HttpRequest.newBuilder(asking.address()
                    .resolve(path
                            + URLEncoder.encode(
                                    query.formatted(allowed)
                                            .replace("casus:Attack", "<https://w3id.org/casus/ontology#Attack>"),
                                    UTF_8))));
            var refused = send(HttpRequest.newBuilder(asking.address()
                    .resolve(path + URLEncoder.encode(query.formatted("http://127.0.0.1:1/sparql"), UTF_8))));

            assertThat(answered.statusCode()).as(answered.body()).isEqualTo(200);
            assertThat(json(answered).at("/results/bindings/0/n/value").asInt()).isPositive();
            assertThat(problem(refused, 400).path("detail").asText()).contains("not allowed here", allowed);
        }
    }

    @Test
    void readsNoFileThatAQueryNames() throws Exception {
        var response = ask("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }");

        assertThat(json(response).path("results").path("bindings")).isEmpty();
    }

    @Test
    void tellsWhereAQueryIsWrong() throws Exception {
        assertThat(problem(ask("SELECT * {\n ?s ?p }"), 400).path("detail").asText())
                .containsIgnoringCase("line 2");
    }

    @Test
    void tellsThatTheQueryIsMissing() throws Exception {
        assertThat(problem(get("/sparql?format=json"), 400).path("parameter").asText())
                .isEqualTo("query");
    }

    @Test
    void stopsAQueryThatTakesTooLong() throws Exception {
        var response = ask(CROSS_PRODUCT);

        assertThat(problem(response, 503).path("detail").asText()).contains("limit of 3 seconds");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("3");
    }

    @Test
    void sendsNothingOfAnAnswerThatTakesTooLong() throws Exception {
        problem(
                ask("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER (CONCAT(STR(?c), STR(?f), STR(?i)) = \"x\") }"),
                503);
    }

    @Test
    void refusesAnAnswerThatIsTooLongInsteadOfCuttingItOff() throws Exception {
        var path = "/api/events-by-kind";
        var whole = CLIENT.send(
                HttpRequest.newBuilder(small.address().resolve(path)).build(), BodyHandlers.ofString(UTF_8));
        var part = CLIENT.send(
                HttpRequest.newBuilder(small.address().resolve(path + "?limit=2&offset=2&from=2019-01-01"))
                        .build(),
                BodyHandlers.ofString(UTF_8));

        assertThat(problem(whole, 413).path("detail").asText()).contains("more than 3 rows");
        assertThat(json(part).path("complete").asBoolean()).isFalse();
        assertThat(json(part).path("next").asText()).isEqualTo("/api/events-by-kind?limit=2&offset=4&from=2019-01-01");
        assertThat(part.headers().firstValue("Link")).hasValue("""
                        </api/events-by-kind?limit=2&offset=4&from=2019-01-01>; rel="next", \
                        </api/events-by-kind?limit=2&offset=0&from=2019-01-01>; rel="prev", \
                        </api/events-by-kind?limit=2&offset=0&from=2019-01-01>; rel="first\"""");
    }

    @Test
    void refusesALongAnswerOfAnyQuery() throws Exception {
        var query = URLEncoder.encode("SELECT * { ?s ?p ?o }", UTF_8);
        var response = CLIENT.send(
                HttpRequest.newBuilder(small.address().resolve("/sparql?query=" + query))
                        .build(),
                BodyHandlers.ofString(UTF_8));

        assertThat(problem(response, 413).path("detail").asText()).contains("more than 3 rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api", "/health", "/api/documents.csv", "/sparql", "/sparql?query=ASK%20%7B%7D"})
    void answersHeadWithoutABody(String path) throws Exception {
        var response = send(to(path).method("HEAD", BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.headers().firstValue("Content-Type"))
                .isEqualTo(get(path).headers().firstValue("Content-Type"));
    }

    @Test
    void letsOtherSitesReadWithoutCredentials() throws Exception {
        var response = send(to("/sparql?query=ASK%20%7B%7D").header("Origin", "https://e.org"));
        var preflight =
                send(to("/sparql").header("Origin", "https://e.org").method("OPTIONS", BodyPublishers.noBody()));

        assertThat(response.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValue("GET, HEAD, POST, QUERY, OPTIONS");
    }

    @Test
    void takesAQueryAsAFormAndAsABody() throws Exception {
        var form = send(to("/sparql")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + URLEncoder.encode("ASK { ?s ?p ?o }", UTF_8))));
        var body = send(to("/sparql")
                .header("Content-Type", "application/sparql-query")
                .POST(BodyPublishers.ofString("ASK { ?s ?p ?o }")));

        assertThat(json(form).path("boolean").asBoolean()).isTrue();
        assertThat(json(body).path("boolean").asBoolean()).isTrue();
    }

    @Test
    void answersManyAtOnce() {
        var requests = IntStream.range(0, 40)
                .mapToObj(i -> CLIENT.sendAsync(to("/api/attacks-per-month.csv").build(), BodyHandlers.ofString(UTF_8)))
                .toList();

        var answers = requests.stream()
                .map(CompletableFuture::join)
                .map(HttpResponse::body)
                .distinct()
                .toList();

        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst()).contains("2020-11");
    }

    @Test
    void saysThatThePortIsTaken() {
        int port = server.address().getPort();

        assertThatThrownBy(() -> start(port, 1))
                .isInstanceOf(InputException.class)
                .hasMessage("Port %d is taken. Stop what uses it, or choose another with --port.".formatted(port));
    }

    @Test
    void listensOnThisMachineOnly() {
        assertThat(server.address())
                .isEqualTo(URI.create(
                        "http://127.0.0.1:%d/".formatted(server.address().getPort())));
    }
}
