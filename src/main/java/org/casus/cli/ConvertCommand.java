package org.casus.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.jena.graph.Graph;
import org.casus.convert.Provenance;
import org.casus.convert.ReferenceConverter;
import org.casus.reference.Reference;
import org.casus.review.ShapeCheck;
import org.casus.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        header = {"Writes the facts of articles, fact sheets and tables as RDF.", ""},
        description = {
            "Writes the facts of articles, fact sheets and tables as RDF, without a store: each source in a graph of its own, and",
            "where it comes from in the graph of provenance. The ending of the file tells the syntax: "
                    + RdfOutput.ENDINGS + ".",
            "The file appears when it is complete, or not at all."
        },
        footer = {
            "",
            "Examples:",
            "  casus convert examples -o facts.trig",
            "  casus convert sheet.yaml -o - --format nt | grep killed"
        })
final class ConvertCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private BaseOption base = new BaseOption();

    @Mixin
    private RdfOutputOption output = new RdfOutputOption();

    @Option(
            names = "--reference",
            description = "Write the reference actors and places, too; without them the file holds only their IRIs.")
    private boolean withReference;

    @Option(names = "--keep-going", description = "Write also sources that violate the shapes, and say so.")
    private boolean keepGoing;

    @Override
    public Integer call() {
        var err = spec.commandLine().getErr();
        var tally = new Tally(err);
        var files = sources.files(rejection -> tally.refused(rejection.origin(), rejection.reason()));
        var tables = sources.tables(files, rejection -> tally.refused(rejection.origin(), rejection.reason()));
        if (files.isEmpty() && tally.total() == 0) {
            throw sources.nothing();
        }
        try (var out = output.open();
                var progress = new Progress(err, "reading")) {
            convert(files, out, tally, progress);
            convertTables(tables, out, tally, progress);
            if (tally.exitCode() != Failures.COULD_NOT) {
                out.commit();
            }
        }
        err.println("casus: " + tally.summary());
        return tally.exitCode();
    }

    private void convert(List<InputFile> files, RdfOutput out, Tally tally, Progress progress) {
        var reference = Reference.embedded();
        var iris = base.base();
        var background = new ReferenceGraph(reference, iris).background(Graph.emptyGraph);
        var shapes = new Lazy<>(ShapeCheck::embedded);
        var conversion = new Conversion(
                iris, reference, Instant.now(), data -> shapes.get().check(data, background));
        if (withReference) {
            new ReferenceConverter(iris, reference).convert(out.stream());
        }
        try (var reading = new Sources(
                sources.options(reference, Main.isDebug(spec)),
                Fingerprint.ofReading(),
                conversion::convert,
                (id, fingerprint) -> false,
                outcome -> {
                    take(outcome, out, tally);
                    progress.now(Plural.of(tally.total(), "source") + " done");
                })) {
            reading.read(files);
        }
    }

    private void convertTables(List<Table> tables, RdfOutput out, Tally tally, Progress progress) {
        var reference = Reference.embedded();
        for (var table : tables) {
            var source = new TableSource(
                    table,
                    new TableSource.Settings(
                            base.base(),
                            reference,
                            sources.tableOptions().threads(),
                            Optional.of(sources.tableOptions().rejected(table, out.file())),
                            Provenance.Run.UNTOLD,
                            !keepGoing,
                            done -> progress.now(TableProgress.words(table.id(), done))));
            tally.used(Tally.Fate.CONVERTED, table.id(), source.write(out));
        }
    }

    private void take(Outcome outcome, RdfOutput out, Tally tally) {
        var gate = new Gate(keepGoing);
        switch (outcome) {
            case Outcome.Refused refused ->
                tally.refused(refused.origin(), refused.rejection().reason());
            case Outcome.Unchanged unchanged -> tally.unchanged(unchanged);
            case Outcome.Ready ready -> {
                if (gate.refuses(ready.findings())) {
                    tally.refused(ready.origin(), gate.reason(ready.findings()));
                } else {
                    ready.quads().send(out.stream());
                    Caveat.of(ready.found()).forEach(spec.commandLine().getErr()::println);
                    tally.used(Tally.Fate.CONVERTED, ready);
                }
                ready.quads().close();
            }
        }
    }
}
