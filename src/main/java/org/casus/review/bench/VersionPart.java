package org.casus.review.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.compose.Union;
import org.casus.review.Finding;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Part;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.PartReport.State;
import org.casus.review.finding.Remark;
import org.casus.review.finding.TermNames;
import org.casus.review.owl.AxiomChanges;
import org.casus.review.owl.AxiomText;
import org.casus.review.owl.OwlReading;
import org.casus.review.owl.Profiles;
import org.casus.review.owl.Reasoning;
import org.casus.review.question.Asking;
import org.casus.review.question.Question;
import org.casus.review.source.Closure;
import org.casus.review.source.Labels;
import org.casus.review.source.OntologyFile;
import org.semanticweb.owlapi.model.OWLOntology;

/// The part of a review that compares with the version before.
final class VersionPart {
    private final Workbench bench;
    private final DataParts data;

    VersionPart(Workbench bench, DataParts data) {
        this.bench = bench;
        this.data = data;
    }

    Optional<PartReport> versions() {
        var rules = bench.plan().rules();
        var files = bench.plan().subject().against();
        if (files.isEmpty() || !bench.hasOntology()) {
            return Optional.empty();
        }
        var found = new ArrayList<Remark>();
        var closure = Closure.read(files, rules.imports(), rules.catalogue(), found::add);
        if (closure.reviewed().isEmpty()) {
            return Optional.of(new PartReport(
                    Part.VERSIONS, State.LEFT_OUT, "the version before cannot be read", Duration.ZERO, found));
        }
        var old = closure.own();
        var before = OwlReading.of(old, closure.importedGraph());
        var changes = new AxiomChanges(rules.catalogue(), new AxiomText(names(old)));
        var now = counterpart(closure);
        var axioms = changes.of(before, now);
        found.addAll(axioms);
        found.addAll(changes.gone(before, bench.owl()));
        found.addAll(impossible(before));
        found.addAll(otherShapes(old));
        found.addAll(otherAnswers(old));
        return Optional.of(new PartReport(
                Part.VERSIONS, State.DONE, "%d terms changed".formatted(axioms.size()), Duration.ZERO, found));
    }

    /// Of the ontologies reviewed, those that have a version before among the files; all, if none has.
    private OWLOntology counterpart(Closure before) {
        var names = before.reviewed().stream()
                .flatMap(file -> file.ontology().stream())
                .toList();
        var same = bench.closure().reviewed().stream()
                .filter(file -> file.ontology().filter(names::contains).isPresent())
                .map(OntologyFile::graph)
                .toArray(Graph[]::new);
        return same.length == 0 ? bench.owl() : OwlReading.of(same);
    }

    /// A term that is gone has its label in the version before only.
    private TermNames names(Graph old) {
        return new Labels(new Union(bench.own(), old), java.util.Map.of());
    }

    private List<Remark> impossible(OWLOntology before) {
        var text = new AxiomText(bench.labels());
        if (!Profiles.undecidable(before, text).isEmpty()
                || !Profiles.undecidable(bench.owl(), text).isEmpty()) {
            return List.of();
        }
        var rules = bench.plan().rules();
        var reasoning = new Reasoning(rules.catalogue(), text);
        Set<String> known = reasoning.impossible(before, rules.timeout());
        return reasoning.impossible(bench.owl(), rules.timeout()).stream()
                .filter(type -> !known.contains(type))
                .sorted()
                .map(type -> rules.catalogue()
                        .get("version-new-contradiction")
                        .on(type, "could have members in the version before and cannot now"))
                .toList();
    }

    private List<Remark> otherShapes(Graph old) {
        var now = counts(data.findings(bench.own()));
        var then = counts(data.findings(old));
        var shapes = new HashSet<>(now.keySet());
        shapes.addAll(then.keySet());
        return shapes.stream()
                .filter(shape -> !now.getOrDefault(shape, 0L).equals(then.getOrDefault(shape, 0L)))
                .sorted()
                .map(shape -> catalogue()
                        .get("version-shape-changed")
                        .on(
                                shape,
                                "found %d with the version before, finds %d now"
                                        .formatted(then.getOrDefault(shape, 0L), now.getOrDefault(shape, 0L))))
                .toList();
    }

    private static java.util.Map<String, Long> counts(List<Finding> findings) {
        return findings.stream().collect(Collectors.groupingBy(Finding::shape, Collectors.counting()));
    }

    private List<Remark> otherAnswers(Graph old) {
        var now = new Asking(catalogue(), new Union(data.data(), bench.own()));
        var then = new Asking(catalogue(), new Union(data.data(), old));
        var found = new ArrayList<Remark>();
        for (Question question : data.questions()) {
            var differences = now.differences(then, question);
            if (!differences.isEmpty()) {
                found.add(Remark.of(
                                catalogue().get("version-question-changed"),
                                "%s: other rows than with the version before".formatted(question.text()))
                        .with(differences));
            }
        }
        return found;
    }

    private Catalogue catalogue() {
        return bench.plan().rules().catalogue();
    }
}
