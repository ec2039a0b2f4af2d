package org.casus.review.owl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLOntology;
import uk.ac.manchester.cs.owlapi.modularity.ModuleType;
import uk.ac.manchester.cs.owlapi.modularity.SyntacticLocalityModuleExtractor;

/// Whether an ontology contradicts itself, which classes cannot have members, and by which axioms.
public final class Reasoning {
    /// An explanation takes a hundred runs of the reasoner; more than these are not read anyway.
    private static final int EXPLAINED = 25;

    private final Catalogue checks;
    private final AxiomText text;

    public Reasoning(Catalogue checks, AxiomText text) {
        this.checks = checks;
        this.text = text;
    }

    /// What was found, and whether there was time for all of it.
    public record Result(List<Remark> remarks, boolean complete, String summary) {}

    public Result of(OWLOntology ontology, Duration limit) {
        var remarks = new ArrayList<Remark>();
        var tableau = new Tableau(Deadline.in(limit));
        String done = "nothing";
        try {
            if (!tableau.isConsistent(ontology)) {
                return inconsistent(ontology, tableau);
            }
            done = "consistency (it is consistent)";
            var unsatisfiable = tableau.unsatisfiable(ontology);
            done = "consistency and classes, but not all reasons";
            explain(ontology, unsatisfiable, tableau, remarks);
            return new Result(
                    remarks,
                    true,
                    unsatisfiable.isEmpty()
                            ? "consistent, and every class can have members"
                            : "consistent, but %d of its classes cannot have members".formatted(unsatisfiable.size()));
        } catch (OutOfTime e) {
            remarks.add(Remark.of(
                    checks.get("reasoner-timeout"),
                    "the reasoner was stopped after %d s; checked until then: %s. Give it longer with --timeout"
                            .formatted(limit.toSeconds(), done)));
            return new Result(remarks, false, "stopped; checked until then: " + done);
        }
    }

    /// The classes that cannot have members, without reasons; none if that took too long or the ontology contradicts
    /// itself.
    public Set<String> impossible(OWLOntology ontology, Duration limit) {
        try {
            var tableau = new Tableau(Deadline.in(limit));
            return tableau.isConsistent(ontology) ? iris(tableau.unsatisfiable(ontology)) : Set.of();
        } catch (OutOfTime e) {
            return Set.of();
        }
    }

    private Result inconsistent(OWLOntology ontology, Tableau tableau) {
        var remark = Remark.of(
                checks.get("inconsistent"),
                "the ontology contradicts itself: nothing that follows from it means anything");
        var reasons = reasons(ontology, Stream.of(), List.of(), tableau);
        return new Result(
                List.of(remark.with(reasons.orElse(List.of("There was no time to find the reason.")))),
                reasons.isPresent(),
                "it contradicts itself");
    }

    private void explain(OWLOntology ontology, List<OWLClass> classes, Tableau tableau, List<Remark> remarks) {
        int explained = 0;
        for (var type : classes) {
            var parents = ontology.subClassAxiomsForSubClass(type)
                    .map(axiom -> axiom.getSuperClass())
                    .filter(classes::contains)
                    .sorted()
                    .toList();
            var remark = checks.get("unsatisfiable").on(type.getIRI().toString(), "cannot have a member");
            if (!parents.isEmpty()) {
                remarks.add(remark.with(List.of(
                        "It is a subclass of %s, which cannot have one.".formatted(text.of(parents.getFirst())))));
            } else if (explained < EXPLAINED) {
                explained++;
                remarks.add(remark.with(reasons(ontology, Stream.of(type), List.of(member(ontology, type)), tableau)
                        .orElse(List.of("There was no time to find the reason."))));
            } else {
                remarks.add(remark);
            }
        }
    }

    private static OWLAxiom member(OWLOntology ontology, OWLClass type) {
        var factory = ontology.getOWLOntologyManager().getOWLDataFactory();
        return factory.getOWLClassAssertionAxiom(
                type, factory.getOWLNamedIndividual(IRI.create("urn:x-casus:a-member")));
    }

    /// The fewest axioms that contradict one another and `given`, in words; empty if there was no time.
    private Optional<List<String>> reasons(
            OWLOntology ontology, Stream<OWLEntity> signature, List<OWLAxiom> given, Tableau tableau) {
        try {
            var justification = new Justification(axioms -> !tableau.isConsistent(
                    Stream.concat(axioms.stream(), given.stream()).toList()));
            return justification
                    .smallest(module(ontology, signature))
                    .map(axioms -> axioms.stream().map(text::of).toList());
        } catch (OutOfTime e) {
            return Optional.empty();
        }
    }

    /// Only these axioms can have to do with the entities.
    private static Collection<OWLAxiom> module(OWLOntology ontology, Stream<OWLEntity> signature) {
        var logical = ontology.logicalAxioms().map(axiom -> (OWLAxiom) axiom);
        return new SyntacticLocalityModuleExtractor(ontology.getOWLOntologyManager(), logical, ModuleType.BOT)
                .extract(signature.collect(Collectors.toSet())).stream()
                        .filter(OWLAxiom::isLogicalAxiom)
                        .sorted()
                        .toList();
    }

    private static Set<String> iris(List<OWLClass> classes) {
        return classes.stream().map(type -> type.getIRI().toString()).collect(Collectors.toSet());
    }
}
