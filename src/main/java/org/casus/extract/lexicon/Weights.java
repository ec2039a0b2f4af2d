package org.casus.extract.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A learned model: for each clue its weight for each outcome (multinomial logistic regression). Read from a table
/// of tab-separated values: a heading with the outcomes, then a line a clue; the clue `*` holds for every case.
public final class Weights {
    private final List<String> outcomes;
    private final Map<String, float[]> weights = new HashMap<>();

    private Weights(List<String> outcomes) {
        this.outcomes = outcomes;
    }

    public static Weights read(String name) {
        var lines = Resources.lines(name);
        var heading = lines.getFirst().split("\t", -1);
        var model = new Weights(List.of(heading).subList(1, heading.length));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split("\t", -1);
            var values = new float[model.outcomes.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = Float.parseFloat(cells[i + 1]);
            }
            model.weights.put(cells[0], values);
        }
        return model;
    }

    /// How likely each outcome is, in the order of the table; the sum is 1.
    public double[] likelihoods(Collection<String> clues) {
        var sums = new double[outcomes.size()];
        add(sums, "*");
        clues.stream().distinct().forEach(clue -> add(sums, clue));
        double highest = Arrays.stream(sums).max().orElse(0);
        double total = 0;
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.exp(sums[i] - highest);
            total += sums[i];
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= total;
        }
        return sums;
    }

    private void add(double[] sums, String clue) {
        var values = weights.get(clue);
        for (int i = 0; values != null && i < sums.length; i++) {
            sums[i] += values[i];
        }
    }

    /// The clues that speak most for an outcome, for explanations.
    public List<String> reasons(Collection<String> clues, int outcome, int most) {
        var known = new ArrayList<String>(
                clues.stream().distinct().filter(weights::containsKey).toList());
        known.sort(Comparator.comparingDouble(clue -> -strength(clue, outcome)));
        return known.stream()
                .limit(most)
                .filter(clue -> strength(clue, outcome) > 0)
                .toList();
    }

    private double strength(String clue, int outcome) {
        var values = weights.getOrDefault(clue, new float[outcomes.size()]);
        return values[outcome] - values[0];
    }
}
