package org.casus.cli;

import static org.apache.jena.graph.Node.ANY;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.casus.convert.Owl;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The graph of the examples, articles read by the extractor and all, as a user builds it.
class BuiltGraphIT {
    @TempDir
    private static Path folder;

    private static Path store = Path.of("");

    @BeforeAll
    static void build() {
        store = folder.resolve("store");
        assertThat(Ran.casus("build", "examples", "--store", store).code()).isZero();
    }

    @Test
    void violatesNoShape() {
        var ran = Ran.casus("check", "--store", store);

        assertThat(ran.out() + ran.err()).contains("0 violations");
        assertThat(ran.code()).isZero();
    }

    @Test
    void isConsistentWithOntologyCodesAndAlignments() {
        var graph = Owl.terms();
        addBuilt(graph);

        assertThat(Owl.reasoner(graph).isConsistent()).isTrue();
    }

    @Test
    void wouldNotBeConsistentIfAnActorWereAPlace() {
        var graph = Owl.terms();
        addBuilt(graph);
        var actor = graph.find(ANY, RDF.type.asNode(), Casus.STATE).next().getSubject();
        graph.add(actor, RDF.type.asNode(), Casus.PLACE);

        assertThat(Owl.reasoner(graph).isConsistent()).isFalse();
    }

    /// All that was built; of the reference graph, which has thousands of actors and places that no example names, what
    /// the other graphs lead to.
    private static void addBuilt(Graph graph) {
        var built = exported();
        var reached = new HashSet<Node>();
        var open = new ArrayDeque<Node>();
        built.find().forEachRemaining(quad -> {
            if (!quad.getGraph().equals(Base.DEFAULT.referenceGraph())) {
                graph.add(quad.asTriple());
                open.add(quad.getSubject());
                open.add(quad.getObject());
            }
        });
        while (!open.isEmpty()) {
            var node = open.remove();
            if (reached.add(node) && node.isURI()) {
                built.find(Base.DEFAULT.referenceGraph(), node, ANY, ANY)
                        .forEachRemaining(quad -> addReached(quad, graph, open));
            }
        }
    }

    private static void addReached(Quad quad, Graph graph, ArrayDeque<Node> open) {
        graph.add(quad.asTriple());
        open.add(quad.getObject());
    }

    private static DatasetGraph exported() {
        var file = folder.resolve("built.nq");
        assertThat(Ran.casus("export", "--store", store, "-o", file).code()).isZero();
        return RDFParser.source(file).toDatasetGraph();
    }
}
