package org.casus.table.write;

import java.io.OutputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;

/// Writes N-Quads or N-Triples at once: nothing waits in it, so that bytes made elsewhere can come in between.
public final class LineWriter extends StreamRDFBase {
    private final OutputStream out;
    private final boolean withGraphs;
    private final Lines lines = new Lines(1 << 12);

    /// @param withGraphs whether quads keep their graphs
    public LineWriter(OutputStream out, boolean withGraphs) {
        this.out = out;
        this.withGraphs = withGraphs;
    }

    @Override
    public void triple(Triple triple) {
        begin(triple.getSubject(), triple.getPredicate(), triple.getObject());
        end();
    }

    @Override
    public void quad(Quad quad) {
        begin(quad.getSubject(), quad.getPredicate(), quad.getObject());
        if (withGraphs && !quad.isDefaultGraph() && quad.getGraph() != null) {
            lines.octet(' ');
            lines.term(quad.getGraph());
        }
        end();
    }

    private void begin(Node subject, Node predicate, Node object) {
        lines.cutTo(0);
        lines.term(subject);
        lines.octet(' ');
        lines.term(predicate);
        lines.octet(' ');
        lines.term(object);
    }

    private void end() {
        lines.octet(' ');
        lines.octet('.');
        lines.octet('\n');
        lines.send(0, lines.size(), out);
    }
}
