package org.casus.table.write;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.graph.Node;

/// N-Quads, or without a graph N-Triples, for a file: ready as bytes when their turn comes.
///
/// @param graph the graph of all of them
public record BytesOutput(OutputStream out, Optional<Node> graph) implements Output {
    private static final int CAPACITY = 1 << 20;

    @Override
    public Held held() {
        return new HeldLines(graph.map(node -> " <" + node.getURI() + "> .\n").orElse(" .\n"));
    }

    private final class HeldLines implements Held {
        private final Lines lines = new Lines(CAPACITY);
        private final byte[] ending;

        HeldLines(String ending) {
            this.ending = ending.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void triple(Node subject, Node predicate, Node object) {
            lines.term(subject);
            lines.octet(' ');
            lines.term(predicate);
            lines.octet(' ');
            lines.term(object);
            lines.bytes(ending);
        }

        @Override
        public int size() {
            return lines.size();
        }

        @Override
        public void send(int from, int to) {
            lines.send(from, to, out);
        }
    }
}
