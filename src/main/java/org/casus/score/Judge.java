package org.casus.score;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.casus.model.DateRange;
import org.casus.model.Place;

/// Decides whether a value that was found is right, given the true one.
///
/// @param paired whether a true fact and one that was found, by their ids, are taken for the same
record Judge(Names names, BiPredicate<String, String> paired) {
    /// A found range of up to so many days, or twice as long as the true one, is still an answer.
    private static final long LONGEST = 31;

    boolean agree(Value gold, Value found) {
        return switch (gold) {
            case Value.Exact exact -> exact.equals(found);
            case Value.Dates dates -> found instanceof Value.Dates other && overlap(dates.range(), other.range());
            case Value.Quantity quantity ->
                found instanceof Value.Quantity other && quantity.amount().allows(other.amount());
            case Value.Name name -> found instanceof Value.Name other && names.same(name.name(), other.name());
            case Value.Force force -> found instanceof Value.Force other && sameForce(force, other);
            case Value.Place place -> found instanceof Value.Place other && samePlace(place.place(), other.place());
            case Value.Words words -> found instanceof Value.Words other && names.alike(words.text(), other.text());
            case Value.Reference tie -> found instanceof Value.Reference other && paired.test(tie.fact(), other.fact());
            case Value.All all -> found instanceof Value.All other && agreeInAll(all, other);
        };
    }

    private boolean agreeInAll(Value.All gold, Value.All found) {
        return gold.values().size() == found.values().size()
                && IntStream.range(0, gold.values().size())
                        .allMatch(
                                i -> agree(gold.values().get(i), found.values().get(i)));
    }

    private boolean sameForce(Value.Force gold, Value.Force found) {
        return names.same(gold.name(), found.name())
                || (gold.of().isPresent() && found.of().isPresent() && same(gold.of(), found.of()))
                || same(gold.of(), Optional.of(found.name().name()))
                || same(Optional.of(gold.name().name()), found.of());
    }

    /// A place counts as the one that it lies in, too; but not if the two lie in different states.
    boolean samePlace(Place gold, Place found) {
        boolean elsewhere = gold.country().isPresent()
                && found.country().isPresent()
                && !gold.country().equals(found.country());
        return !elsewhere
                && (names.same(new Names.Linked(gold.name(), gold.iri()), new Names.Linked(found.name(), found.iri()))
                        || same(gold.within(), Optional.of(found.name()))
                        || same(Optional.of(gold.name()), found.within()));
    }

    /// Whether a place is the state that another one lies in.
    boolean isStateOf(Place state, Place inner) {
        var name = new Names.Linked(state.name(), state.iri());
        return inner.country().filter(code -> names.isState(name, code)).isPresent()
                || inner.countryName()
                        .filter(country -> names.same(state.name(), country))
                        .isPresent();
    }

    private boolean same(Optional<String> one, Optional<String> other) {
        return one.isPresent() && other.isPresent() && names.same(one.get(), other.get());
    }

    private static boolean overlap(DateRange gold, DateRange found) {
        return daysBetween(gold, found) == 0 && days(found) <= Math.max(LONGEST, 2 * days(gold));
    }

    /// Days that lie between two ranges, 0 where they meet.
    static long daysBetween(DateRange one, DateRange other) {
        return Math.max(0, Math.max(first(one) - last(other), first(other) - last(one)));
    }

    private static long days(DateRange range) {
        return last(range) - first(range) + 1;
    }

    private static long first(DateRange range) {
        return range.from().orElse(LocalDate.MIN).toEpochDay();
    }

    private static long last(DateRange range) {
        return range.to().orElse(LocalDate.MAX).toEpochDay();
    }
}
