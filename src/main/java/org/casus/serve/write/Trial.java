package org.casus.serve.write;

import static org.apache.jena.graph.Node.ANY;

import java.util.Iterator;
import java.util.LinkedHashSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.system.buffering.BufferingDatasetGraph;
import org.casus.serve.http.Problem;
import org.casus.store.QuadChange;

/// A store as it would be after a change that is kept in memory. Its default graph is the union of all graphs, as it is
/// for queries. To be used inside a read transaction.
final class Trial extends BufferingDatasetGraph {
    /// So many quads are held in memory.
    private static final int MOST = 500_000;

    Trial(DatasetGraph store) {
        super(new Read(store));
    }

    /// A store inside a transaction that reads; what writes above it needs no other.
    private static final class Read extends DatasetGraphWrapper {
        Read(DatasetGraph store) {
            super(store);
        }

        @Override
        public boolean promote() {
            return true;
        }

        @Override
        public boolean promote(Promote mode) {
            return true;
        }

        @Override
        public ReadWrite transactionMode() {
            return ReadWrite.WRITE;
        }

        @Override
        public TxnType transactionType() {
            return TxnType.WRITE;
        }
    }

    @Override
    public Graph getDefaultGraph() {
        return GraphView.createUnionGraph(this);
    }

    /// Graphs of the store itself would let writes through.
    @Override
    public Graph getGraph(Node graph) {
        return GraphView.createNamedGraph(this, graph);
    }

    @Override
    public Graph getUnionGraph() {
        return GraphView.createUnionGraph(this);
    }

    @Override
    public Iterator<Node> listGraphNodes() {
        var names = new LinkedHashSet<Node>();
        base().listGraphNodes().forEachRemaining(names::add);
        getAddedQuads().forEach(quad -> names.add(quad.getGraph()));
        names.removeIf(name -> !has(name));
        return names.iterator();
    }

    boolean has(Node graph) {
        return contains(graph, ANY, ANY, ANY);
    }

    void empty(Node graph) {
        for (var found = base().find(graph, ANY, ANY, ANY); found.hasNext(); ) {
            delete(found.next());
        }
    }

    @Override
    protected void addToNamedGraph(Node graph, Node subject, Node property, Node object) {
        if (getAddedQuads().size() >= MOST) {
            throw tooGreat();
        }
        super.addToNamedGraph(graph, subject, property, object);
    }

    @Override
    protected void deleteFromNamedGraph(Node graph, Node subject, Node property, Node object) {
        if (getDeletedQuads().size() >= MOST) {
            throw tooGreat();
        }
        super.deleteFromNamedGraph(graph, subject, property, object);
    }

    private static RuntimeException tooGreat() {
        return new Problem(
                        413,
                        "Nothing was written: this changes more than %d statements. Use `casus load`.".formatted(MOST))
                .refused();
    }

    /// What is really otherwise.
    QuadChange change() {
        if (!getAddedTriples().isEmpty()) {
            throw new Problem(422, "Nothing was written: name a graph to write to; there is no default graph.")
                    .refused();
        }
        var gone = new LinkedHashSet<>(getDeletedQuads());
        gone.removeIf(quad -> !base().contains(quad) || getAddedQuads().contains(quad));
        var come = new LinkedHashSet<>(getAddedQuads());
        come.removeIf(base()::contains);
        return new QuadChange(gone, come);
    }
}
