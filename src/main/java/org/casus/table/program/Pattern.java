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

    /// @param shared whether it says nothing of the row itself
    /// @param slots the slots of its variables
    @SuppressWarnings("ArrayRecordComponent") // read for every row
    record Block(List<Term[]> triples, boolean shared, int[] slots) {}

    /// @param ofRow the slots whose values belong to the row alone
    static Pattern of(List<Triple> template, Slots slots, Set<Integer> ofRow) {
        Map<Node, List<Term[]>> bySubject = new LinkedHashMap<>();
        template.stream()
                .distinct()
                .forEach(triple -> bySubject
                        .computeIfAbsent(triple.getSubject(), unused -> new ArrayList<>())
                        .add(new Term[] {
                            Term.of(triple.getSubject(), slots),
                            Term.of(triple.getPredicate(), slots),
                            Term.of(triple.getObject(), slots)
                        }));
        var blocks = new ArrayList<Block>();
        bySubject.values().forEach(triples -> blocks.addAll(blocks(triples, ofRow)));
        return new Pattern(List.copyOf(blocks));
    }

    /// Of a subject that rows share, what one of them alone says, such as its evidence, stands apart.
    private static List<Block> blocks(List<Term[]> triples, Set<Integer> ofRow) {
        var shared = triples.stream()
                .filter(triple -> slots(List.<Term[]>of(triple)).stream().noneMatch(ofRow::contains))
                .toList();
        var own = triples.stream().filter(triple -> !shared.contains(triple)).toList();
        return Stream.of(block(own, false), block(shared, true))
                .filter(block -> !block.triples().isEmpty())
                .toList();
    }

    private static Block block(List<Term[]> triples, boolean shared) {
        return new Block(
                triples,
                shared,
                slots(triples).stream().mapToInt(Integer::intValue).toArray());
    }

    private static Set<Integer> slots(List<Term[]> triples) {
        var slots = new LinkedHashSet<Integer>();
        triples.stream().flatMap(Stream::of).filter(Term::isVariable).forEach(term -> slots.add(term.slot()));
        return slots;
    }
}
