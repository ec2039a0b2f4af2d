package org.casus.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "stats",
        mixinStandardHelpOptions = true,
        header = {"Counts what a store holds.", ""},
        description = {
            "Counts what a store holds: its sources, events, agreements, claims, and the actors and places that sources name.",
            "A thing counts for its class and for every class above that."
        },
        footer = {"", "Examples:", "  casus stats", "  casus stats --store s --format json"})
final class StatsCommand implements Callable<Integer> {
    /// How the counts are printed.
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, csv or json (default: table).")
    private Format format = Format.TABLE;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try (var opened = store.open()) {
            var stats = Stats.of(opened);
            switch (format) {
                case TABLE -> printTables(stats, out);
                case CSV -> new Csv(List.of("what", "name", "count"), rows(stats)).print(out);
                case JSON -> out.println(json(stats));
            }
        }
        return Failures.DONE;
    }

    private static void printTables(Stats stats, PrintWriter out) {
        out.println("%s, %s%s"
                .formatted(
                        Plural.of(stats.quads(), "quad"),
                        Plural.of(stats.sources().size(), "source"),
                        stats.from().isEmpty() ? "" : ", events of %s to %s".formatted(stats.from(), stats.to())));
        if (!stats.sources().isEmpty()) {
            out.println();
            var rows = stats.sources().stream()
                    .map(source -> List.of(
                            source.id(),
                            source.date(),
                            String.valueOf(source.events()),
                            String.valueOf(source.quads()),
                            source.title()))
                    .toList();
            out.print(Columns.aligned(List.of("source", "date", "events", "quads", "title"), rows));
        }
        if (!stats.classes().isEmpty()) {
            out.println();
            var rows = stats.classes().stream()
                    .map(count -> List.of(count.of(), count.name(), String.valueOf(count.count())))
                    .toList();
            out.print(Columns.aligned(List.of("what", "class", "count"), rows));
        }
    }

    private static List<List<String>> rows(Stats stats) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("quads", "", String.valueOf(stats.quads())));
        stats.sources().forEach(source -> rows.add(List.of("source", source.id(), String.valueOf(source.events()))));
        stats.classes().forEach(count -> rows.add(List.of(count.of(), count.name(), String.valueOf(count.count()))));
        return rows;
    }

    private static String json(Stats stats) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(stats);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
