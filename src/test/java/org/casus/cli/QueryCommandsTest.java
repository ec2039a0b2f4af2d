package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2Factory;
import org.casus.query.SavedQueries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandsTest {
    static {
        JenaSystem.init();
    }

    private record Run(int code, String out, String err) {}

    private static Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Run(code, out.toString(), err.toString());
    }

    private static Run onWorld(String... arguments) throws URISyntaxException {
        var all = Stream.concat(Arrays.stream(arguments), Stream.of("--data", world().toString()));
        return run(all.toArray(String[]::new));
    }

    private static Path world() throws URISyntaxException {
        return Path.of(
                QueryCommandsTest.class.getResource("/queries/world.trig").toURI());
    }

    @Test
    void listsTheSavedQueries() {
        var run = run("query");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("attacks-on-target target=... [from=...] [to=...]\n    Attacks on a target");
        assertThat(run.out().lines().filter(line -> line.startsWith("    ")))
                .hasSameSizeAs(SavedQueries.embedded().names());
    }

    @Test
    void runsASavedQuery() throws Exception {
        var run = onWorld("query", "casualty-totals", "type=injured");

        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("""
                        events  low  best  high
                        ------  ---  ----  ----
                             1    5     5     8
                        (1 row)
                        """);
    }

    @Test
    void writesAFileInTheFormatOfItsEnding(@TempDir Path folder) throws Exception {
        var file = folder.resolve("totals.csv");

        assertThat(onWorld("query", "casualty-totals", "-o", file.toString()).code())
                .isZero();

        assertThat(file).content().isEqualTo("events,low,best,high\r\n3,15,15,17\r\n");
        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void leavesAFileAsItWasWhenTheQueryFails(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("totals.csv"), "old");

        assertThat(onWorld("query", "casualty-totals", "type=x", "-o", file.toString())
                        .code())
                .isEqualTo(2);

        assertThat(file).hasContent("old");
    }

    @Test
    void describesAQuery() {
        var run = run("query", "troop-levels", "--describe");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("force")
                .contains("Formats: table, csv")
                .contains("Example: casus query troop-levels force=");
    }

    @Test
    void tellsWhatIsWrongWithAParameter() throws Exception {
        var run = onWorld("query", "attacks-on-target", "target=place/embassy", "from=2020");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo(
                        "casus: Parameter 'from' cannot be '2020'. Expected a day as year-month-day, for example from=2020-01-01.\n");
    }

    @Test
    void suggestsTheQueryThatMayBeMeant() {
        assertThat(run("query", "troop-level").err())
                .isEqualTo(
                        "casus: There is no saved query 'troop-level'. Did you mean 'troop-levels'? 'casus query' lists them.\n");
    }

    @Test
    void tellsAParameterWithoutAValue() throws Exception {
        assertThat(onWorld("query", "troop-levels", "force").err())
                .isEqualTo("casus: 'force' is no parameter. Write it as key=value.\n");
    }

    @Test
    void tellsThatThereIsNoStore(@TempDir Path folder) {
        var run = run("query", "documents", "--store", folder.resolve("none").toString());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("casus: There is no store at ")
                .contains("casus build")
                .hasLineCount(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asksAStore(@TempDir Path folder) throws Exception {
        var store = folder.resolve("store").toString();
        assertThat(run("load", world().toString(), "--no-check", "--store", store)
                        .code())
                .isZero();

        assertThat(run("query", "casualty-totals", "--store", store, "--format", "csv")
                        .out())
                .isEqualTo("events,low,best,high\r\n3,15,15,17\r\n");
        assertThat(run("sparql", "SELECT (COUNT(*) AS ?n) { ?a a casus:Truce }", "--store", store, "--format", "csv")
                        .out())
                .isEqualTo("n\r\n2\r\n");
    }

    @Test
    void checksAllQueries() throws Exception {
        var run = onWorld("query", "--check");

        assertThat(run.out()).endsWith("queries, 0 findings, 0 that could not be run\n");
        assertThat(run.code()).isZero();
    }

    @Test
    void reportsWhatIsWrongWithAFolderOfQueries(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.rq"), "SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1");

        var run = onWorld("query", "--check", "--queries", folder.toString());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("mine.rq, line 1: There is no summary.")
                .contains("1 queries, 1 findings, 0 that");
    }

    @Test
    void runsSparqlFromAFile(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("q.rq"), "ASK { ?a a casus:Truce }");

        assertThat(onWorld("sparql", file.toString()).out()).isEqualTo("yes\n");
    }

    @Test
    void tellsWhereSparqlIsWrong() throws Exception {
        var run = onWorld("sparql", "SELECT * {\n ?s }");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .isEqualTo("casus: The query, line 2, column 2: not a SPARQL query: '}' cannot stand here.\n");
    }

    @Test
    void refusesUpdatesAndService() throws Exception {
        assertThat(onWorld("sparql", "CLEAR ALL").err())
                .isEqualTo("casus: The query is an update; only queries that read are run.\n");
        assertThat(onWorld("sparql", "SELECT * { SERVICE <http://e.org/> { ?s ?p ?o } }")
                        .err())
                .isEqualTo("casus: The query uses SERVICE; only the data of this store can be asked.\n");
    }

    @Test
    void tellsAFileThatIsNotThere() throws Exception {
        assertThat(onWorld("sparql", "nothing.rq").err()).isEqualTo("casus: nothing.rq: there is no such file.\n");
    }

    @Test
    void tellsAnEndpointThatDoesNotAnswer() {
        var run = run("sparql", "ASK {}", "--endpoint", "http://127.0.0.1:1/sparql");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("casus: The endpoint http://127.0.0.1:1/sparql did not answer")
                .hasLineCount(1);
    }

    @Test
    void refusesAFormatThatDoesNotFit() throws Exception {
        assertThat(onWorld("query", "documents", "--format", "ttl").err())
                .isEqualTo(
                        "casus: The answer of a SELECT query cannot be written as ttl. Use one of table, csv, tsv, json, ndjson, geojson, srj, srx.\n");
        assertThat(onWorld("query", "documents", "--format", "pdf").err())
                .startsWith("casus: 'pdf' is no format for an answer.");
    }

    @Test
    void saysThatThePortIsTaken(@TempDir Path folder) throws Exception {
        var store = folder.resolve("store").toString();
        org.apache.jena.tdb2.sys.TDBInternal.expel(
                TDB2Factory.connectDataset(store).asDatasetGraph());
        try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            var run = run("serve", "--store", store, "--port", String.valueOf(taken.getLocalPort()));

            assertThat(run.code()).isEqualTo(2);
            assertThat(run.err())
                    .isEqualTo("casus: Port %d is taken. Stop what uses it, or choose another with --port.\n"
                            .formatted(taken.getLocalPort()));
        }
    }
}
