package org.casus.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuadBufferTest {
    static {
        JenaSystem.init();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 10, 100})
    void sendsEveryQuadInOrderAsOftenAsAsked(int limit) {
        try (var buffer = new QuadBuffer(limit)) {
            var quads = quads(10);
            quads.forEach(buffer::quad);

            assertThat(sent(buffer)).isEqualTo(quads);
            assertThat(sent(buffer)).isEqualTo(quads);
            assertThat(buffer.size()).isEqualTo(10);
        }
    }

    @Test
    void keepsTextThatNeedsEscapes() {
        try (var buffer = new QuadBuffer(1)) {
            var quad = Quad.create(
                    iri("g"), iri("s"), iri("p"), NodeFactory.createLiteralString("a \"b\"\n\t\\ c \uD83D\uDE80 é"));
            buffer.quad(quad);
            buffer.quad(quad);

            assertThat(sent(buffer)).containsExactly(quad, quad);
        }
    }

    private static List<Quad> quads(int count) {
        var quads = new ArrayList<Quad>();
        for (int i = 0; i < count; i++) {
            quads.add(Quad.create(iri("g"), iri("s" + i), iri("p"), NodeFactory.createLiteralString("v" + i)));
        }
        return quads;
    }

    private static org.apache.jena.graph.Node iri(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    private static List<Quad> sent(QuadSource source) {
        var quads = new ArrayList<Quad>();
        source.send(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                quads.add(quad);
            }
        });
        return quads;
    }
}
