package org.casus.store;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.casus.consolidate.Consolidation;

/// Makes the store anew with the bulk loader: sources go straight into a database beside it, then what stays of the old
/// one,
/// then what follows from all. Until the switch the store is what it was.
final class BulkLoading implements Loading {
    private final Store store;
    private final NextDatabase next;
    private final Consolidation consolidation;
    private final Consumer<String> progress;
    private final Set<Node> replaced = new HashSet<>();
    private final List<Runnable> told = new ArrayList<>();
    private boolean switched;

    BulkLoading(Store store, NextDatabase next, Consolidation consolidation, Consumer<String> progress) {
        this.store = store;
        this.next = next;
        this.consolidation = consolidation;
        this.progress = progress;
    }

    @Override
    public void load(SourceLoad load, Consumer<Change> done) {
        if (!load.graphs().isEmpty() && store.isUnchanged(load)) {
            done.accept(Change.UNCHANGED);
            return;
        }
        load.quads().send(new Counted(next.told()));
        store.refuseReserved(load.graphs());
        var change = store.isHere(load) ? Change.REPLACED : Change.ADDED;
        load.graphs()
                .forEach(graph ->
                        next.told().quad(store.mark(graph, load.fingerprint().get())));
        replaced.addAll(load.graphs());
        told.add(() -> done.accept(change));
    }

    @Override
    public boolean isAside() {
        return true;
    }

    @Override
    public void finish() {
        if (!told.isEmpty()) {
            store.read(data -> {
                keep(data);
                return data;
            });
            next.told().quad(store.mark(consolidation.base().consolidatedGraph(), store.consolidationMark()));
            next.consolidate(consolidation, progress);
            progress.accept("reading all of it back");
            next.health().requireWhole();
            progress.accept("waiting for the disk");
            next.sync();
            next.close();
            store.switchTo(next);
            switched = true;
            told.forEach(Runnable::run);
            told.clear();
        }
    }

    /// What is in the store and not replaced.
    private void keep(DatasetGraph data) {
        var trace = new SourceTrace(data, store.graphs());
        var dropped = new HashSet<Quad>();
        var provenance = store.base().provenanceGraph();
        replaced.forEach(graph -> trace.of(graph).forEach(triple -> dropped.add(Quad.create(provenance, triple))));
        var graphs = data.listGraphNodes();
        while (graphs.hasNext()) {
            var graph = graphs.next();
            if (!replaced.contains(graph) && !graph.equals(store.base().consolidatedGraph())) {
                data.find(graph, ANY, ANY, ANY).forEachRemaining(quad -> {
                    if (!dropped.contains(quad) && !isConsolidationMark(quad)) {
                        next.told().quad(quad);
                    }
                });
            }
        }
    }

    private boolean isConsolidationMark(Quad quad) {
        return quad.getSubject().equals(store.base().consolidatedGraph())
                && store.graphs().isMark(quad.getGraph(), quad.asTriple());
    }

    /// Tells now and then how many quads there are.
    private final class Counted extends StreamRDFBase {
        private static final long STEP = 100_000;

        private final StreamRDF out;
        private long count;

        Counted(StreamRDF out) {
            this.out = out;
        }

        @Override
        public void quad(Quad quad) {
            out.quad(quad);
            if (++count % STEP == 0) {
                progress.accept("%,d quads loaded".formatted(count));
            }
        }
    }

    @Override
    public void close() {
        if (!switched) {
            store.drop(next);
        }
    }
}
