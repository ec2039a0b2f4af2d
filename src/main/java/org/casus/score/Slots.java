package org.casus.score;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.casus.model.ActorDescription;
import org.casus.model.Agreement;
import org.casus.model.Attack;
import org.casus.model.Circumstances;
import org.casus.model.Commitment;
import org.casus.model.DateRange;
import org.casus.model.DefensiveAction;
import org.casus.model.Fact;
import org.casus.model.Office;
import org.casus.model.PlaceDescription;
import org.casus.model.Relation;
import org.casus.model.Series;
import org.casus.model.StageChange;
import org.casus.model.Statement;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;

/// Takes a fact apart into its slots, named as the keys of a fact sheet. Facts of one type have the same slots in the
/// same order.
final class Slots {
    private Slots() {}

    static List<Slot> of(Fact fact) {
        var slots = new ArrayList<Slot>();
        slots.addAll(kindAndStatus(fact));
        slots.addAll(circumstances(fact.circumstances()));
        slots.addAll(own(fact));
        slots.add(Slot.of("iri", links(fact), Value.Exact::new));
        return List.copyOf(slots);
    }

    private static List<Slot> kindAndStatus(Fact fact) {
        return switch (fact) {
            case Attack attack -> List.of(Slot.code("kind", attack.kind()), Slot.code("status", attack.status()));
            case Series series -> List.of(Slot.code("kind", series.kind()), Slot.code("status", series.status()));
            case Agreement agreement ->
                List.of(Slot.code("kind", agreement.kind()), Slot.code("status", agreement.stage()));
            case TroopMovement movement -> List.of(Slot.code("status", movement.status()));
            case TroopLevel level -> List.of(Slot.code("status", level.status()));
            case Statement statement ->
                List.of(Slot.code("kind", statement.kind()), Slot.code("status", statement.status()));
            case DefensiveAction action -> List.of(Slot.code("status", action.status()));
            case ActorDescription ignored -> List.of();
            case PlaceDescription ignored -> List.of();
        };
    }

    private static List<Slot> circumstances(Circumstances circumstances) {
        var countries = circumstances.places().stream().flatMap(place -> place.country().stream());
        return List.of(
                dates("date", circumstances.date()),
                Slot.of("date.days", days(circumstances.date()), Value.Exact::new),
                dates("end", circumstances.end()),
                Slot.of("place", circumstances.places(), Value.Place::new),
                Slot.of("place.country", countries.distinct().toList(), Value.Exact::new),
                Slot.of("ties", circumstances.relations(), Slots::tie));
    }

    private static List<Slot> own(Fact fact) {
        return switch (fact) {
            case Attack attack -> AttackSlots.of(attack);
            case Series series -> AttackSlots.of(series);
            case Agreement agreement -> agreement(agreement);
            case TroopMovement movement -> movement(movement);
            case TroopLevel level ->
                List.of(
                        Slot.of("force", List.of(level.force()), Value.Force::of),
                        Slot.number("troops", Optional.of(level.troops())),
                        Slot.people("by", level.by().stream().toList()));
            case Statement statement ->
                List.of(
                        Slot.people("speakers", statement.speakers()),
                        Slot.people("addressees", statement.addressees()),
                        Slot.words("topic", statement.topic()),
                        Slot.of("about", statement.about(), Value.Reference::new));
            case DefensiveAction action ->
                List.of(
                        Slot.people("system", List.of(action.system())),
                        Slot.people("by", action.by().stream().toList()));
            case ActorDescription actor -> actor(actor);
            case PlaceDescription place ->
                List.of(Slot.people("facility", List.of(place.place())), Slot.people("houses", place.houses()));
        };
    }

    private static List<Slot> agreement(Agreement agreement) {
        return List.of(
                Slot.words("name", agreement.name()),
                Slot.people("parties", agreement.parties()),
                Slot.people("mediators", agreement.mediators()),
                Slot.words("topic", agreement.topic()),
                Slot.of("commitments", agreement.commitments(), Slots::commitment),
                Slot.of("stages", agreement.stages(), Slots::stage));
    }

    private static List<Slot> movement(TroopMovement movement) {
        return List.of(
                Slot.of("force", List.of(movement.force()), Value.Force::of),
                Slot.number("troops", movement.troops()),
                Slot.number("remaining", movement.remaining()),
                Slot.of("all", movement.all() ? List.of("true") : List.<String>of(), Value.Exact::new),
                Slot.of("deadline", movement.deadline().stream().toList(), day -> new Value.Exact(day.toString())),
                Slot.words("manner", movement.manner()),
                Slot.people("by", movement.by()));
    }

    private static List<Slot> actor(ActorDescription actor) {
        return List.of(
                Slot.people("actor", List.of(actor.actor())),
                Slot.words("office", actor.office().map(Office::title)),
                Slot.people(
                        "office.of", actor.office().flatMap(Office::of).stream().toList()),
                Slot.people("alignedWith", actor.alignedWith()),
                Slot.people("memberOf", actor.memberOf()),
                Slot.of("basedIn", actor.basedIn().stream().toList(), Value.Place::new));
    }

    /// What the fact's participants and places are linked to.
    private static List<String> links(Fact fact) {
        var iris = new LinkedHashSet<String>();
        fact.circumstances().places().forEach(place -> place.iri().ifPresent(iris::add));
        for (var slot : own(fact)) {
            slot.values().forEach(value -> link(value).ifPresent(iris::add));
        }
        return iris.stream().map(Names::local).distinct().toList();
    }

    private static Optional<String> link(Value value) {
        return switch (value) {
            case Value.Name name -> name.name().iri();
            case Value.Force force -> force.name().iri();
            case Value.Place place -> place.place().iri();
            case Value.Exact ignored -> Optional.empty();
            case Value.Dates ignored -> Optional.empty();
            case Value.Quantity ignored -> Optional.empty();
            case Value.Words ignored -> Optional.empty();
            case Value.Reference ignored -> Optional.empty();
            case Value.All ignored -> Optional.empty();
        };
    }

    private static Value tie(Relation relation) {
        return Value.All.of(Value.Exact.of(relation.kind()), new Value.Reference(relation.fact()));
    }

    private static Value commitment(Commitment commitment) {
        return Value.All.of(Value.Name.of(commitment.by()), new Value.Words(commitment.text()));
    }

    private static Value stage(StageChange change) {
        return Value.All.of(Value.Exact.of(change.stage()), Value.Exact.of(change.status()));
    }

    private static List<String> days(Optional<DateRange> range) {
        return range.filter(DateRange::isResolved).stream()
                .map(days -> days.from().map(Object::toString).orElse("") + "/"
                        + days.to().map(Object::toString).orElse(""))
                .toList();
    }

    private static Slot dates(String name, Optional<DateRange> range) {
        return Slot.of(name, range.filter(DateRange::isResolved).stream().toList(), Value.Dates::new);
    }
}
