package org.casus.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.reference.Entity;
import org.casus.reference.Reference;
import org.casus.table.format.Converter;
import org.casus.table.format.Converters;
import org.casus.table.program.RowCheck;
import org.casus.table.write.Totals;
import org.casus.vocab.Base;

/// A folder with a table and what its converter, whose name the folder has up to `--`, makes of it.
record Fixture(Path folder) {
    private static final Path ROOT = Path.of("src/test/resources/converters");
    static final Reference REFERENCE = Reference.embedded();
    static final Converters CONVERTERS = Converters.embedded();

    static List<Fixture> all() {
        try (var folders = Files.list(ROOT)) {
            return folders.sorted().map(Fixture::new).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Fixture of(String name) {
        return new Fixture(ROOT.resolve(name));
    }

    Converter converter() {
        return CONVERTERS.find(toString().replaceFirst("--.*", "")).orElseThrow();
    }

    Path input() {
        return Stream.of("input.csv", "input.tsv")
                .map(folder::resolve)
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }

    Graph expected() {
        return RDFParser.source(folder.resolve("expected.ttl")).toGraph();
    }

    Table recognised() {
        return new Recognition(CONVERTERS, Optional.empty()).table(input());
    }

    static TableConversion.Options options(int threads, Optional<Path> rejected) {
        return new TableConversion.Options(
                Base.DEFAULT,
                REFERENCE,
                threads,
                rejected,
                GraphFactory::createDefaultGraph,
                RowCheck.NONE,
                progress -> {});
    }

    /// What a conversion gives, and its totals.
    record Given(Graph graph, Totals totals, Collection<Entity> named) {}

    Given given(boolean byQuery) {
        return given(recognised(), byQuery);
    }

    static Given given(Table table, boolean byQuery) {
        var graph = GraphFactory.createDefaultGraph();
        var conversion = new TableConversion(table, options(1, Optional.empty()), byQuery);
        var totals = conversion.toStream(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        });
        return new Given(graph, totals, conversion.entitiesNamed());
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}
