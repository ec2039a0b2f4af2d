package org.casus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.convert.Provenance;
import org.casus.convert.ReferenceConverter;
import org.casus.model.SourceDocument;
import org.casus.review.Severity;
import org.casus.review.ShapeCheck;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every converter against its fixtures. `-Dfixtures=write` writes what is expected anew, for a person to look at.
class ConverterFixturesTest {
    private static final Graph REFERENCE = reference();
    private static final ShapeCheck SHAPES = ShapeCheck.embedded();

    static List<Fixture> fixtures() {
        return Fixture.all();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void givesWhatIsExpected(Fixture fixture) throws IOException {
        var given = fixture.given(false);
        var file = fixture.folder().resolve("expected.ttl");
        if ("write".equals(System.getProperty("fixtures"))) {
            try (var out = Files.newOutputStream(file)) {
                given.graph()
                        .getPrefixMapping()
                        .setNsPrefixes(fixture.converter().query().getPrefixMapping());
                RDFWriter.source(given.graph()).lang(Lang.TURTLE).output(out);
            }
        }

        assertThat(triples(given.graph())).isEqualTo(triples(fixture.expected()));
        assertThat(given.totals().rejected()).isZero();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void isKnownByItsHeader(Fixture fixture) {
        assertThat(fixture.recognised().converter().name())
                .isEqualTo(fixture.converter().name());
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void theCompiledProgramGivesWhatTheQueryGives(Fixture fixture) {
        assertThat(new TableConversion(fixture.recognised(), Fixture.options(1, Optional.empty())).isCompiled())
                .isTrue();

        assertThat(triples(fixture.given(false).graph()))
                .isEqualTo(triples(fixture.given(true).graph()));
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void passesTheShapes(Fixture fixture) {
        var given = fixture.given(false);
        var data = given.graph();
        new ReferenceConverter(Base.DEFAULT, Fixture.REFERENCE).convert(given.named(), into(REFERENCE));
        document(fixture.recognised(), data);

        assertThat(SHAPES.check(data, REFERENCE).stream().filter(finding -> finding.severity() == Severity.VIOLATION))
                .isEmpty();
    }

    /// What a converter does not read, it says why.
    @ParameterizedTest
    @MethodSource("fixtures")
    void accountsForEveryColumn(Fixture fixture) {
        var table = fixture.recognised();
        var read = Set.of(table.columnsRead().split(",", -1));
        var unread = fixture.converter().header().unread().keySet();

        assertThat(table.layout().names().stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty() && !read.contains(name) && !unread.contains(name)))
                .isSubsetOf(
                        "start_year",
                        "end_year",
                        "iso3",
                        "No.TCC",
                        "gwno_b",
                        "dateintervalstart_meta",
                        "dateintervalend_meta");
    }

    @Test
    void everyConverterHasAFixture() {
        var covered = Fixture.all().stream()
                .map(fixture -> fixture.converter().name())
                .collect(Collectors.toSet());

        assertThat(Fixture.CONVERTERS.names()).allMatch(covered::contains);
    }

    private static Set<String> triples(Graph graph) {
        return graph.stream().map(Triple::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Graph reference() {
        var graph = GraphFactory.createDefaultGraph();
        new ReferenceConverter(Base.DEFAULT, Fixture.REFERENCE).convert(into(graph));
        return graph;
    }

    private static void document(Table table, Graph graph) {
        var none = Optional.<String>empty();
        var document =
                new SourceDocument(table.id(), Optional.of("a table"), Optional.empty(), none, none, none, none, none);
        var run = new Provenance.Run(Instant.EPOCH, "test", Provenance.Method.TABLE_CONVERSION);
        new Provenance(Base.DEFAULT, Fixture.REFERENCE).write(document, "0".repeat(64), run, into(graph));
    }

    private static StreamRDFBase into(Graph graph) {
        return new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        };
    }
}
