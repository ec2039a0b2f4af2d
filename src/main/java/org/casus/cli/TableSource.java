package org.casus.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.casus.convert.Provenance;
import org.casus.model.Origin;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;
import org.casus.table.Table;
import org.casus.table.TableConversion;
import org.casus.table.program.RowCheck;
import org.casus.table.write.Totals;
import org.casus.vocab.Base;

/// A table as a source of quads: its facts in a named graph of its own, where they come from in that of provenance, and
/// the reference cities that they name. They stream, and never stand in memory together.
final class TableSource {
    private static final int BYTES_PER_QUAD = 10;

    private final Table table;
    private final Settings settings;
    private final TableConversion conversion;
    private final Lazy<String> digest;

    /// @param time of the run, or `UNTOLD` where the output must be the same each time
    record Settings(
            Base base,
            Reference reference,
            int threads,
            Optional<Path> rejected,
            Instant time,
            boolean checked,
            Consumer<TableConversion.Progress> progress) {}

    TableSource(Table table, Settings settings) {
        this.table = table;
        this.settings = settings;
        this.digest = new Lazy<>(table.file()::digest);
        var reference = new ReferenceGraph(settings.reference(), settings.base());
        var background = new Lazy<>(() -> reference.background(Graph.emptyGraph));
        this.conversion = new TableConversion(
                table,
                new TableConversion.Options(
                        settings.base(),
                        settings.reference(),
                        settings.threads(),
                        settings.rejected(),
                        background::get,
                        settings.checked()
                                ? new TableCheck(table, settings.base(), reference, background)
                                : RowCheck.NONE,
                        settings.progress()));
    }

    String id() {
        return table.id();
    }

    /// About how many quads the table gives: a row of a great data set makes some seventy of 700 characters.
    long expected() {
        return table.file().path().toFile().length() / BYTES_PER_QUAD;
    }

    Origin origin() {
        return Origin.of(table.file().path().toString());
    }

    Table table() {
        return table;
    }

    /// SHA-256 of what the quads are made from: the content, the converter, and the program.
    String fingerprint(Fingerprint program) {
        return program.of(
                "table",
                digest.get(),
                table.converter().text(),
                table.layout().names(),
                table.layout().charset(),
                settings.base().iri());
    }

    /// Sends all quads: the same, in the same order, each time.
    Totals send(StreamRDF out) {
        var totals = conversion.toStream(out);
        sendRest(out);
        return totals;
    }

    /// Writes all of them to a file, by bytes where its syntax allows it.
    Totals write(RdfOutput out) {
        var totals = out.lines()
                .map(lines -> out.withGraphs() ? conversion.toNQuads(lines) : conversion.toNTriples(lines))
                .orElseGet(() -> conversion.toStream(out.stream()));
        sendRest(out.stream());
        return totals;
    }

    private void sendRest(StreamRDF out) {
        var run = new Provenance.Run(settings.time(), Version.ofProgram(), Provenance.Method.TABLE_CONVERSION);
        new Provenance(settings.base(), settings.reference()).write(document(), digest.get(), run, out);
        new ReferenceGraph(settings.reference(), settings.base())
                .quads(conversion.entitiesNamed())
                .send(out);
    }

    private SourceDocument document() {
        var header = table.converter().header();
        var file = table.file().path().getFileName().toString();
        return new SourceDocument(
                table.id(),
                Optional.of(header.title()
                        .map(title -> "%s (%s)".formatted(title, file))
                        .orElse(file)),
                Optional.empty(),
                header.url(),
                header.publisher(),
                Optional.empty(),
                header.licence(),
                Optional.empty());
    }
}
