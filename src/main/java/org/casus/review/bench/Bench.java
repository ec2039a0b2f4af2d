package org.casus.review.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.casus.review.docs.Material;
import org.casus.review.finding.Part;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.Review;

/// Runs a review: reads everything, then part after part. A part that fails does not keep the others from running.
public final class Bench {
    private Bench() {}

    /// Reviews; `progress` hears what is being done.
    public static Review review(Plan plan, Consumer<String> progress) {
        return material(plan, progress).review();
    }

    /// Reviews, and keeps what was read, so that it can be documented.
    public static Material material(Plan plan, Consumer<String> progress) {
        progress.accept("reading");
        long start = System.nanoTime();
        var bench = new Workbench(plan);
        var ontology = new OntologyParts(bench);
        var data = new DataParts(bench);
        var versions = new VersionPart(bench, data);
        var parts = new ArrayList<PartReport>();
        if (!plan.subject().ontologies().isEmpty() || !bench.faults().isEmpty()) {
            parts.add(finished(bench, ontology.syntax(), start));
        }
        for (var part : Part.values()) {
            if (plan.rules().wants(part)) {
                progress.accept(part.title());
                long begun = System.nanoTime();
                run(part, bench, ontology, data, versions)
                        .ifPresent(report -> parts.add(finished(bench, report, begun)));
            }
        }
        var review = new Review(title(bench), inputs(plan), parts, bench.labels());
        return new Material(bench.own(), bench.shapes(), bench.data(), data.questions(), bench.labels(), review);
    }

    private static Optional<PartReport> run(
            Part part, Workbench bench, OntologyParts ontology, DataParts data, VersionPart versions) {
        return switch (part) {
            case SYNTAX -> Optional.empty();
            case PROFILE -> ontology.profiles();
            case REASONER -> ontology.reasoner();
            case ONTOLOGY -> ontology.pitfalls();
            case SHAPES -> data.shapes();
            case DATA -> data.data(bench.dataFaults());
            case QUESTIONS -> data.answers();
            case VERSIONS -> versions.versions();
        };
    }

    private static PartReport finished(Workbench bench, PartReport report, long begun) {
        var remarks = bench.plan().rules().catalogue().levelled(report.remarks()).stream()
                .map(bench::placed)
                .toList();
        return new PartReport(
                report.part(), report.state(), report.summary(), Duration.ofNanos(System.nanoTime() - begun), remarks);
    }

    private static String title(Workbench bench) {
        return bench.closure().reviewed().stream()
                .flatMap(file -> Titles.of(file.graph()).stream())
                .findFirst()
                .orElseGet(() -> inputs(bench.plan()).stream().findFirst().orElse("nothing"));
    }

    private static List<String> inputs(Plan plan) {
        var subject = plan.subject();
        return Stream.of(
                        subject.ontologies().stream(),
                        subject.shapes().stream(),
                        subject.questions().stream(),
                        subject.data().stream(),
                        subject.against().stream())
                .flatMap(files -> files)
                .map(file -> String.valueOf(file.getFileName()))
                .distinct()
                .toList();
    }
}
