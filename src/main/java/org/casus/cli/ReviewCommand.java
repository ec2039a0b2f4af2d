package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.casus.model.InputException;
import org.casus.review.bench.Bench;
import org.casus.review.docs.Site;
import org.casus.review.finding.Level;
import org.casus.review.finding.Review;
import org.casus.review.report.ReportFormat;
import org.casus.store.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "review",
        mixinStandardHelpOptions = true,
        header = {"Reviews an ontology: profile, contradictions, pitfalls, shapes, data, questions.", ""},
        description = {
            "Without anything named, the ontology of casus is reviewed. Everything runs offline.",
            "Ends with exit code 1 when something is found that is as bad as --fail-on, 2 when nothing could be reviewed."
        },
        footer = {
            "",
            "Examples:",
            "  casus review",
            "  casus review pizza.owl --profile EL -o report.html",
            "  casus review my.ttl --shapes shapes.ttl --data data.ttl --against my-1.0.ttl"
        })
final class ReviewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ReviewOptions options = new ReviewOptions();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            defaultValue = "ERROR",
            description = "The least that counts as a problem: error, warning or info (default: error).")
    private Level failOn = Level.ERROR;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "text, md, html, json, earl (Turtle) or junit (XML); by default as the ending of -o says, else text.")
    private Optional<ReportFormat> format = Optional.empty();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the report there.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--docs",
            paramLabel = "DIR",
            description =
                    "Write the ontology's documentation there, as a site of pages. The version before is taken from"
                            + " the folder versions beside the ontology, unless --against names one.")
    private Optional<Path> docs = Optional.empty();

    @Option(names = "--list", description = "List all checks: what they look for, why, and how to mend it.")
    private boolean list;

    @Override
    public Integer call() {
        if (list) {
            spec.commandLine().getOut().print(CheckListing.of(options.checks(), options.catalogue()));
            return Failures.DONE;
        }
        var review = review();
        write(review);
        return review.hasAtLeast(failOn) ? Failures.DATA_HAVE_PROBLEMS : Failures.DONE;
    }

    private Review review() {
        try (var progress = new Progress(spec.commandLine().getErr(), "reading")) {
            var material =
                    Bench.material(docs.isPresent() ? options.planWithVersions() : options.plan(), progress::now);
            docs.ifPresent(folder -> Site.write(material, folder));
            return material.review();
        }
    }

    private void write(Review review) {
        var chosen = format.or(() -> output.flatMap(ReportFormat::byEnding)).orElse(ReportFormat.TEXT);
        var text = chosen.of(review);
        if (output.isEmpty()) {
            spec.commandLine().getOut().print(text);
            return;
        }
        try {
            Files.writeString(output.get(), text);
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s.".formatted(output.get(), Reason.of(e)), e);
        }
        spec.commandLine()
                .getErr()
                .println("casus: " + ReportFormat.counts(review) + "; the report is " + output.get());
    }
}
