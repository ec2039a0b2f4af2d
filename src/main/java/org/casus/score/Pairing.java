package org.casus.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.Fact;
import org.casus.model.FactSheet;

/// The facts of one document, the true ones held against those that were found: which are taken for the same, and what
/// of these is right.
final class Pairing {
    /// Between equally alike facts those are paired of which more is right. It must not count for more than this.
    private static final double TIE = 1e-4;

    private final String document;
    private final List<Opened> gold;
    private final List<Opened> found;
    private final Names names;
    private final Set<String> types;
    private final Judge judge;
    private final List<Pair> pairs;

    /// Two facts that are taken for the same.
    record Pair(Opened gold, Opened found, double degree) {}

    private Pairing(FactSheet gold, FactSheet found, Set<String> types, Names names) {
        this.document = gold.document().id();
        this.gold = Opened.all(gold.facts());
        this.found = Opened.all(found.facts());
        this.names = names;
        this.types = types;
        // Which facts are the same is being asked here, so that ties to others cannot tell yet.
        this.judge = new Judge(names, (one, other) -> false);
        this.pairs = pairs();
    }

    /// @param types of the facts that count; those of other types are paired, too, since facts may be tied to them
    static Pairing of(FactSheet gold, FactSheet found, Set<String> types, Names names) {
        return new Pairing(gold, found, types, names);
    }

    String document() {
        return document;
    }

    List<Pair> all() {
        return pairs;
    }

    List<Fact> missed() {
        var paired = pairs.stream().map(pair -> pair.gold.fact().id()).collect(Collectors.toSet());
        return counting(gold).filter(fact -> !paired.contains(fact.id())).toList();
    }

    List<Fact> spurious() {
        return found().stream().filter(fact -> !isPaired(fact)).toList();
    }

    /// The found facts that count.
    List<Fact> found() {
        return counting(found).toList();
    }

    List<Opened> allGold() {
        return gold;
    }

    List<Opened> allFound() {
        return found;
    }

    private Stream<Fact> counting(List<Opened> facts) {
        return facts.stream().map(Opened::fact).filter(fact -> types.contains(fact.type()));
    }

    boolean isPaired(Fact predicted) {
        return pairs.stream().anyMatch(pair -> pair.found.fact().id().equals(predicted.id()));
    }

    /// Whether a true fact, paired or not, says something under this slot.
    boolean isFilled(Row row) {
        return gold.stream()
                .filter(fact -> fact.fact().type().equals(row.type()))
                .flatMap(fact -> fact.slots().stream())
                .anyMatch(slot -> row.slot().equals(Optional.of(slot.name()))
                        && !slot.values().isEmpty());
    }

    Likeness likeness(Fact gold, Fact found) {
        return Likeness.of(gold, found, judge);
    }

    /// From 0 to 1. Where neither fact tells when, where or who, what else they tell decides.
    double degree(Opened one, Opened other) {
        return likeness(one.fact(), other.fact())
                .degree()
                .orElseGet(() -> one.fact().type().equals(other.fact().type()) ? one.share(other, judge) : 0);
    }

    /// The tallies of each type of fact, and of each slot over the facts that are paired.
    Map<Row, Tally> tallies() {
        var tallies = new LinkedHashMap<Row, Tally>();
        counting(gold).forEach(fact -> add(tallies, Row.of(fact.type()), new Tally(1, 0, 0)));
        counting(found).forEach(fact -> add(tallies, Row.of(fact.type()), new Tally(0, 1, 0)));
        var ids = new HashMap<String, String>();
        pairs.forEach(pair -> ids.put(pair.gold.fact().id(), pair.found.fact().id()));
        var informed = new Judge(names, (one, other) -> other.equals(ids.get(one)));
        pairs.stream()
                .filter(pair -> types.contains(pair.gold.fact().type()))
                .forEach(pair -> add(tallies, pair, informed));
        return tallies;
    }

    private static void add(Map<Row, Tally> tallies, Pair pair, Judge judge) {
        var type = pair.gold.fact().type();
        add(tallies, Row.of(type), new Tally(0, 0, 1));
        pair.gold.tallies(pair.found, judge).forEach((slot, tally) -> add(tallies, Row.of(type, slot), tally));
    }

    private static void add(Map<Row, Tally> tallies, Row row, Tally tally) {
        tallies.merge(row, tally, Tally::plus);
        if (row.slot().isEmpty()) {
            tallies.merge(Row.ALL, tally, Tally::plus);
        }
    }

    private List<Pair> pairs() {
        var all = new ArrayList<Pair>();
        Set<String> seen = new HashSet<>();
        for (var fact : gold) {
            var type = fact.fact().type();
            if (seen.add(type)) {
                all.addAll(pairs(of(type, gold), of(type, found)));
            }
        }
        return List.copyOf(all);
    }

    private static List<Opened> of(String type, List<Opened> facts) {
        return facts.stream().filter(fact -> fact.fact().type().equals(type)).toList();
    }

    private List<Pair> pairs(List<Opened> truth, List<Opened> others) {
        var weights = new double[truth.size()][others.size()];
        for (int i = 0; i < truth.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                double degree = degree(truth.get(i), others.get(j));
                weights[i][j] =
                        degree > Likeness.LEAST ? degree + TIE * truth.get(i).share(others.get(j), judge) : 0;
            }
        }
        return Assignment.best(weights).stream()
                .map(pair -> new Pair(
                        truth.get(pair.row()),
                        others.get(pair.column()),
                        degree(truth.get(pair.row()), others.get(pair.column()))))
                .toList();
    }
}
