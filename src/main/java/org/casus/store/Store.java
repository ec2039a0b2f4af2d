package org.casus.store;

import static org.apache.jena.graph.Node.ANY;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
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
import org.casus.consolidate.Consolidation;
import org.casus.model.InputException;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// An embedded TDB2 database, held by this process until it is closed. Each change is one transaction that was computed
/// before it opened.
public final class Store implements AutoCloseable {
    static {
        JenaSystem.init();
    }

    /// From here on the bulk loader pays: below, the files that it makes anew cost more than it saves.
    private static final long BULK = 500_000;

    private static final Node INVALIDATED = NodeFactory.createURI("http://www.w3.org/ns/prov#invalidatedAtTime");

    private final StoreFolder folder;
    private final Graphs graphs;
    private DatasetGraph dataset;

    private Store(StoreFolder folder, DatasetGraph dataset, Graphs graphs) {
        this.folder = folder;
        this.graphs = graphs;
        this.dataset = dataset;
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
        return new Store(folder, folder.connect(), new Graphs(folder.base().orElse(defaultBase)));
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
        return new Store(folder, dataset, new Graphs(kept.or(() -> base).orElse(defaultBase)));
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

    /// Loads sources one by one; at the end what follows from them is brought up to date.
    ///
    /// @param expected about how many quads these are: many more than there are go by the bulk loader
    /// @param progress told what is being done
    public Loading loading(long expected, Consumer<String> progress) {
        if (expected < BULK || expected < folder.quads()) {
            return new GroupedLoading(this);
        }
        folder.clearNext();
        return new BulkLoading(this, new NextDatabase(folder.next()), consolidation(), progress);
    }

    /// Replaces the graphs of a source in one transaction, unless they were made from the same.
    public Change load(SourceLoad load) {
        return load(List.of(load)).getFirst();
    }

    /// The same for several sources in one transaction.
    List<Change> load(List<SourceLoad> loads) {
        loads.forEach(load -> refuseReserved(load.graphs()));
        return write(loads);
    }

    /// The fingerprint of a source that has several graphs, so that all of them can be found by it.
    public static String fingerprint(String digest, int graphs) {
        return digest + " " + graphs;
    }

    /// Whether as many graphs were made from this as it gave.
    public boolean holdsAllOf(String digest) {
        return read(data -> {
            var marks = data.getGraph(base().provenanceGraph())
                    .find(ANY, Casus.FINGERPRINT, ANY)
                    .mapWith(mark -> mark.getObject().getLiteralLexicalForm())
                    .filterKeep(mark -> mark.startsWith(digest + " "))
                    .toList();
            return !marks.isEmpty() && marks.getFirst().equals(fingerprint(digest, marks.size()));
        });
    }

    boolean isUnchanged(SourceLoad load) {
        refuseReserved(load.graphs());
        return read(data -> isUnchanged(data, load));
    }

    boolean isHere(SourceLoad load) {
        return read(data -> load.graphs().stream().anyMatch(graph -> holds(data, graph)));
    }

    /// Replaces the reference data, unless they are the same.
    public Change loadReference(String fingerprint, QuadSource quads) {
        return write(List.of(new SourceLoad(Set.of(base().referenceGraph()), fingerprint, quads)))
                .getFirst();
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
    public boolean remove(String source) {
        if (!sources().contains(source)) {
            return false;
        }
        var graph = graphs.graph(source);
        var trace = read(data -> new SourceTrace(data, graphs).of(graph));
        Txn.executeWrite(dataset, () -> {
            Pending.mark(dataset, base(), Pending.eventsOf(dataset, graph), Set.of(graph));
            delete(graph, trace);
            dataset.add(gone(graph));
            new Consolidating(dataset, consolidation(), consolidationMark()).run();
        });
        return true;
    }

    /// Brings what follows from the facts up to date; true when something had to be done.
    public boolean consolidate() {
        var consolidating = new Consolidating(dataset, consolidation(), consolidationMark());
        if (read(data -> consolidating.isDone())) {
            return false;
        }
        Txn.executeWrite(dataset, consolidating::run);
        return true;
    }

    /// What a person decided on pairs of events.
    public EventLinks links() {
        return new EventLinks(folder.links());
    }

    /// Asks about what each graph of a source was made from; only inside a read.
    public Optional<String> version(DatasetGraph data, Node graph) {
        return graphs.isReserved(graph)
                ? Optional.empty()
                : fingerprint(data, graph).map(mark -> mark.replace(' ', '-'));
    }

    /// Marks events whose pairs a person decided on, and consolidates.
    public void decided(Set<Node> events) {
        Txn.executeWrite(dataset, () -> {
            Pending.mark(dataset, base(), events, Set.of());
            dataset.deleteAny(base().provenanceGraph(), base().consolidatedGraph(), Casus.FINGERPRINT, ANY);
            dataset.add(mark(base().consolidatedGraph(), consolidationMark()));
        });
        consolidate();
    }

    /// Takes quads out and puts others in, in one transaction, and brings what follows from them up to date.
    public void change(QuadChange change) {
        refuseReserved(change.graphs());
        Txn.executeWrite(dataset, () -> {
            var events = new LinkedHashSet<Node>();
            change.graphs().forEach(graph -> events.addAll(Pending.eventsOf(dataset, graph)));
            change.gone().forEach(dataset::delete);
            change.come().forEach(dataset::add);
            for (var graph : change.graphs()) {
                events.addAll(Pending.eventsOf(dataset, graph));
                remark(graph, change);
            }
            Pending.mark(dataset, base(), events, change.graphs());
            new Consolidating(dataset, consolidation(), consolidationMark()).run();
        });
    }

    /// A graph that was changed is of another make; one that is empty is gone.
    private void remark(Node graph, QuadChange change) {
        var before = fingerprint(dataset, graph).orElse("");
        if (dataset.contains(graph, ANY, ANY, ANY)) {
            dataset.deleteAny(base().provenanceGraph(), graph, Casus.FINGERPRINT, ANY);
            dataset.deleteAny(base().provenanceGraph(), graph, INVALIDATED, ANY);
            dataset.add(mark(graph, change.fingerprint(before)));
        } else {
            delete(graph, new SourceTrace(dataset, graphs).of(graph));
            dataset.add(gone(graph));
        }
    }

    private Consolidation consolidation() {
        return new Consolidation(base(), links().decisions());
    }

    /// Of the way of consolidation, and of what it heeds.
    String consolidationMark() {
        return Consolidation.VERSION + " " + links().digest();
    }

    /// Puts a database that is whole in the place of this one.
    void switchTo(NextDatabase next) {
        TDBInternal.expel(dataset);
        folder.switchToNext();
        dataset = folder.connect();
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
    }

    void drop(NextDatabase next) {
        next.close();
        folder.clearNext();
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

    private List<Change> write(List<SourceLoad> loads) {
        var changes =
                read(data -> loads.stream().map(load -> change(data, load)).toList());
        if (changes.stream().anyMatch(change -> change != Change.UNCHANGED)) {
            Txn.executeWrite(dataset, () -> {
                for (int place = 0; place < loads.size(); place++) {
                    if (changes.get(place) != Change.UNCHANGED) {
                        replace(loads.get(place));
                    }
                }
            });
        }
        return changes;
    }

    private void replace(SourceLoad load) {
        var trace = new SourceTrace(dataset, graphs);
        var events = new LinkedHashSet<Node>();
        load.graphs().forEach(graph -> {
            events.addAll(Pending.eventsOf(dataset, graph));
            delete(graph, trace.of(graph));
        });
        load.quads().send(StreamRDFLib.dataset(dataset));
        load.graphs().forEach(graph -> {
            events.addAll(Pending.eventsOf(dataset, graph));
            dataset.add(mark(graph, load.fingerprint().get()));
        });
        if (load.graphs().contains(base().referenceGraph())) {
            Pending.markAll(dataset, base());
        } else {
            Pending.mark(dataset, base(), events, load.graphs());
        }
    }

    private Change change(DatasetGraph data, SourceLoad load) {
        if (isUnchanged(data, load)) {
            return Change.UNCHANGED;
        }
        return load.graphs().stream().anyMatch(graph -> holds(data, graph)) ? Change.REPLACED : Change.ADDED;
    }

    private boolean isUnchanged(DatasetGraph data, SourceLoad load) {
        return load.graphs().stream()
                .allMatch(graph -> fingerprint(data, graph)
                        .equals(Optional.of(load.fingerprint().get())));
    }

    Quad mark(Node graph, String fingerprint) {
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

    void refuseReserved(Set<Node> wanted) {
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
