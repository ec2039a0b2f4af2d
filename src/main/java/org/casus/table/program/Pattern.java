package org.casus.table.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Var;

/// The template of a converter, by what it describes: the triples of each subject make a block. Blocks that say nothing
/// of
/// the row itself (an actor, a place) come again with every row that names it, and are written once.
record Pattern(List<Block> blocks) {

    /// A term of the template: a node, or the slot of a variable.
    record Term(int slot, Node node) {
        static Term of(Node node, Slots slots) {
            return new Term(node.isVariable() ? slots.of(Var.alloc(node)) : -1, node);
        }

        boolean isVariable() {
            return slot >= 0;
        }
    }

    /// A triple of the template.
    ///
    /// @param varies whether the solutions of one row may differ in it
    record TripleTerms(Term subject, Term predicate, Term object, boolean varies) {
        Stream<Integer> slots() {
            return Stream.of(subject, predicate, object)
                    .filter(Term::isVariable)
                    .map(Term::slot);
        }
    }

    /// Triples of one subject.
    ///
    /// @param shared whether it says nothing of the row itself
    /// @param varies whether the solutions of one row may differ in it
    /// @param slots the slots of its variables
    @SuppressWarnings("ArrayRecordComponent") // read for every row
    record Block(List<TripleTerms> triples, boolean shared, boolean varies, int[] slots) {}

    /// The blocks of a template.
    ///
    /// @param ofRow the slots whose values belong to the row alone
    /// @param varying the slots in which the solutions of a row differ
    static Pattern of(List<Triple> template, Slots slots, Set<Integer> ofRow, Set<Integer> varying) {
        Map<Node, List<TripleTerms>> bySubject = new LinkedHashMap<>();
        template.stream()
                .distinct()
                .forEach(triple -> bySubject
                        .computeIfAbsent(triple.getSubject(), unused -> new ArrayList<>())
                        .add(terms(triple, slots, varying)));
        var blocks = new ArrayList<Block>();
        bySubject.values().forEach(triples -> blocks.addAll(blocks(triples, ofRow)));
        return new Pattern(List.copyOf(blocks));
    }

    private static TripleTerms terms(Triple triple, Slots slots, Set<Integer> varying) {
        var subject = Term.of(triple.getSubject(), slots);
        var predicate = Term.of(triple.getPredicate(), slots);
        var object = Term.of(triple.getObject(), slots);
        boolean varies = Stream.of(subject, predicate, object).anyMatch(term -> varying.contains(term.slot()));
        return new TripleTerms(subject, predicate, object, varies);
    }

    /// Of a subject that rows share, what one of them alone says, such as its evidence, stands apart.
    private static List<Block> blocks(List<TripleTerms> triples, Set<Integer> ofRow) {
        var shared = triples.stream()
                .filter(triple -> triple.slots().noneMatch(ofRow::contains))
                .toList();
        var own = triples.stream().filter(triple -> !shared.contains(triple)).toList();
        return Stream.of(block(own, false), block(shared, true))
                .filter(block -> !block.triples().isEmpty())
                .toList();
    }

    private static Block block(List<TripleTerms> triples, boolean shared) {
        var slots = new LinkedHashSet<Integer>();
        triples.stream().flatMap(TripleTerms::slots).forEach(slots::add);
        return new Block(
                triples,
                shared,
                triples.stream().anyMatch(TripleTerms::varies),
                slots.stream().mapToInt(Integer::intValue).toArray());
    }
}
