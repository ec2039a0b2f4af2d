package org.casus.score;

import java.util.OptionalDouble;

/// Counts, and the figures that follow from them. A figure is absent where there is nothing to divide by.
public record Tally(int gold, int predicted, int right) {
    static final Tally NOTHING = new Tally(0, 0, 0);

    Tally plus(Tally other) {
        return new Tally(gold + other.gold, predicted + other.predicted, right + other.right);
    }

    public boolean isEmpty() {
        return gold == 0 && predicted == 0;
    }

    public OptionalDouble precision() {
        return share(right, predicted);
    }

    public OptionalDouble recall() {
        return share(right, gold);
    }

    public OptionalDouble f1() {
        return share(2.0 * right, gold + predicted);
    }

    private static OptionalDouble share(double part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of(part / whole);
    }
}
