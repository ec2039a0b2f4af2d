package org.casus.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerWriterTest {
    static {
        JenaSystem.init();
    }

    @TempDir
    private Path folder;

    private QueryTarget target;

    @BeforeEach
    void readData() throws IOException {
        var file = Files.writeString(folder.resolve("data.ttl"), """
                @base <https://w3id.org/casus/id/> .
                @prefix casus: <https://w3id.org/casus/ontology#> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                <place/tokyo> a casus:Place ; rdfs:label "東京" ; casus:population 14000000 .
                <place/zurich> a casus:Place ; rdfs:label "Zu\\u0308rich, \\"ZH\\"\\nCH\\u001B[31m" .
                """);
        target = new QueryTarget.Local(DataFiles.read(List.of(file)));
    }

    private String written(String query, Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        new AnswerWriter(format, Names.DEFAULT).write(answer(query), out);
        return out.toString(UTF_8);
    }

    private Answer answer(String query) {
        return target.answer(SafeQuery.parse(query, "q"), Page.ALL, Duration.ofSeconds(10));
    }

    private static final String ROWS =
            "SELECT ?place ?label ?population { ?place a casus:Place ; rdfs:label ?label OPTIONAL { ?place casus:population ?population } } ORDER BY ?place";

    @Test
    void wrapsATableThatIsWiderThanTheTerminalAndCutsNothingOff() {
        var lines = List.of(
                List.of("what", "killed"),
                List.of("Rocket attack on the embassy", "1"),
                List.of("event/market/bombing-of-the-market", "12"));

        assertThat(new TableLayout(lines, List.of(false, true), 25).text()).isEqualTo("""
                what               killed
                -----------------  ------
                Rocket attack on        1
                the embassy
                event/market/bomb      12
                ing-of-the-market
                """);
    }

    @Test
    void givesEachRowABlockWhenTheTerminalIsTooNarrowForItsColumns() {
        var lines = List.of(List.of("attack", "start", "by"), List.of("event/market/bomb", "2021-03-02T00:00:00Z", ""));

        assertThat(new TableLayout(lines, List.of(false, false, false), 30).text())
                .isEqualTo("""
                attack  event/market/bomb
                start   2021-03-02T00:00:00Z

                """);
    }

    @Test
    void showsACodeAsAPlainWord() throws IOException {
        assertThat(written("SELECT ?code { BIND (code:rocket-attack AS ?code) }", Format.TABLE))
                .contains("\nrocket-attack\n");
        assertThat(written("SELECT ?code { BIND (code:rocket-attack AS ?code) }", Format.CSV))
                .contains("https://w3id.org/casus/code/rocket-attack");
    }

    @Test
    void alignsATableByWhatLettersTake() throws IOException {
        assertThat(written(ROWS, Format.TABLE)).isEqualTo("""
                        place         label                 population
                        ------------  --------------------  ----------
                        place/tokyo   東京                    14000000
                        place/zurich  Zu\u0308rich, "ZH" CH\uFFFD[31m
                        (2 rows)
                        """);
    }

    @Test
    void writesFlatJson() throws IOException {
        var json = new ObjectMapper().readTree(written(ROWS, Format.JSON));

        assertThat(json.path("columns")).hasSize(3);
        assertThat(json.path("rows").get(0).path("population").asInt()).isEqualTo(14_000_000);
        assertThat(json.path("rows").get(0).path("population").isNumber()).isTrue();
        assertThat(json.path("rows").get(1).path("population").isNull()).isTrue();
        assertThat(json.path("rows").get(1).path("label").asText()).contains("\u001B");
    }

    @Test
    void writesCsvThatQuotesWhatNeedsIt() throws IOException {
        assertThat(written(ROWS, Format.CSV))
                .startsWith("place,label,population\r\nhttps://w3id.org/casus/id/place/tokyo,東京,14000000\r\n")
                .contains("\"Zu\u0308rich, \"\"ZH\"\"\nCH");
    }

    @Test
    void writesTheStandardFormats() throws IOException {
        assertThat(written(ROWS, Format.TSV)).startsWith("?place\t?label\t?population\n");
        assertThat(written(ROWS, Format.SRJ)).contains("\"bindings\"");
        assertThat(written(ROWS, Format.SRX)).contains("http://www.w3.org/2005/sparql-results#");
    }

    @Test
    void writesAGraphWithThePrefixesItUses() throws IOException {
        var turtle = written("CONSTRUCT { ?p a ?t } WHERE { ?p a ?t }", Format.TTL);

        assertThat(turtle).contains("casus:Place").doesNotContain("skos");
        assertThat(written("CONSTRUCT { ?p a ?t } WHERE { ?p a ?t }", Format.NT).lines())
                .hasSize(2);
        assertThat(written("CONSTRUCT { ?p a ?t } WHERE { ?p a ?t }", Format.JSONLD))
                .contains("\"@id\"");
    }

    @Test
    void writesYesOrNo() throws IOException {
        assertThat(written("ASK { ?p a casus:Place }", Format.TABLE)).isEqualTo("yes\n");
        assertThat(written("ASK { ?p a casus:Event }", Format.JSON)).contains("\"answer\" : false");
    }

    @Test
    void refusesRowsAsAGraph() {
        assertThatThrownBy(() -> written(ROWS, Format.TTL))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The answer is rows and cannot be written as ttl. Use one of table, csv, tsv, json, ndjson, geojson, srj, srx.");
    }

    @Test
    void saysThatThereAreNoRows() throws IOException {
        assertThat(written("SELECT ?x { ?x a casus:Event }", Format.TABLE)).isEqualTo("x\n-\n(no rows)\n");
    }

    @Test
    void noRowsAreAnEmptyFeatureCollection() throws IOException {
        assertThat(written("SELECT ?x { ?x a casus:Event }", Format.GEOJSON))
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}\n");
    }

    @Test
    void readsOnlyTheRowsOfAPage() {
        var answer = target.answer(SafeQuery.parse(ROWS, "q"), new Page(0, 1), Duration.ofSeconds(10));

        assertThat(answer).isInstanceOfSatisfying(Answer.Rows.class, rows -> {
            assertThat(rows.rows()).hasSize(1);
            assertThat(rows.more()).isTrue();
        });
    }

    @Test
    void stopsAQueryThatTakesTooLong() {
        var product = new StringBuilder("SELECT (COUNT(*) AS ?n) {");
        for (int i = 0; i < 14; i++) {
            product.append(" ?a%d ?b%d ?c%d .".formatted(i, i, i));
        }
        var query = SafeQuery.parse(product.append("}").toString(), "q");

        assertThatThrownBy(() -> target.answer(query, Page.ALL, Duration.ofSeconds(1)))
                .isInstanceOf(QueryTimeout.class)
                .hasMessage("The query was stopped after its limit of 1 seconds.");
    }
}
