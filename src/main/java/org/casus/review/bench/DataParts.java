package org.casus.review.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.review.Finding;
import org.casus.review.Severity;
import org.casus.review.ShapeCheck;
import org.casus.review.finding.Check;
import org.casus.review.finding.Level;
import org.casus.review.finding.Part;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.PartReport.State;
import org.casus.review.finding.Remark;
import org.casus.review.question.Asking;
import org.casus.review.question.Question;
import org.casus.review.question.Questions;
import org.casus.review.source.Labels;

/// The parts of a review that look at shapes, data and questions.
final class DataParts {
    private final Workbench bench;
    private final List<Remark> unusable = new ArrayList<>();
    private final List<Question> questions;
    private final Graph data;

    DataParts(Workbench bench) {
        this.bench = bench;
        var checks = bench.plan().rules().catalogue();
        data = bench.data();
        questions = bench.plan()
                .subject()
                .questions()
                .map(folder -> new Questions(checks, unusable::add).read(folder))
                .orElse(List.of());
        bench.graphs().used(UsedTerms.of(data), "data");
        bench.graphs().used(UsedTerms.of(bench.shapes()), "shapes");
        bench.graphs().used(questions.stream().flatMap(Question::terms), "questions");
    }

    List<Question> questions() {
        return questions;
    }

    Graph data() {
        return data;
    }

    Optional<PartReport> shapes() {
        if (bench.shapes().isEmpty() && !bench.plan().subject().shapes().isEmpty()) {
            return Optional.of(report(Part.SHAPES, State.LEFT_OUT, "there is none to look at", List.of()));
        }
        if (bench.shapes().isEmpty()) {
            return Optional.empty();
        }
        var rules = bench.plan().rules();
        var levels = rules.catalogue().levels();
        var found =
                new ArrayList<>(rules.checks().run(Part.SHAPES, bench.graphs().dataset(), bench.labels(), levels));
        fault().ifPresent(reason -> found.add(Remark.of(rules.catalogue().get("shapes-unusable"), reason)));
        return Optional.of(report(
                Part.SHAPES, State.DONE, "%d checks".formatted(rules.checks().count(Part.SHAPES, levels)), found));
    }

    /// Why the shapes cannot be used, if so.
    private Optional<String> fault() {
        try {
            shapeCheck(bench.own());
            return Optional.empty();
        } catch (ShaclException | ClassCastException | IllegalArgumentException e) {
            return Optional.of(
                    e instanceof ClassCastException
                            ? "a value of a shape has the wrong type; see the findings of shape-value-type"
                            : String.valueOf(e.getMessage()).lines().findFirst().orElse("the shapes cannot be read"));
        }
    }

    private ShapeCheck shapeCheck(Graph ontology) {
        return new ShapeCheck(bench.shapes(), new Union(ontology, bench.imports()));
    }

    Optional<PartReport> data(List<Remark> faults) {
        if (bench.plan().subject().data().isEmpty() || bench.shapes().isEmpty()) {
            return Optional.empty();
        }
        if (fault().isPresent()) {
            return Optional.of(report(Part.DATA, State.LEFT_OUT, "the shapes cannot be used", faults));
        }
        var names = new Labels(data, java.util.Map.of());
        var found = new ArrayList<>(faults);
        findings(bench.own()).forEach(finding -> found.add(remark(finding, names)));
        return Optional.of(report(Part.DATA, State.DONE, "%d triples".formatted(data.size()), found));
    }

    List<Finding> findings(Graph ontology) {
        return bench.shapes().isEmpty() || data.isEmpty() || fault().isPresent()
                ? List.of()
                : shapeCheck(ontology).check(data, GraphFactory.emptyGraph());
    }

    private Remark remark(Finding finding, Labels names) {
        var general = bench.plan().rules().catalogue().get(id(finding.severity()));
        var shape = new Check(
                Labels.lastPart(finding.shape()),
                Part.DATA,
                general.level(),
                finding.message(),
                general.why(),
                general.mend(),
                "");
        var value = finding.value().isEmpty() || finding.value().equals(finding.focus())
                ? ""
                : " has " + named(finding.value(), names);
        var path = finding.path().isEmpty() ? "" : " at " + bench.labels().shortened(finding.path());
        return shape.on(finding.focus(), names.label(finding.focus()) + value + path);
    }

    private static String named(String value, Labels names) {
        return value.contains("://") && !value.startsWith("\"") ? names.label(value) : value;
    }

    private static String id(Severity severity) {
        return switch (severity) {
            case VIOLATION -> "data-violation";
            case WARNING -> "data-warning";
            case INFO -> "data-note";
        };
    }

    Optional<PartReport> answers() {
        if (bench.plan().subject().questions().isEmpty()) {
            return Optional.empty();
        }
        var asking = new Asking(bench.plan().rules().catalogue(), new Union(data, bench.own()));
        var found = new ArrayList<>(unusable);
        questions.forEach(question -> found.addAll(asking.ask(question)));
        long wrong =
                found.stream().filter(remark -> remark.level() == Level.ERROR).count();
        return Optional.of(report(
                Part.QUESTIONS,
                State.DONE,
                "%d asked, %d answered as expected"
                        .formatted(questions.size(), Math.max(0, questions.size() + unusable.size() - wrong)),
                found));
    }

    private static PartReport report(Part part, State state, String summary, List<Remark> remarks) {
        return new PartReport(part, state, summary, Duration.ZERO, remarks);
    }
}
