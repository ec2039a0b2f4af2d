package org.casus.review.owl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.semanticweb.owlapi.model.OWLAxiom;

/// The fewest axioms that are still contradictory. One set from which nothing can be taken away is found by halving
/// (Junker's QuickXplain); others by leaving out, in turn, each axiom of those that are known (Reiter's hitting sets).
final class Justification {
    private static final int TRIED = 12;

    private final Predicate<Collection<OWLAxiom>> contradictory;

    Justification(Predicate<Collection<OWLAxiom>> contradictory) {
        this.contradictory = contradictory;
    }

    /// The smallest of the first sets that are found; empty if the axioms do not contradict one another.
    Optional<List<OWLAxiom>> smallest(Collection<OWLAxiom> axioms) {
        Set<List<OWLAxiom>> found = new LinkedHashSet<>();
        var open = new ArrayDeque<Set<OWLAxiom>>();
        var seen = new HashSet<Set<OWLAxiom>>();
        open.add(Set.of());
        for (int tried = 0; tried < TRIED && !open.isEmpty(); tried++) {
            var without = open.poll();
            try {
                one(left(axioms, without)).ifPresent(set -> {
                    found.add(set);
                    set.forEach(axiom -> {
                        var next = new HashSet<>(without);
                        next.add(axiom);
                        if (seen.add(next)) {
                            open.add(next);
                        }
                    });
                });
            } catch (OutOfTime e) {
                if (found.isEmpty()) {
                    throw e;
                }
                break;
            }
        }
        return found.stream().min(Comparator.comparingInt(List::size));
    }

    private static List<OWLAxiom> left(Collection<OWLAxiom> axioms, Set<OWLAxiom> without) {
        return axioms.stream().filter(axiom -> !without.contains(axiom)).toList();
    }

    private Optional<List<OWLAxiom>> one(List<OWLAxiom> axioms) {
        return contradictory.test(axioms)
                ? Optional.of(halved(List.of(), false, axioms).stream().sorted().toList())
                : Optional.empty();
    }

    private List<OWLAxiom> halved(List<OWLAxiom> kept, boolean grown, List<OWLAxiom> left) {
        if (grown && contradictory.test(kept)) {
            return List.of();
        }
        if (left.size() == 1) {
            return left;
        }
        var first = left.subList(0, left.size() / 2);
        var second = left.subList(left.size() / 2, left.size());
        var ofSecond = halved(joined(kept, first), true, second);
        var ofFirst = halved(joined(kept, ofSecond), !ofSecond.isEmpty(), first);
        return joined(ofFirst, ofSecond);
    }

    private static List<OWLAxiom> joined(List<OWLAxiom> one, List<OWLAxiom> other) {
        var all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
