package org.casus.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.query.Names;
import org.casus.reference.Reference;
import org.casus.review.Explained;
import org.casus.review.Finding;
import org.casus.review.FindingListener;
import org.casus.review.ReportWriter;
import org.casus.review.Severity;
import org.casus.review.ShapeCheck;
import org.casus.review.ShapeTallies;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = {"Holds data against the shapes of the ontology.", ""},
        description = {
            "Files are checked, or without files everything in a store but the reference data.",
            "Ends with exit code 1 when something is found that is as bad as --fail-on."
        },
        footer = {"", "Examples:", "  casus check facts.ttl", "  casus check --store s --fail-on warning --csv all.csv"
        })
final class CheckCommand implements Callable<Integer> {
    /// How findings are printed.
    enum Format {
        TABLE,
        CSV,
        JSON,
        TTL
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "VIOLATION",
            description = "The least that counts as a problem: violation, warning or info (default: violation).")
    private Severity failOn = Severity.VIOLATION;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "TABLE",
            description = "table, csv, json, or ttl for a SHACL report (default: table).")
    private Format format = Format.TABLE;

    @Option(
            names = "--examples",
            paramLabel = "NUMBER",
            defaultValue = "3",
            description = "How many findings of a shape the table shows (default: ${DEFAULT-VALUE}).")
    private int examples = 3;

    @Option(
            names = "--stop-after",
            paramLabel = "NUMBER",
            description = "Stop when this many findings are there; by default all are looked for.")
    private Optional<Long> enough = Optional.empty();

    @Option(names = "--csv", paramLabel = "FILE", description = "Write all findings there as well, as CSV.")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--times", description = "Say which shapes took longest.")
    private boolean times;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "Check what this SPARQL endpoint holds; it is fetched into memory.")
    private Optional<URI> endpoint = Optional.empty();

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "RDF in any syntax, as its ending says; also with .gz.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        try (var progress = new Progress(spec.commandLine().getErr(), "checking")) {
            if (endpoint.isPresent()) {
                return check(new EndpointGraph(endpoint.get()).fetch(), progress);
            }
            return files.isEmpty() ? ofStore(progress) : check(ofFiles(), progress);
        }
    }

    private int ofStore(Progress progress) {
        try (var opened = store.open()) {
            var reference = opened.base().referenceGraph();
            return opened.read(data -> check(opened.unionWithout(data, reference), data.getGraph(reference), progress));
        }
    }

    private Graph ofFiles() {
        var data = GraphFactory.createDefaultGraph();
        for (var file : files) {
            new RdfFile(file)
                    .read(
                            store.base().iri() + "genid/",
                            new Flattened(StreamRDFLib.graph(data)),
                            warning -> spec.commandLine().getErr().println("casus: " + warning));
        }
        return data;
    }

    private int check(Graph data, Progress progress) {
        return check(data, new ReferenceGraph(Reference.embedded(), store.base()).background(data), progress);
    }

    private int check(Graph data, Graph background, Progress progress) {
        var explained = new Explained(data);
        var all = new ArrayList<Finding>();
        ShapeTallies found;
        if (csv.isPresent()) {
            try (var rows = CheckedRows.open(csv.get(), explained)) {
                found = run(data, background, progress, finding -> {
                    rows.add(finding);
                    keep(finding, all);
                });
            }
        } else {
            found = run(data, background, progress, finding -> keep(finding, all));
        }
        print(found, all, new CheckTable(explained, this::shortened));
        return isFailing(found) ? Failures.DATA_HAVE_PROBLEMS : Failures.DONE;
    }

    private ShapeTallies run(Graph data, Graph background, Progress progress, Consumer<Finding> each) {
        var found = new ShapeTallies(examples, enough.orElse(Long.MAX_VALUE), each);
        ShapeCheck.embedded().check(data, background, new FindingListener() {
            @Override
            public boolean found(Finding finding) {
                return found.found(finding);
            }

            @Override
            public void checked(String shape, long nodes, Duration time) {
                progress.now("checked by " + shortened(shape));
                found.checked(shape, nodes, time);
            }
        });
        return found;
    }

    /// The table needs no more than the tallies, however much is found.
    private void keep(Finding finding, List<Finding> all) {
        if (format != Format.TABLE) {
            all.add(finding);
        }
    }

    private boolean isFailing(ShapeTallies found) {
        return Arrays.stream(Severity.values())
                .filter(severity -> severity.isAtLeast(failOn))
                .anyMatch(severity -> found.count(severity) > 0);
    }

    private void print(ShapeTallies found, List<Finding> findings, CheckTable table) {
        var out = spec.commandLine().getOut();
        var all = findings.stream().distinct().sorted(Finding.WORST_FIRST).toList();
        switch (format) {
            case TABLE -> table.print(found, out);
            case CSV ->
                new Csv(
                                CheckedRows.HEAD,
                                all.stream()
                                        .map(finding -> CheckTable.row(finding, table.explained()))
                                        .toList())
                        .print(out);
            case JSON -> out.println(json(all));
            case TTL -> out.print(ReportWriter.turtle(all));
        }
        if (times) {
            table.printTimes(found, spec.commandLine().getErr());
        }
        spec.commandLine().getErr().println("casus: " + summary(found));
    }

    private String shortened(String iri) {
        return new Names(store.base().iri()).shortened(iri);
    }

    private static String json(List<Finding> findings) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(ShapeTallies found) {
        return "%s, %s, %s%s"
                .formatted(
                        Plural.of(found.count(Severity.VIOLATION), "violation"),
                        Plural.of(found.count(Severity.WARNING), "warning"),
                        Plural.of(found.count(Severity.INFO), "note"),
                        found.wasStopped() ? "; stopped there, as --stop-after says" : "");
    }
}
