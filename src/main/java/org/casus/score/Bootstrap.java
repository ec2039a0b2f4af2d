package org.casus.score;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.Function;

/// How far figures would vary with other documents of the same kind: the documents are drawn again and again, as many
/// as there are, each as often as chance has it, and the figures are taken of what was drawn. The same seed draws the
/// same on every machine.
public record Bootstrap(int resamples, long seed) {
    private static final double LEVEL = 0.95;

    /// Of fewer documents than these an interval would look surer than it is.
    private static final int FEWEST = 5;

    /// @param documents what each document counts for a row; a row that it says nothing of is missing
    List<Figure> figures(List<Row> rows, List<Map<Row, Tally>> documents) {
        var draws = draws(documents.size());
        return rows.stream()
                .map(row -> figure(row, tallies(row, documents), draws))
                .toList();
    }

    private static Tally[] tallies(Row row, List<Map<Row, Tally>> documents) {
        return documents.stream()
                .map(tallies -> tallies.getOrDefault(row, Tally.NOTHING))
                .toArray(Tally[]::new);
    }

    private Figure figure(Row row, Tally[] documents, int[][] draws) {
        long saying = Arrays.stream(documents).filter(tally -> !tally.isEmpty()).count();
        var drawn = Arrays.stream(saying < FEWEST ? new int[0][] : draws)
                .map(draw -> sum(documents, draw))
                .toArray(Tally[]::new);
        return new Figure(
                row,
                Arrays.stream(documents).reduce(Tally.NOTHING, Tally::plus),
                interval(drawn, Tally::precision),
                interval(drawn, Tally::recall),
                interval(drawn, Tally::f1));
    }

    /// For each resample the numbers of the documents that it holds.
    private int[][] draws(int documents) {
        var random = new Random(seed);
        var draws = new int[documents == 0 ? 0 : resamples][documents];
        for (var draw : draws) {
            Arrays.setAll(draw, i -> random.nextInt(documents));
        }
        return draws;
    }

    private static Tally sum(Tally[] documents, int[] draw) {
        int gold = 0;
        int predicted = 0;
        int right = 0;
        for (int each : draw) {
            gold += documents[each].gold();
            predicted += documents[each].predicted();
            right += documents[each].right();
        }
        return new Tally(gold, predicted, right);
    }

    /// Between the figure below which 2.5 in 100 of the resamples lie, and that above which as many do. Resamples
    /// without the figure are left out.
    private static Optional<Interval> interval(Tally[] drawn, Function<Tally, OptionalDouble> figure) {
        double[] sorted = Arrays.stream(drawn)
                .map(figure)
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        if (sorted.length == 0) {
            return Optional.empty();
        }
        int outside = (int) Math.floor(sorted.length * (1 - LEVEL) / 2);
        return Optional.of(new Interval(sorted[outside], sorted[sorted.length - 1 - outside]));
    }
}
