package org.casus.score;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/// Whether a found fact is as often right as its confidence says. A fact is right when it is paired with a true one.
///
/// @param unrated facts without a confidence, which count nowhere here
public record Calibration(List<Bin> bins, Bin sure, OptionalDouble brier, OptionalDouble error, int unrated) {
    private static final int BINS = 10;

    /// From here on an extractor should hardly ever be wrong.
    private static final double SURE = 0.8;

    /// Facts whose confidence lies between two bounds.
    public record Bin(double from, double to, int facts, int right, double meanConfidence) {
        public OptionalDouble share() {
            return facts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) right / facts);
        }
    }

    /// One fact that was found.
    record Rated(OptionalDouble confidence, boolean right) {}

    static Calibration of(List<Rated> all) {
        var rated = all.stream().filter(each -> each.confidence.isPresent()).toList();
        var bins = new ArrayList<Bin>();
        for (int i = 0; i < BINS; i++) {
            int number = i;
            bins.add(bin(
                    i / (double) BINS,
                    (i + 1) / (double) BINS,
                    rated.stream().filter(each -> number(each) == number).toList()));
        }
        var sure = rated.stream().filter(each -> confidence(each) >= SURE).toList();
        return new Calibration(
                List.copyOf(bins),
                bin(SURE, 1, sure),
                brier(rated),
                error(bins, rated.size()),
                all.size() - rated.size());
    }

    /// A bound belongs to the bin above it, 1 to the last one.
    private static int number(Rated fact) {
        return IntStream.range(1, BINS)
                .filter(i -> confidence(fact) >= i / (double) BINS)
                .max()
                .orElse(0);
    }

    private static Bin bin(double from, double to, List<Rated> facts) {
        return new Bin(
                from,
                to,
                facts.size(),
                (int) facts.stream().filter(Rated::right).count(),
                facts.stream().mapToDouble(Calibration::confidence).average().orElse(0));
    }

    /// The mean of the squared distance of the confidence from 1, if the fact is right, or from 0.
    private static OptionalDouble brier(List<Rated> rated) {
        return rated.stream()
                .mapToDouble(fact -> Math.pow(confidence(fact) - (fact.right ? 1 : 0), 2))
                .average();
    }

    /// The mean distance of a bin's share of right facts from its mean confidence, by its number of facts.
    private static OptionalDouble error(List<Bin> bins, int facts) {
        return facts == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(bins.stream()
                                .mapToDouble(bin -> Math.abs(bin.right - bin.meanConfidence * bin.facts))
                                .sum()
                        / facts);
    }

    private static double confidence(Rated fact) {
        return fact.confidence.orElseThrow();
    }
}
