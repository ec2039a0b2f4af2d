package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import java.util.Locale;
import java.util.Optional;

/// Whether two events may have happened at one time, and in one place.
record Proximity(Places places, Names names) {
    private static final double NEAR_KM = 5;
    private static final double AROUND_KM = 25;
    private static final double FAR_KM = 50;

    /// Empty when no day is common.
    static Optional<Part> time(Event.Span one, Event.Span other) {
        int common = Math.min(one.last(), other.last()) - Math.max(one.first(), other.first()) + 1;
        if (common < 1) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            return Optional.of(one.first() == one.last() ? new Part(1, "same day") : new Part(0.97, "same days"));
        }
        return Optional.of(new Part(0.95, "days in common: " + common));
    }

    /// Empty when the places are apart, or only a country is common and no target.
    Optional<Part> place(LongList one, LongList other, boolean sameTarget) {
        if (one.isEmpty() || other.isEmpty()) {
            return sameTarget ? Optional.of(new Part(0.97, "no place told")) : Optional.empty();
        }
        Optional<Part> nearest = Optional.empty();
        boolean wide = false;
        for (long here : one) {
            for (long there : other) {
                var part = place(here, there);
                wide |= isNested(here, there);
                if (part.isPresent()
                        && nearest.map(Part::factor).orElse(0.0) < part.get().factor()) {
                    nearest = part;
                }
            }
        }
        return nearest.isEmpty() && wide && sameTarget
                ? Optional.of(new Part(0.97, "only a country in common"))
                : nearest;
    }

    private boolean isNested(long here, long there) {
        return places.position(here).around().contains(there)
                || places.position(there).around().contains(here);
    }

    private Optional<Part> place(long here, long there) {
        var one = places.position(here);
        var other = places.position(there);
        if (!one.isInner() || !other.isInner()) {
            return Optional.empty();
        }
        if (isNested(here, there)) {
            return Optional.of(new Part(1, here == there ? "same place" : "one place in the other"));
        }
        if (one.point().isPresent() && other.point().isPresent()) {
            return distance(one.point().get().kilometresTo(other.point().get()));
        }
        return one.outermost().equals(other.outermost())
                        && names.haveCommon(LongLists.singleton(here), LongLists.singleton(there))
                ? Optional.of(new Part(0.95, "places of one name"))
                : Optional.empty();
    }

    private static Optional<Part> distance(double kilometres) {
        if (kilometres > FAR_KM) {
            return Optional.empty();
        }
        double factor = kilometres <= NEAR_KM ? 1 : kilometres <= AROUND_KM ? 0.85 : 0.6;
        return Optional.of(new Part(factor, String.format(Locale.ROOT, "%.0f km apart", kilometres)));
    }
}
