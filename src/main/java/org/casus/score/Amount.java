package org.casus.score;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.casus.model.Casualties;
import org.casus.model.Count;
import org.casus.model.Modifier;

/// A number with its bounds: `low` to `high` is what it leaves possible, `least` to `most` what it tells. "At least
/// five" leaves 5 to infinity possible and tells 5.
record Amount(double low, double high, double least, double most) {
    /// "About 90" and "nearly 90" are 81 to 99.
    private static final double VAGUE = 0.1;

    private static final Amount NONE = new Amount(0, 0, 0, 0);

    /// Nothing where no number is told.
    static Optional<Amount> of(Count count) {
        var told = Stream.of(count.low(), count.best(), count.high())
                .flatMapToInt(OptionalInt::stream)
                .summaryStatistics();
        if (told.getCount() == 0) {
            return Optional.empty();
        }
        double slack =
                has(count, Modifier.ABOUT, Modifier.NEARLY) && count.best().isPresent() ? VAGUE : 0;
        double least = told.getMin() * (1 - slack);
        double most = told.getMax() * (1 + slack);
        boolean noFloor =
                count.low().isEmpty() && (count.best().isEmpty() || has(count, Modifier.AT_MOST, Modifier.LESS_THAN));
        boolean noCeiling =
                count.high().isEmpty() && (count.best().isEmpty() || has(count, Modifier.AT_LEAST, Modifier.MORE_THAN));
        return Optional.of(new Amount(noFloor ? 0 : least, noCeiling ? Double.POSITIVE_INFINITY : most, least, most));
    }

    /// All victims of one kind: the entries add up, and another claim on the same victims widens what is possible.
    static Optional<Amount> total(List<Casualties> claims) {
        var each = claims.stream()
                .flatMap(claim -> withAlternatives(claim).stream())
                .toList();
        return each.isEmpty() ? Optional.empty() : Optional.of(each.stream().reduce(NONE, Amount::plus));
    }

    /// Whether what is found here tells a number that the truth leaves possible.
    boolean allows(Amount found) {
        return found.least <= high && found.most >= low;
    }

    private static Optional<Amount> withAlternatives(Casualties claim) {
        return of(claim.count())
                .map(own -> claim.alternatives().stream()
                        .flatMap(other -> of(other.count()).stream())
                        .reduce(own, Amount::widened));
    }

    private Amount plus(Amount other) {
        return new Amount(low + other.low, high + other.high, least + other.least, most + other.most);
    }

    private Amount widened(Amount other) {
        return new Amount(Math.min(low, other.low), Math.max(high, other.high), least, most);
    }

    private static boolean has(Count count, Modifier... modifiers) {
        return count.modifier().filter(List.of(modifiers)::contains).isPresent();
    }
}
