package org.casus.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.system.progress.MonitorOutput;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;
import org.apache.jena.tdb2.loader.main.LoaderPlan;
import org.apache.jena.tdb2.loader.main.LoaderPlans;
import org.apache.jena.tdb2.sys.StoreConnection;
import org.casus.consolidate.Consolidation;
import org.casus.model.InputException;

/// A database that is filled aside by the bulk loader, which is several times faster than transactions and not safe
/// when it
/// is killed. Only when all is in it, read back and on the disk, it gets the name under which the store looks for it.
///
/// First what is told goes into the two indexes that consolidation needs; then what is derived from them; the others
/// are made of the first one in the end, in the order of its keys.
final class NextDatabase implements AutoCloseable {
    private static final String[] OF_TRIPLES = {"SPO"};
    private static final String[][] OTHERS_OF_TRIPLES = {{"POS", "OSP"}};
    private static final LoaderPlan TOLD = new LoaderPlan(
            LoaderPlans.loaderPlanPhased.dataInputType(),
            OF_TRIPLES,
            new String[] {"SPOG"},
            new String[][] {},
            new String[][] {{"POSG"}});
    private static final LoaderPlan DERIVED = new LoaderPlan(
            LoaderPlans.loaderPlanPhased.dataInputType(),
            OF_TRIPLES,
            new String[] {"SPOG", "POSG"},
            OTHERS_OF_TRIPLES,
            new String[][] {{"GSPO", "GPOS"}, {"GOSP", "OSPG"}});
    /// The loader says how it gets on by itself; the command line has its own way to do so.
    private static final MonitorOutput SILENT = (format, values) -> {};

    private final Path folder;
    private final Location location;
    private final DatasetGraph data;
    private DataLoader loader;

    NextDatabase(Path folder) {
        this.folder = folder;
        this.location = Location.create(folder.toAbsolutePath());
        this.data = StoreConnection.connectCreate(location).getDatasetGraph();
        this.loader = started(TOLD);
    }

    private DataLoader started(LoaderPlan plan) {
        var made = LoaderFactory.createLoader(plan, data, SILENT);
        made.startBulk();
        return made;
    }

    /// Where what is told goes.
    StreamRDF told() {
        return loader.streamRDF();
    }

    /// Ends what is told, and adds what follows from it: by way of a buffer, since the loader lets nobody read.
    void consolidate(Consolidation consolidation, Consumer<String> progress) {
        progress.accept("making the first indexes");
        loader.finishBulk();
        var graph = consolidation.base().consolidatedGraph();
        try (var derived = new QuadBuffer()) {
            Txn.executeRead(
                    data,
                    () -> consolidation.derive(
                            data,
                            triple -> derived.quad(Quad.create(graph, triple)),
                            done -> progress.accept("consolidating, %,d events done".formatted(done))));
            loader = started(DERIVED);
            derived.send(loader.streamRDF());
        }
        progress.accept("making the other indexes");
        loader.finishBulk();
    }

    /// Reads all of it back.
    Health health() {
        return Txn.calculateRead(data, () -> Health.of(data));
    }

    /// Whether it is on the disk, whatever happens to the machine.
    void sync() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                sync(file);
            }
            sync(folder);
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s.".formatted(folder, Reason.of(e)), e);
        }
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public void close() {
        StoreConnection.internalExpel(location, true);
    }
}
