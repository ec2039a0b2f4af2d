package org.casus.store;

import static org.apache.jena.graph.Node.ANY;

import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.casus.consolidate.Consolidation;
import org.casus.consolidate.Update;
import org.casus.vocab.Casus;

/// Brings the graph of what is derived up to date, by what changed or all of it. Only inside transactions.
///
/// @param mark of the way of consolidation; another one than the store has means all of it
record Consolidating(DatasetGraph data, Consolidation consolidation, String mark) {

    boolean isDone() {
        return isOfThisWay() && Pending.of(data, consolidation.base()).isEmpty();
    }

    void run() {
        var base = consolidation.base();
        var pending = Pending.of(data, base);
        Pending.clear(data, base);
        if (!isOfThisWay() || pending.all()) {
            anew();
        } else if (!pending.isEmpty()) {
            var difference =
                    new Update(data, base, consolidation.decisions()).after(pending.events(), pending.graphs());
            var graph = base.consolidatedGraph();
            difference.gone().forEach(triple -> data.delete(Quad.create(graph, triple)));
            difference.made().forEach(triple -> data.add(Quad.create(graph, triple)));
        }
        data.deleteAny(base.provenanceGraph(), base.consolidatedGraph(), Casus.FINGERPRINT, ANY);
        data.add(Quad.create(
                base.provenanceGraph(),
                base.consolidatedGraph(),
                Casus.FINGERPRINT,
                NodeFactory.createLiteralString(mark)));
    }

    private void anew() {
        var graph = consolidation.base().consolidatedGraph();
        try (var derived = new QuadBuffer()) {
            consolidation.derive(data, triple -> derived.quad(Quad.create(graph, triple)), done -> {});
            data.deleteAny(graph, ANY, ANY, ANY);
            derived.send(org.apache.jena.riot.system.StreamRDFLib.dataset(data));
        }
    }

    private boolean isOfThisWay() {
        var base = consolidation.base();
        var found = data.getGraph(base.provenanceGraph()).find(base.consolidatedGraph(), Casus.FINGERPRINT, ANY);
        var marks = found.mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
        return marks.stream().findFirst().equals(Optional.of(mark));
    }
}
