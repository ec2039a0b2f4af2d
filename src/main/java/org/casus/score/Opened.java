package org.casus.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.model.Fact;

/// A fact with its slots.
record Opened(Fact fact, List<Slot> slots) {

    static List<Opened> all(List<Fact> facts) {
        return facts.stream().map(fact -> new Opened(fact, Slots.of(fact))).toList();
    }

    /// For each slot what is told and what of it is right, one value for one.
    Map<String, Tally> tallies(Opened found, Judge judge) {
        var tallies = new LinkedHashMap<String, Tally>();
        for (int i = 0; i < slots.size(); i++) {
            var gold = slots.get(i).values();
            var predicted = found.slots.get(i).values();
            tallies.put(slots.get(i).name(), new Tally(gold.size(), predicted.size(), right(gold, predicted, judge)));
        }
        return tallies;
    }

    /// Which share of what either tells agrees, from 0 to 1.
    double share(Opened found, Judge judge) {
        var tallies = tallies(found, judge).values();
        int told = tallies.stream()
                .mapToInt(tally -> Math.max(tally.gold(), tally.predicted()))
                .sum();
        return told == 0 ? 1 : (double) tallies.stream().mapToInt(Tally::right).sum() / told;
    }

    private static int right(List<Value> gold, List<Value> predicted, Judge judge) {
        var weights = new double[gold.size()][predicted.size()];
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                weights[i][j] = judge.agree(gold.get(i), predicted.get(j)) ? 1 : 0;
            }
        }
        return Assignment.best(weights).size();
    }
}
