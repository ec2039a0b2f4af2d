package org.casus.seed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.casus.convert.FactConverter;
import org.casus.convert.Provenance;
import org.casus.convert.ReferenceConverter;
import org.casus.model.FactSheet;
import org.casus.model.Sha256;
import org.casus.reference.Reference;
import org.casus.vocab.Base;

/// All that casus writes for one sheet, the reference data included, as the union of its graphs, which is what queries
/// see.
record SeedGraph(Graph graph) {
    static {
        JenaSystem.init();
    }

    static final Reference REFERENCE = Reference.embedded();
    private static final Path OUTSIDE = Path.of("src/test/resources/seed/outside.rq");
    private static final Graph KNOWN = triples(new ReferenceConverter(Base.DEFAULT, REFERENCE)::convert);

    static SeedGraph of(FactSheet sheet, Provenance.Method method) {
        var run = new Provenance.Run(Instant.EPOCH, "test", method);
        var told = triples(out -> {
            new FactConverter(Base.DEFAULT, REFERENCE).convert(sheet, out);
            new Provenance(Base.DEFAULT, REFERENCE).write(sheet.document(), Sha256.of(""), run, out);
        });
        return new SeedGraph(new Union(told, KNOWN));
    }

    private static Graph triples(Consumer<StreamRDF> source) {
        Graph graph = GraphFactory.createDefaultGraph();
        source.accept(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        });
        return graph;
    }

    /// The questions of this rank that hold here.
    List<Question> held(Question.Rank rank) throws IOException {
        return Question.all().stream()
                .filter(question -> question.rank() == rank && question.holds(graph))
                .toList();
    }

    /// What is said here besides the facts, a line each.
    List<String> outside() {
        RowSet rows = QueryExec.graph(graph)
                .query(QueryFactory.read(OUTSIDE.toUri().toString()))
                .select()
                .materialize();
        return rows.stream().map(Object::toString).toList();
    }
}
