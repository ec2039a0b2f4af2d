package org.casus.score;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.model.ActorDescription;
import org.casus.model.Agreement;
import org.casus.model.Attack;
import org.casus.model.Attribution;
import org.casus.model.DateRange;
import org.casus.model.DefensiveAction;
import org.casus.model.Fact;
import org.casus.model.Participant;
import org.casus.model.Place;
import org.casus.model.PlaceDescription;
import org.casus.model.Series;
import org.casus.model.Statement;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;

/// How like a found fact is to a true one, from 0 to 1: by when, where and who.
record Likeness(List<Part> parts) {
    /// Two facts must be more alike than this to be taken for one: of what both tell, the greater part must agree.
    static final double LEAST = 0.5;

    /// What one of two facts leaves out speaks less against their being the same than what they contradict each other
    /// in.
    private static final double LEFT_OUT = 1.0 / 3;

    private static final double NEARLY = 0.5;

    /// What the facts are held against one another by. Whoever speaks, or is described, is what such a fact is about.
    enum Aspect {
        DATE(4, 2),
        PLACE(3, 2),
        WHO(3, 6);

        private final int ofEvent;
        private final int ofStatement;

        Aspect(int ofEvent, int ofStatement) {
            this.ofEvent = ofEvent;
            this.ofStatement = ofStatement;
        }
    }

    /// Which of two facts tell something.
    private enum Told {
        BY_BOTH,
        BY_ONE,
        BY_NONE;

        static Told of(Collection<?> gold, Collection<?> found) {
            if (gold.isEmpty() && found.isEmpty()) {
                return BY_NONE;
            }
            return gold.isEmpty() || found.isEmpty() ? BY_ONE : BY_BOTH;
        }
    }

    /// One aspect: how far it agrees, from 0 to 1.
    private record Part(Aspect aspect, int ofAll, Told told, double agreement) {
        double weight() {
            return switch (told) {
                case BY_BOTH -> ofAll;
                case BY_ONE -> ofAll * LEFT_OUT;
                case BY_NONE -> 0;
            };
        }

        @Override
        public String toString() {
            var agrees = agreement == 1 ? "agrees" : agreement == 0 ? "differs" : "nearly agrees";
            return aspect.name().toLowerCase(Locale.ROOT) + " "
                    + switch (told) {
                        case BY_BOTH -> agrees;
                        case BY_ONE -> "told by one only";
                        case BY_NONE -> "told by none";
                    };
        }
    }

    static Likeness of(Fact gold, Fact found, Judge judge) {
        boolean event = isEvent(gold);
        var days = dates(gold);
        var otherDays = dates(found);
        var places = gold.circumstances().places();
        var otherPlaces = found.circumstances().places();
        var people = who(gold);
        var otherPeople = who(found);
        return new Likeness(List.of(
                part(Aspect.DATE, event, Told.of(days, otherDays), dates(days, otherDays, judge)),
                part(Aspect.PLACE, event, Told.of(places, otherPlaces), places(places, otherPlaces, judge)),
                part(Aspect.WHO, event, Told.of(people, otherPeople), any(people, otherPeople, judge) ? 1 : 0)));
    }

    /// The weighted mean of what is told; nothing if nothing is.
    Optional<Double> degree() {
        double weight = parts.stream().mapToDouble(Part::weight).sum();
        double sum = parts.stream()
                .mapToDouble(part -> part.weight() * part.agreement)
                .sum();
        return weight == 0 ? Optional.empty() : Optional.of(sum / weight);
    }

    @Override
    public String toString() {
        return parts.stream().map(Part::toString).collect(Collectors.joining(", "));
    }

    private static Part part(Aspect aspect, boolean event, Told told, double agreement) {
        return new Part(aspect, event ? aspect.ofEvent : aspect.ofStatement, told, agreement);
    }

    private static List<Value.Dates> dates(Fact fact) {
        return fact.circumstances().date().filter(DateRange::isResolved).stream()
                .map(Value.Dates::new)
                .toList();
    }

    /// Half, if a single night lies between them.
    private static double dates(List<Value.Dates> gold, List<Value.Dates> found, Judge judge) {
        if (gold.isEmpty() || found.isEmpty()) {
            return 0;
        }
        boolean next =
                Judge.daysBetween(gold.getFirst().range(), found.getFirst().range()) == 1;
        return judge.agree(gold.getFirst(), found.getFirst()) ? 1 : next ? NEARLY : 0;
    }

    /// Half, if the one is the state that the other lies in.
    private static double places(List<Place> gold, List<Place> found, Judge judge) {
        if (matches(gold, found, judge::samePlace)) {
            return 1;
        }
        return matches(gold, found, judge::isStateOf) || matches(found, gold, judge::isStateOf) ? NEARLY : 0;
    }

    private static boolean matches(List<Place> ones, List<Place> others, BiPredicate<Place, Place> test) {
        return ones.stream().anyMatch(one -> others.stream().anyMatch(other -> test.test(one, other)));
    }

    private static boolean any(List<Value> gold, List<Value> found, Judge judge) {
        return gold.stream().anyMatch(one -> found.stream().anyMatch(other -> judge.agree(one, other)));
    }

    private static boolean isEvent(Fact fact) {
        return switch (fact) {
            case Attack ignored -> true;
            case Series ignored -> true;
            case Agreement ignored -> true;
            case TroopMovement ignored -> true;
            case TroopLevel ignored -> true;
            case DefensiveAction ignored -> true;
            case Statement ignored -> false;
            case ActorDescription ignored -> false;
            case PlaceDescription ignored -> false;
        };
    }

    static List<Value> who(Fact fact) {
        return switch (fact) {
            case Attack attack -> sides(attack.perpetrators(), attack.targets());
            case Series series -> sides(series.perpetrators(), series.targets());
            case Agreement agreement ->
                Stream.concat(
                                names(agreement.parties()),
                                agreement.name().stream().map(Value.Name::of))
                        .toList();
            case TroopMovement movement -> List.of(Value.Force.of(movement.force()));
            case TroopLevel level -> List.of(Value.Force.of(level.force()));
            case Statement statement -> names(statement.speakers()).toList();
            case DefensiveAction action -> List.of(Value.Name.of(action.system()));
            case ActorDescription actor -> List.of(Value.Name.of(actor.actor()));
            case PlaceDescription place -> List.of(Value.Name.of(place.place()));
        };
    }

    private static List<Value> sides(List<Attribution> perpetrators, List<Participant> targets) {
        return Stream.concat(names(AttackSlots.doers(perpetrators)), names(targets))
                .toList();
    }

    private static Stream<Value> names(List<Participant> participants) {
        return participants.stream().map(Value.Name::of);
    }
}
