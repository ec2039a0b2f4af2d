package org.casus.table.write;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.jena.graph.Node;

/// N-Quads, or without a graph N-Triples, for a file: ready as bytes when their turn comes.
public final class BytesOutput implements Output {
    private static final int CAPACITY = 1 << 18;

    private final OutputStream out;
    private final byte[] ending;
    /// Those that are done, to be filled again: growing a new one for each piece costs as much as filling it.
    private final Queue<Lines> spare = new ConcurrentLinkedQueue<>();

    private final Queue<Lines> spareCommon = new ConcurrentLinkedQueue<>();

    /// @param graph the graph of all of them
    public BytesOutput(OutputStream out, Optional<Node> graph) {
        this.out = out;
        this.ending =
                graph.map(node -> " <" + node.getURI() + "> .\n").orElse(" .\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Held held() {
        return held(spare);
    }

    @Override
    public Held heldCommon() {
        return held(spareCommon);
    }

    private Held held(Queue<Lines> from) {
        var lines = from.poll();
        return new HeldLines(lines == null ? new Lines(CAPACITY) : lines, from);
    }

    private final class HeldLines implements Held {
        private final Lines lines;
        private final Queue<Lines> home;

        HeldLines(Lines lines, Queue<Lines> home) {
            this.lines = lines;
            this.home = home;
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

        @Override
        public void done() {
            lines.cutTo(0);
            home.add(lines);
        }
    }
}
