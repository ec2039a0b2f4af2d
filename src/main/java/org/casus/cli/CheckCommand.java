package org.casus.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.query.Names;
import org.casus.reference.Reference;
import org.casus.review.Finding;
import org.casus.review.ReportWriter;
import org.casus.review.Severity;
import org.casus.review.ShapeCheck;
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
        footer = {"", "Examples:", "  casus check facts.ttl", "  casus check --store s --fail-on warning --format csv"})
final class CheckCommand implements Callable<Integer> {
    private static final List<String> HEAD = List.of("severity", "focus", "path", "value", "message", "shape");

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

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "RDF in any syntax, as its ending says; also with .gz.")
    private List<Path> files = new ArrayList<>();

    @Override
    public Integer call() {
        var findings = files.isEmpty() ? ofStore() : ofFiles();
        print(findings, spec.commandLine().getOut());
        long failing = findings.stream()
                .filter(finding -> finding.severity().isAtLeast(failOn))
                .count();
        spec.commandLine().getErr().println("casus: " + summary(findings));
        return failing == 0 ? Failures.DONE : Failures.DATA_HAVE_PROBLEMS;
    }

    private List<Finding> ofStore() {
        try (var opened = store.open()) {
            var reference = opened.base().referenceGraph();
            return opened.read(data ->
                    ShapeCheck.embedded().check(opened.unionWithout(data, reference), data.getGraph(reference)));
        }
    }

    private List<Finding> ofFiles() {
        var base = store.base();
        var data = GraphFactory.createDefaultGraph();
        for (var file : files) {
            new RdfFile(file)
                    .read(
                            base.iri() + "genid/",
                            new Flattened(StreamRDFLib.graph(data)),
                            warning -> spec.commandLine().getErr().println("casus: " + warning));
        }
        return ShapeCheck.embedded().check(data, new ReferenceGraph(Reference.embedded(), base).background(data));
    }

    private void print(List<Finding> findings, PrintWriter out) {
        switch (format) {
            case TABLE -> {
                if (!findings.isEmpty()) {
                    out.print(Columns.aligned(HEAD, rows(findings, this::shortened)));
                }
            }
            case CSV -> new Csv(HEAD, rows(findings, UnaryOperator.identity())).print(out);
            case JSON -> out.println(json(findings));
            case TTL -> out.print(ReportWriter.turtle(findings));
        }
    }

    private String shortened(String iri) {
        return new Names(store.base().iri()).shortened(iri);
    }

    private static List<List<String>> rows(List<Finding> findings, UnaryOperator<String> iri) {
        return findings.stream()
                .map(finding -> List.of(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        iri.apply(finding.focus()),
                        iri.apply(finding.path()),
                        iri.apply(finding.value()),
                        finding.message(),
                        iri.apply(finding.shape())))
                .toList();
    }

    private static String json(List<Finding> findings) {
        try {
            return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String summary(List<Finding> findings) {
        return "%s, %s, %s"
                .formatted(
                        Plural.of(count(findings, Severity.VIOLATION), "violation"),
                        Plural.of(count(findings, Severity.WARNING), "warning"),
                        Plural.of(count(findings, Severity.INFO), "note"));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
