package org.casus.review.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.casus.review.finding.Part;
import org.casus.review.finding.Remark;
import org.casus.review.source.Labels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SparqlChecksTest {
    static {
        JenaSystem.init();
    }

    private static final Path FIXTURES = Path.of("src/test/resources/review/checks");
    private static final SparqlChecks CHECKS = SparqlChecks.read(List.of());

    static Stream<SparqlCheck> checks() {
        return CHECKS.all().stream();
    }

    /// Terms with a fault have "bad" in their names.
    @ParameterizedTest
    @MethodSource("checks")
    void findsTheFaultOfItsFixtureAndNothingElse(SparqlCheck check) {
        assertThat(found(check, "bad"))
                .isNotEmpty()
                .allSatisfy(remark -> assertThat(remark.term().orElse("bad").toLowerCase(Locale.ROOT))
                        .matches(".*bad.*|.*#isa|.*#part|.*/o(\\.owl)?|urn:example:o"));
    }

    @ParameterizedTest
    @MethodSource("checks")
    void findsNothingInWhatIsRight(SparqlCheck check) {
        assertThat(found(check, "good")).isEmpty();
    }

    @Test
    void everyCheckHasItsFixturesAndEveryFixtureItsCheck() throws IOException {
        try (var folders = Files.list(FIXTURES)) {
            assertThat(folders.map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            checks().map(check -> check.check().id()).toList());
        }
    }

    @Test
    void aCheckOfTheUserReplacesOursOfTheSameName(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("label-missing.rq"), """
                #+ title: "Ours"
                #+ part: ontology
                #+ level: info
                #+ why: "a"
                #+ mend: "b"
                #+ message: "c"
                SELECT ?term { ?term a <https://example.org/None> }
                """);

        var mine = SparqlChecks.read(List.of(folder));

        assertThat(mine.all()).hasSameSizeAs(CHECKS.all());
        assertThat(mine.all())
                .anySatisfy(check -> assertThat(check.check().title()).isEqualTo("Ours"));
    }

    @Test
    void refusesACheckThatDoesNotParseWithFileAndLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("broken.rq"), """
                #+ title: "Broken"
                #+ part: ontology
                #+ level: info
                #+ why: "a"
                #+ mend: "b"
                SELECT ?term { ?term a }
                """);

        assertThatThrownBy(() -> SparqlChecks.read(List.of(folder)))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("broken.rq, line 6: the query does not parse:");
    }

    private static List<Remark> found(SparqlCheck check, String kind) {
        var file = FIXTURES.resolve(check.check().id()).resolve(kind + ".ttl");
        var graph = RDFParser.source(file).toGraph();
        var ontology = check.check().part() == Part.SHAPES ? CASES : graph;
        var graphs = new ReviewedGraphs(
                ontology,
                GraphFactory.createDefaultGraph(),
                check.check().part() == Part.SHAPES ? graph : GraphFactory.createDefaultGraph());
        graphs.used(graph.find().toList().stream().map(triple -> triple.getObject()), "shapes");
        return check.run(graphs.dataset(), new Labels(graph, Map.of()));
    }

    /// The ontology that the shapes of fixtures are for.
    private static final Graph CASES =
            RDFParser.fromString("""
                    @prefix ex: <https://example.org/o#> .
                    @prefix owl: <http://www.w3.org/2002/07/owl#> .
                    <https://example.org/o> a owl:Ontology .
                    ex:Thing a owl:Class .
                    ex:part a owl:ObjectProperty .
                    """, org.apache.jena.riot.Lang.TURTLE).toGraph();
}
