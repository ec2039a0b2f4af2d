package org.casus.score;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.Place;

/// A fact that is in one of the two sheets of a document only, and what stands nearest to it in the other one.
public record Unpaired(String document, Side side, String type, String fact, String told, String quote, String reason) {

    /// What is wrong: found without being true, or true without being found.
    public enum Side {
        SPURIOUS,
        MISSED
    }

    /// A fact of the other sheet, seen from the one that has no partner.
    private record Near(Opened fact, boolean sameType, double degree, Likeness likeness) {}

    static Stream<Unpaired> in(Pairing pairing, Side side) {
        var alone = side == Side.MISSED ? pairing.missed() : pairing.spurious();
        return alone.stream()
                .map(fact -> new Unpaired(
                        pairing.document(),
                        side,
                        fact.type(),
                        fact.id(),
                        told(fact),
                        fact.circumstances().evidence().stream()
                                .findFirst()
                                .map(Evidence::text)
                                .orElse(""),
                        reason(fact, side, pairing)));
    }

    private static String reason(Fact fact, Side side, Pairing pairing) {
        var other = side == Side.MISSED ? "PREDICTED" : "GOLD";
        var near = nearest(fact, side, pairing);
        if (near.filter(Near::sameType).isPresent()) {
            return words(near.get(), side, pairing);
        }
        return "%s has no %s in this document%s."
                .formatted(
                        other,
                        fact.type(),
                        near.filter(like -> like.degree > Likeness.LEAST)
                                .map(like -> "; the nearest fact is " + words(like))
                                .orElse(""));
    }

    private static String words(Near near, Side side, Pairing pairing) {
        return "the nearest fact is %s%s"
                .formatted(
                        words(near),
                        near.degree > Likeness.LEAST
                                ? ", but it is paired with %s.".formatted(partner(near.fact, side, pairing))
                                : "; more than %s is needed.".formatted(Likeness.LEAST));
    }

    private static String words(Near near) {
        return "%s %s, %s alike (%s)"
                .formatted(near.fact.fact().type(), near.fact.fact().id(), degree(near.degree), near.likeness);
    }

    private static String partner(Opened fact, Side side, Pairing pairing) {
        return pairing.all().stream()
                .filter(pair -> (side == Side.MISSED ? pair.found() : pair.gold()).equals(fact))
                .map(pair -> "%s, %s alike"
                        .formatted(
                                (side == Side.MISSED ? pair.gold() : pair.found())
                                        .fact()
                                        .id(),
                                degree(pair.degree())))
                .findFirst()
                .orElse("another");
    }

    /// Of the same type, if there is one.
    private static Optional<Near> nearest(Fact fact, Side side, Pairing pairing) {
        var alone = Opened.all(List.of(fact)).getFirst();
        var others = side == Side.MISSED ? pairing.allFound() : pairing.allGold();
        return others.stream()
                .map(other ->
                        side == Side.MISSED ? near(alone, other, other, pairing) : near(other, alone, other, pairing))
                .max(Comparator.comparing(Near::sameType).thenComparingDouble(Near::degree));
    }

    private static Near near(Opened gold, Opened found, Opened shown, Pairing pairing) {
        return new Near(
                shown,
                gold.fact().type().equals(found.fact().type()),
                pairing.degree(gold, found),
                pairing.likeness(gold.fact(), found.fact()));
    }

    private static String degree(double degree) {
        return String.format(Locale.ROOT, "%.2f", degree);
    }

    /// The fact in a few words: its kind, days, places, who.
    private static String told(Fact fact) {
        var about = Slots.of(fact).stream()
                .filter(slot -> slot.name().equals("kind") || slot.name().equals("date.days"))
                .flatMap(slot -> slot.values().stream())
                .map(value -> ((Value.Exact) value).text());
        var places = fact.circumstances().places().stream().map(Place::name);
        var who = Likeness.who(fact).stream().map(Unpaired::name);
        return Stream.of(about, places, who)
                .flatMap(each -> each)
                .distinct()
                .collect(Collectors.joining(", "))
                .replaceAll("\\s+", " ");
    }

    private static String name(Value value) {
        return switch (value) {
            case Value.Name name -> name.name().name();
            case Value.Force force -> force.name().name();
            default -> "";
        };
    }
}
