package org.casus.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.casus.reference.Entity;
import org.casus.reference.Reference;
import org.casus.table.function.Lookup;
import org.casus.table.function.Scope;
import org.casus.table.program.ConversionPlan;
import org.casus.table.program.RowCheck;
import org.casus.table.read.Piece;
import org.casus.table.read.Pieces;
import org.casus.table.write.BytesOutput;
import org.casus.table.write.Conveyor;
import org.casus.table.write.Merge;
import org.casus.table.write.Output;
import org.casus.table.write.PieceRows;
import org.casus.table.write.StreamOutput;
import org.casus.table.write.Totals;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Converts a table to quads of its named graph, piece by piece, in the order of its rows. Every row ends as quads or
/// as
/// a rejection; the same table gives the same quads in the same order, whatever the number of threads.
public final class TableConversion {
    private static final int UNDER_WAY_PER_THREAD = 2;

    private final Table table;
    private final Options options;
    private final Lookup lookup;
    private final ConversionPlan plan;
    private final String[] names;
    private final boolean byQuery;

    /// How a table is converted.
    ///
    /// @param threads how many pieces are converted at a time
    /// @param rejected where rows that give nothing are written; without it they are only counted
    /// @param referenceGraph what a converter that joins with reference data sees
    /// @param check what is wrong with all that a row says; the row is rejected then
    /// @param progress is told after each piece
    public record Options(
            Base base,
            Reference reference,
            int threads,
            Optional<Path> rejected,
            Supplier<Graph> referenceGraph,
            RowCheck check,
            Consumer<Progress> progress) {}

    /// How far a conversion has come.
    ///
    /// @param read bytes of the file that were read
    /// @param size bytes that it has
    /// @param taken since it began
    public record Progress(Totals totals, long read, long size, Duration taken) {}

    public TableConversion(Table table, Options options) {
        this(table, options, false);
    }

    /// @param byQuery whether the query engine runs it, even if it need not
    TableConversion(Table table, Options options, boolean byQuery) {
        this.byQuery = byQuery;
        this.table = table;
        this.options = options;
        this.lookup = new Lookup(options.reference(), options.base());
        this.names = table.converter().columns().stream()
                .map(column -> table.field(column).orElse(column.name()))
                .toArray(String[]::new);
        this.plan = new ConversionPlan(
                new ConversionPlan.Spec(
                        table.converter(),
                        names,
                        table.layout().names().size(),
                        table.columnsRead(),
                        new Scope(options.base(), table.id(), lookup),
                        table.id(),
                        publisher(),
                        options.referenceGraph()),
                options.check());
    }

    /// Sends the quads on this thread. May be called again, and sends the same.
    public Totals toStream(StreamRDF out) {
        return run(new StreamOutput(out, options.base().graph(table.id())));
    }

    /// Writes the quads as N-Quads; the same as those of `toStream`, but faster.
    public Totals toNQuads(OutputStream out) {
        return run(new BytesOutput(out, Optional.of(options.base().graph(table.id()))));
    }

    /// Writes them as N-Triples.
    public Totals toNTriples(OutputStream out) {
        return run(new BytesOutput(out, Optional.empty()));
    }

    /// Whether it runs without the query engine.
    public boolean isCompiled() {
        return plan.isCompiled();
    }

    /// The reference cities, and actors made by rule, that the quads of the runs so far name; a store may not have them
    /// yet.
    public Collection<Entity> entitiesNamed() {
        return lookup.found();
    }

    private Totals run(Output output) {
        var work = new PieceWork(table, byQuery ? plan::byQuery : plan::converter, names);
        var merge = new Merge(String.join(
                ", ",
                table.converter().header().key().stream().map(this::nameInFile).toList()));
        long start = System.nanoTime();
        var read = new AtomicLong();
        long size = table.file().size();
        long described = describePublisher(output);
        try (var in = table.file().open(read);
                var rejected = new RejectedRows(options.rejected(), table.layout());
                var conveyor = new Conveyor<Converted>("casus-table", options.threads(), window(), done -> {
                    var rows = merge.send(done.rows());
                    rejected.write(done.piece(), rows);
                    options.progress()
                            .accept(new Progress(
                                    merge.totals(), read.get(), size, Duration.ofNanos(System.nanoTime() - start)));
                })) {
            var pieces = new Pieces(in, table.layout().dialect(), 1);
            for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                var next = piece.get();
                conveyor.submit(() -> new Converted(next, work.convert(next, output)));
            }
            conveyor.finish();
        } catch (IOException e) {
            throw table.file().unreadable(e);
        }
        var totals = merge.totals();
        return new Totals(totals.rows(), totals.converted(), totals.rejected(), totals.quads() + described);
    }

    /// Enough that no thread idles while results are handed on; each holds some megabytes of quads.
    private int window() {
        return options.threads() == 1 ? 0 : options.threads() * UNDER_WAY_PER_THREAD;
    }

    private record Converted(Piece piece, PieceRows rows) {}

    private String nameInFile(String column) {
        return table.converter().columns().stream()
                .filter(each -> each.name().equals(column))
                .findFirst()
                .flatMap(table::field)
                .orElse(column);
    }

    /// Whoever publishes the table makes its claims.
    private Node publisher() {
        return knownPublisher().orElseGet(() -> options.base().actor(table.id(), publisherName()));
    }

    private Optional<Node> knownPublisher() {
        return table.converter()
                .header()
                .publisher()
                .flatMap(name -> options.reference().find(name).stream()
                        .filter(entity -> !entity.kind().isPlace())
                        .findFirst()
                        .map(entity -> options.base().resolve(entity.iri())));
    }

    private String publisherName() {
        return table.converter().header().publisher().orElse("author of " + table.id());
    }

    private long describePublisher(Output output) {
        if (knownPublisher().isPresent()) {
            return 0;
        }
        var held = output.held();
        var actor = publisher();
        held.triple(actor, RDF.type.asNode(), Casus.ACTOR);
        held.triple(actor, RDF.type.asNode(), Casus.ORGANIZATION);
        held.triple(actor, RDFS.label.asNode(), NodeFactory.createLiteralLang(publisherName(), "en"));
        held.send(0, held.size());
        return 3;
    }
}
