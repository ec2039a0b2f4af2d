package org.casus.query;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sys.JenaSystem;
import org.casus.consolidate.Consolidation;
import org.casus.consolidate.Decisions;
import org.casus.vocab.Base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs every saved query on its fixtures: folders `NAME` or `NAME--case` with `expected.csv` (or `.ttl`), `parameters`
/// when the query takes some, and `data.trig` unless it is asked of the small world that all share.
class SavedQueryFixturesTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static DatasetGraph world;

    static {
        JenaSystem.init();
    }

    @BeforeAll
    static void readTheWorld() {
        world = read(folder().resolve("world.trig"));
    }

    static Path folder() {
        try {
            return Path.of(SavedQueryFixturesTest.class.getResource("/queries").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<String> fixtures() throws IOException {
        try (var folders = Files.list(folder())) {
            return folders
                    .filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @Test
    void everyQueryHasAFixture() throws IOException {
        assertThat(fixtures().map(SavedQueryFixturesTest::queryName).distinct())
                .containsExactlyElementsOf(SavedQueries.embedded().names());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void givesTheExpectedAnswer(String fixture) throws IOException {
        var query = SavedQueries.embedded().get(queryName(fixture));
        var arguments = Arguments.of(query, parameters(fixture), Names.DEFAULT);

        var answer = new QueryTarget.Local(data(fixture)).answer(arguments.bound(), Page.ALL, LIMIT);

        switch (answer) {
            case Answer.Rows rows -> assertThat(lines(fixture, rows)).isEqualTo(expected(fixture));
            case Answer.Triples triples -> {
                var expected = RDFParser.source(folder().resolve(fixture).resolve("expected.ttl"))
                        .toGraph();
                assertThat(triples.graph().stream().toList())
                        .containsExactlyInAnyOrderElementsOf(expected.stream().toList());
            }
            case Answer.Verdict verdict -> assertThat(verdict.yes()).isTrue();
        }
    }

    private static String queryName(String fixture) {
        return fixture.split("--", 2)[0];
    }

    private static DatasetGraph data(String fixture) {
        var own = folder().resolve(fixture).resolve("data.trig");
        return Files.exists(own) ? read(own) : world;
    }

    /// The data of a file and what follows from them, as a store has it.
    private static DatasetGraph read(Path file) {
        var data = DataFiles.read(List.of(file));
        data.executeWrite(() -> new Consolidation(Base.DEFAULT, Decisions.NONE).addTo(data));
        return data;
    }

    private static Map<String, List<String>> parameters(String fixture) throws IOException {
        var file = folder().resolve(fixture).resolve("parameters");
        var parameters = new LinkedHashMap<String, List<String>>();
        for (var line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            var parts = line.split("=", 2);
            parameters.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        return parameters;
    }

    /// The rows as a table shows them, which is how the expected ones are written. What was found is left in `target`,
    /// to be compared or taken over.
    private static List<List<String>> lines(String fixture, Answer.Rows rows) throws IOException {
        var table = new TextTable(Names.DEFAULT);
        var lines = new ArrayList<List<String>>();
        lines.add(rows.columns());
        rows.rows()
                .forEach(row -> lines.add(rows.columns().stream()
                        .map(column -> row.contains(Var.alloc(column)) ? table.text(row.get(Var.alloc(column))) : "")
                        .toList()));
        var found =
                Files.createDirectories(Path.of("target", "queries", fixture)).resolve("expected.csv");
        try (var csv = CsvWriter.builder().build(found)) {
            lines.forEach(csv::writeRecord);
        }
        return lines;
    }

    private static List<List<String>> expected(String fixture) throws IOException {
        try (var csv = CsvReader.builder().ofCsvRecord(folder().resolve(fixture).resolve("expected.csv"))) {
            return csv.stream().map(line -> List.copyOf(line.getFields())).toList();
        }
    }
}
