package org.casus.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.apache.jena.graph.Node;
import org.casus.reference.Reference;
import org.casus.review.ShapeCheck;
import org.casus.store.Change;
import org.casus.store.Loading;
import org.casus.store.QuadBuffer;
import org.casus.store.QuadSource;
import org.casus.store.SourceLoad;
import org.casus.store.Store;
import org.casus.table.Table;
import org.casus.table.write.Totals;
import org.casus.vocab.Base;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        header = {"Reads articles, fact sheets and tables into a store.", ""},
        description = {
            "Reads articles, fact sheets and tables, converts and checks their facts, loads them into a store, and consolidates.",
            "Each source replaces what it gave before; one that gives the same changes nothing. What cannot be read, or",
            "violates the shapes, is left out and told; the others are loaded."
        },
        footer = {
            "",
            "Examples:",
            "  casus build examples",
            "  casus build article.txt --date 2020-11-18 --store s",
            "  casus build articles.jsonl sheets/ --store s",
            "",
            "Exit codes: 0 all are in the store; 1 some were refused; 2 none could be loaded."
        })
final class BuildCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private SourceOptions sources = new SourceOptions();

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private EndpointOption endpoint = new EndpointOption();

    @Option(
            names = "--keep-going",
            description = "Load also sources that violate the shapes, and tell what is wrong with them (exit code 1).")
    private boolean keepGoing;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var tally = new Tally(out);
        var files = sources.files(rejection -> tally.refused(rejection.origin(), rejection.reason()));
        var tables = sources.tables(files, rejection -> tally.refused(rejection.origin(), rejection.reason()));
        if (files.isEmpty() && tally.total() == 0) {
            throw sources.nothing();
        }
        if (!files.isEmpty()) {
            boolean isNew = !store.exists();
            try (var progress = new Progress(spec.commandLine().getErr(), "preparing");
                    var opened = store.openOrCreate()) {
                build(opened, files, tables, tally, progress);
                endpoint.publish(opened, store.folder(), out, progress);
                out.println();
                if (tally.isAllRefused()) {
                    out.println(tally.summary());
                } else {
                    out.println("%s, in the store %s".formatted(tally.summary(), store.folder()));
                    showAnswer(opened, out);
                }
            }
            if (isNew && tally.isAllRefused()) {
                store.delete();
            }
        }
        return tally.exitCode();
    }

    /// The reference data of a new store take seconds to write; meanwhile the language model loads.
    private void build(Store opened, List<InputFile> files, List<Table> tables, Tally tally, Progress progress) {
        var reference = Reference.embedded();
        var program = Fingerprint.ofReading();
        var referenceLoaded =
                CompletableFuture.runAsync(() -> new ReferenceGraph(reference, opened.base()).load(opened));
        var shapes = new Lazy<>(ShapeCheck::embedded);
        var base = opened.base();
        var conversion = new Conversion(base, reference, Instant.now(), data -> {
            referenceLoaded.join();
            return opened.read(graphs -> shapes.get().check(data, graphs.getGraph(base.referenceGraph())));
        });
        progress.now(sources.preparation());
        var ofTables =
                tables.stream().map(table -> source(table, base, progress)).toList();
        long expected = ofTables.stream().mapToLong(TableSource::expected).sum();
        try (var loading = opened.loading(expected, progress::now);
                var reading = new Sources(
                        sources.options(reference, Main.isDebug(spec)),
                        program,
                        conversion::convert,
                        (id, fingerprint) -> opened.fingerprint(base.graph(id)).equals(Optional.of(fingerprint)),
                        outcome -> {
                            take(outcome, loading, base, tally);
                            progress.now(Plural.of(tally.total(), "source") + " done");
                        })) {
            reading.read(files);
            referenceLoaded.join();
            ofTables.forEach(source -> load(source, loading, opened, tally));
            progress.now("consolidating");
            loading.finish();
        }
    }

    /// Into a database aside a table streams; into the store as it is, its quads wait in a file until all are made.
    private void load(TableSource source, Loading loading, Store opened, Tally tally) {
        var graph = opened.base().graph(source.id());
        var fingerprint = source.fingerprint(Fingerprint.ofTables());
        if (opened.fingerprint(graph).equals(Optional.of(fingerprint))) {
            tally.unchanged(source.id());
            return;
        }
        // Told by each sending, of which the last one counts.
        var totals = new ArrayList<Totals>();
        if (loading.isAside()) {
            load(source, graph, fingerprint, out -> totals.add(source.send(out)), totals, loading, tally);
            return;
        }
        try (var quads = new QuadBuffer()) {
            totals.add(source.send(quads));
            load(source, graph, fingerprint, quads, totals, loading, tally);
        }
    }

    private static void load(
            TableSource source,
            Node graph,
            String fingerprint,
            QuadSource quads,
            List<Totals> totals,
            Loading loading,
            Tally tally) {
        loading.load(
                new SourceLoad(Set.of(graph), fingerprint, quads, source.expected()),
                change -> tally.used(
                        change == Change.ADDED ? Tally.Fate.ADDED : Tally.Fate.REPLACED,
                        source.id(),
                        totals.getLast()));
    }

    private TableSource source(Table table, Base base, Progress progress) {
        return new TableSource(
                table,
                new TableSource.Settings(
                        base,
                        Reference.embedded(),
                        sources.tableOptions().threads(),
                        Optional.of(sources.tableOptions().rejected(table, Optional.empty())),
                        Instant.now(),
                        !keepGoing,
                        done -> progress.now(TableProgress.words(table.id(), done))));
    }

    private void take(Outcome outcome, Loading loading, Base base, Tally tally) {
        switch (outcome) {
            case Outcome.Refused refused ->
                tally.refused(refused.origin(), refused.rejection().reason());
            case Outcome.Unchanged unchanged -> tally.unchanged(unchanged);
            case Outcome.Ready ready -> load(ready, loading, base, tally);
        }
    }

    private void load(Outcome.Ready ready, Loading loading, Base base, Tally tally) {
        var gate = new Gate(keepGoing);
        try (var quads = ready.quads()) {
            if (gate.refuses(ready.findings())) {
                tally.refused(ready.origin(), gate.reason(ready.findings()));
                return;
            }
            var found = ready.found();
            Caveat.of(found).forEach(spec.commandLine().getErr()::println);
            loading.load(
                    new SourceLoad(Set.of(base.graph(found.id())), found.fingerprint(), quads),
                    change -> tally.used(change == Change.ADDED ? Tally.Fate.ADDED : Tally.Fate.REPLACED, ready));
        }
        if (Gate.violations(ready.findings()) > 0) {
            tally.flawed();
            spec.commandLine()
                    .getErr()
                    .println("casus: %s: %s".formatted(ready.origin(), gate.reason(ready.findings())));
        }
    }

    private static void showAnswer(Store opened, PrintWriter out) {
        var answer = FirstQuestion.answer(opened);
        if (!answer.isEmpty()) {
            out.println();
            out.println(FirstQuestion.WORDS);
            out.println();
            out.print(answer);
            out.println();
            out.println("`casus query` lists more questions that the store can answer.");
        }
    }
}
