package org.casus.store;

import static org.apache.jena.graph.Node.ANY;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.casus.model.InputException;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// An embedded TDB2 database, held by this process until it is closed. Each change is one transaction that was computed
/// before it opened.
public final class Store implements AutoCloseable {
    static {
        JenaSystem.init();
    }

    private static final Node INVALIDATED = NodeFactory.createURI("http://www.w3.org/ns/prov#invalidatedAtTime");

    private final DatasetGraph dataset;
    private final Graphs graphs;

    private Store(DatasetGraph dataset, Graphs graphs) {
        this.dataset = dataset;
        this.graphs = graphs;
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    /// A store that is already there, under the base that it was made with.
    public static Store open(Path path, Base defaultBase) {
        var folder = new StoreFolder(path);
        if (!folder.exists()) {
            throw new InputException(
                    "There is no store at %s. Make one with `casus build INPUT... --store %s`, or name another with --store."
                            .formatted(path, path));
        }
        return new Store(folder.connect(), new Graphs(folder.base().orElse(defaultBase)));
    }

    /// A store, made new when the folder is missing or empty. `base`, when given, must be that of the store.
    public static Store openOrCreate(Path path, Optional<Base> base, Base defaultBase) {
        var folder = new StoreFolder(path);
        if (!folder.exists()) {
            folder.create();
        }
        var kept = folder.base();
        if (kept.isPresent() && base.isPresent() && !kept.equals(base)) {
            throw new InputException(
                    "The store %s was made with the base %s, not %s. Leave --base out, or name another store."
                            .formatted(path, kept.get().iri(), base.get().iri()));
        }
        var dataset = folder.connect();
        if (kept.isEmpty()) {
            folder.keepBase(base.orElse(defaultBase));
        }
        return new Store(dataset, new Graphs(kept.or(() -> base).orElse(defaultBase)));
    }

    public static boolean exists(Path path) {
        return new StoreFolder(path).exists();
    }

    /// Deletes a store that nobody holds, with its folder; other files in it stay.
    public static void delete(Path path) {
        new StoreFolder(path).delete();
    }

    public Graphs graphs() {
        return graphs;
    }

    public Base base() {
        return graphs.base();
    }

    /// For queries, in a transaction of their own; the default graph is the union of all graphs.
    public DatasetGraph dataset() {
        return dataset;
    }

    public <T> T read(Function<DatasetGraph, T> question) {
        return Txn.calculateRead(dataset, () -> question.apply(dataset));
    }

    /// Replaces the graphs of a source in one transaction, unless they were made from the same.
    public Change load(SourceLoad load) {
        refuseReserved(load.graphs());
        return write(load);
    }

    /// Replaces the reference data, unless they are the same.
    public Change loadReference(String fingerprint, QuadSource quads) {
        return write(new SourceLoad(Set.of(base().referenceGraph()), fingerprint, quads));
    }

    /// What the graph of a source was made from, if it is here.
    public Optional<String> fingerprint(Node graph) {
        return read(data -> fingerprint(data, graph));
    }

    /// The sources in the store, in the order of their names.
    public List<String> sources() {
        return read(this::sources);
    }

    /// Takes a source out, with its provenance and what was consolidated from it, in one transaction.
    public boolean remove(String source, List<Rule> rules) {
        if (!sources().contains(source)) {
            return false;
        }
        var graph = graphs.graph(source);
        var trace = read(data -> new SourceTrace(data, graphs).of(graph));
        var derived = read(data -> new Consolidation(rules).derive(data, Set.of(graph, base().consolidatedGraph())));
        Txn.executeWrite(dataset, () -> {
            delete(graph, trace);
            replaceConsolidated(derived);
            dataset.add(gone(graph));
        });
        return true;
    }

    /// Runs the rules over everything that is told; true when what they derive is not what is there.
    public boolean consolidate(List<Rule> rules) {
        var target = base().consolidatedGraph();
        var derived = read(data -> new Consolidation(rules).derive(data, Set.of(target)));
        if (read(data -> Consolidation.isSame(derived, data.getGraph(target)))) {
            return false;
        }
        Txn.executeWrite(dataset, () -> replaceConsolidated(derived));
        return true;
    }

    /// All graphs but some as one; only inside a transaction.
    public Graph unionWithout(DatasetGraph data, Node... without) {
        return new UnionWithout(data, Set.of(without));
    }

    /// Reads everything once.
    public Health health() {
        return read(Health::of);
    }

    /// Gives the folder free for other processes.
    @Override
    public void close() {
        TDBInternal.expel(dataset);
    }

    private Change write(SourceLoad load) {
        if (read(data -> load.graphs().stream()
                .allMatch(graph -> fingerprint(data, graph).equals(Optional.of(load.fingerprint()))))) {
            return Change.UNCHANGED;
        }
        var here = read(data -> load.graphs().stream().anyMatch(graph -> holds(data, graph)));
        Txn.executeWrite(dataset, () -> {
            var trace = new SourceTrace(dataset, graphs);
            load.graphs().forEach(graph -> delete(graph, trace.of(graph)));
            load.quads().send(StreamRDFLib.dataset(dataset));
            load.graphs().forEach(graph -> dataset.add(mark(graph, load.fingerprint())));
        });
        return here ? Change.REPLACED : Change.ADDED;
    }

    private Quad mark(Node graph, String fingerprint) {
        return Quad.create(
                base().provenanceGraph(), graph, Casus.FINGERPRINT, NodeFactory.createLiteralString(fingerprint));
    }

    /// Lets whoever asks for something of a source that was taken out be told so. Loading it again takes the mark away.
    private Quad gone(Node graph) {
        var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        return Quad.create(
                base().provenanceGraph(),
                graph,
                INVALIDATED,
                NodeFactory.createLiteralDT(now, XSDDatatype.XSDdateTime));
    }

    private void refuseReserved(Set<Node> wanted) {
        wanted.stream().filter(graphs::isReserved).findFirst().ifPresent(graph -> {
            throw new InputException(
                    "'%s' is the name of a graph that the program keeps itself. Give the source another id."
                            .formatted(graphs.source(graph)));
        });
    }

    private void delete(Node graph, Set<Triple> provenance) {
        dataset.deleteAny(graph, ANY, ANY, ANY);
        provenance.forEach(triple -> dataset.delete(Quad.create(base().provenanceGraph(), triple)));
    }

    private void replaceConsolidated(Graph derived) {
        var target = base().consolidatedGraph();
        dataset.deleteAny(target, ANY, ANY, ANY);
        derived.find().forEachRemaining(triple -> dataset.add(Quad.create(target, triple)));
    }

    private List<String> sources(DatasetGraph data) {
        var found = data.getGraph(base().provenanceGraph()).find(ANY, Casus.FINGERPRINT, ANY);
        return found
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .filterDrop(graphs::isReserved)
                .mapWith(graphs::source)
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private boolean holds(DatasetGraph data, Node graph) {
        return data.contains(graph, ANY, ANY, ANY) || fingerprint(data, graph).isPresent();
    }

    private Optional<String> fingerprint(DatasetGraph data, Node graph) {
        var found = data.getGraph(base().provenanceGraph()).find(graph, Casus.FINGERPRINT, ANY);
        try {
            return found.hasNext() ? Optional.of(found.next().getObject().getLiteralLexicalForm()) : Optional.empty();
        } finally {
            found.close();
        }
    }
}
