package org.casus.publish;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;

/// Triples as bodies of requests, none too large for any store.
final class Chunks {
    private static final int TRIPLES = 50_000;
    private static final int CHARACTERS = 8 << 20;

    private final Consumer<byte[]> out;
    private final StringBuilder text = new StringBuilder(1 << 20);
    private int triples;

    Chunks(Consumer<byte[]> out) {
        this.out = out;
    }

    /// How many they are.
    long send(Iterator<Triple> all) {
        long count = 0;
        while (all.hasNext()) {
            append(all.next());
            count++;
            triples++;
            if (triples >= TRIPLES || text.length() >= CHARACTERS) {
                flush();
            }
        }
        flush();
        return count;
    }

    private void append(Triple triple) {
        text.append(NodeFmtLib.strNT(triple.getSubject()))
                .append(' ')
                .append(NodeFmtLib.strNT(triple.getPredicate()))
                .append(' ')
                .append(NodeFmtLib.strNT(triple.getObject()))
                .append(" .\n");
    }

    private void flush() {
        if (triples > 0) {
            out.accept(text.toString().getBytes(StandardCharsets.UTF_8));
            text.setLength(0);
            triples = 0;
        }
    }
}
