package org.casus.review.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.casus.review.finding.Part;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.PartReport.State;
import org.casus.review.finding.Remark;
import org.casus.review.owl.AxiomText;
import org.casus.review.owl.Profiles;
import org.casus.review.owl.Reasoning;
import org.semanticweb.owlapi.model.OWLRuntimeException;

/// The parts of a review that look at the ontology.
final class OntologyParts {
    private final Workbench bench;

    OntologyParts(Workbench bench) {
        this.bench = bench;
    }

    PartReport syntax() {
        var closure = bench.closure();
        var summary = "%d read, %d imported, %d triples%s"
                .formatted(
                        closure.reviewed().size(),
                        closure.imported().size(),
                        bench.own().size() + bench.imports().size(),
                        closure.unresolved().isEmpty()
                                ? ""
                                : ", %d imports missing"
                                        .formatted(closure.unresolved().size()));
        return report(Part.SYNTAX, State.DONE, summary, bench.faults());
    }

    Optional<PartReport> profiles() {
        if (!bench.hasOntology()) {
            return Optional.empty();
        }
        var rules = bench.plan().rules();
        try {
            var found =
                    new Profiles(rules.catalogue(), new AxiomText(bench.labels()), rules.profiles()).of(bench.owl());
            var summary = found.entrySet().stream()
                    .map(entry -> entry.getKey() + " "
                            + (entry.getValue().isEmpty()
                                    ? "yes"
                                    : "no (%d)".formatted(entry.getValue().size())))
                    .collect(Collectors.joining(", "));
            return Optional.of(report(
                    Part.PROFILE,
                    State.DONE,
                    summary,
                    found.values().stream().flatMap(List::stream).toList()));
        } catch (OWLRuntimeException e) {
            return unreadable(Part.PROFILE, e);
        }
    }

    Optional<PartReport> reasoner() {
        if (!bench.hasOntology()) {
            return Optional.empty();
        }
        var rules = bench.plan().rules();
        var text = new AxiomText(bench.labels());
        try {
            var breaches = Profiles.undecidable(bench.owl(), text);
            if (!breaches.isEmpty()) {
                return Optional.of(report(
                        Part.REASONER,
                        State.LEFT_OUT,
                        "the reasoner was not started",
                        List.of(Remark.of(
                                        rules.catalogue().get("reasoner-not-started"),
                                        "the ontology is not OWL 2 DL, so a reasoner might give wrong answers or none")
                                .with(breaches))));
            }
            var result = new Reasoning(rules.catalogue(), text).of(bench.owl(), rules.timeout());
            return Optional.of(report(
                    Part.REASONER, result.complete() ? State.DONE : State.STOPPED, result.summary(), result.remarks()));
        } catch (OWLRuntimeException | IllegalArgumentException e) {
            return unreadable(Part.REASONER, e);
        }
    }

    Optional<PartReport> pitfalls() {
        if (!bench.hasOntology()) {
            return Optional.empty();
        }
        var rules = bench.plan().rules();
        var levels = rules.catalogue().levels();
        return Optional.of(report(
                Part.ONTOLOGY,
                State.DONE,
                "%d checks".formatted(rules.checks().count(Part.ONTOLOGY, levels)),
                rules.checks().run(Part.ONTOLOGY, bench.graphs().dataset(), bench.labels(), levels)));
    }

    private Optional<PartReport> unreadable(Part part, RuntimeException e) {
        var reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return Optional.of(report(
                part,
                State.LEFT_OUT,
                "the axioms could not be read",
                List.of(Remark.of(bench.plan().rules().catalogue().get("no-axioms"), reason))));
    }

    private static PartReport report(Part part, State state, String summary, List<Remark> remarks) {
        return new PartReport(part, state, summary, Duration.ZERO, new ArrayList<>(remarks));
    }
}
