package org.casus.review.owl;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLOntology;

/// The axioms that came and went between two versions, by the term that they are about.
public final class AxiomChanges {
    private final Catalogue checks;
    private final AxiomText text;

    public AxiomChanges(Catalogue checks, AxiomText text) {
        this.checks = checks;
        this.text = text;
    }

    /// One finding a term, with a line for each axiom.
    public List<Remark> of(OWLOntology before, OWLOntology now) {
        var gone = minus(before, now);
        var added = minus(now, before);
        Map<String, List<String>> lines = new TreeMap<>();
        gone.forEach(axiom -> add(lines, axiom, "- "));
        added.forEach(axiom -> add(lines, axiom, "+ "));
        return lines.entrySet().stream()
                .map(entry -> checks.get("version-axioms")
                        .on(entry.getKey(), counts(entry.getValue()))
                        .with(entry.getValue()))
                .toList();
    }

    /// The terms of the version before that the new one does not know at all.
    public List<Remark> gone(OWLOntology before, OWLOntology now) {
        var left = now.signature().map(entity -> entity.getIRI().toString()).collect(Collectors.toSet());
        return before.signature()
                .filter(entity -> before.isDeclared(entity) && !entity.isBuiltIn())
                .map(entity -> entity.getIRI().toString())
                .filter(iri -> !left.contains(iri))
                .distinct()
                .sorted()
                .map(iri -> checks.get("version-term-gone").on(iri, "was in the version before and is gone"))
                .toList();
    }

    private static List<OWLAxiom> minus(OWLOntology one, OWLOntology other) {
        Set<OWLAxiom> there = other.axioms().collect(Collectors.toSet());
        return one.axioms().filter(axiom -> !there.contains(axiom)).sorted().toList();
    }

    private void add(Map<String, List<String>> lines, OWLAxiom axiom, String sign) {
        var term = AxiomText.term(axiom).orElse("");
        var said = axiom.isOfType(AxiomType.DECLARATION) ? "declared: " + text.of(axiom) : text.of(axiom);
        lines.computeIfAbsent(term, any -> new ArrayList<>()).add(sign + said);
    }

    private static String counts(List<String> lines) {
        long added = lines.stream().filter(line -> line.startsWith("+")).count();
        return Stream.of(said(added, "new"), said(lines.size() - added, "gone"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String said(long number, String what) {
        return number == 0 ? "" : "%d %s".formatted(number, what);
    }
}
