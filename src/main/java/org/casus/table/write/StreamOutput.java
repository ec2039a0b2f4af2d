package org.casus.table.write;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;

/// Quads of one graph for any stream.
public record StreamOutput(StreamRDF out, Node graph) implements Output {
    @Override
    public Held held() {
        return new HeldQuads(new ArrayList<>());
    }

    private final class HeldQuads implements Held {
        private final List<Quad> quads;

        HeldQuads(List<Quad> quads) {
            this.quads = quads;
        }

        @Override
        public void triple(Node subject, Node predicate, Node object) {
            quads.add(Quad.create(graph, subject, predicate, object));
        }

        @Override
        public void done() {}

        @Override
        public int size() {
            return quads.size();
        }

        @Override
        public void send(int from, int to) {
            for (int i = from; i < to; i++) {
                out.quad(quads.get(i));
            }
        }
    }
}
