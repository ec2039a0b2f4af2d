package org.casus.convert;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.casus.model.ActorDescription;
import org.casus.model.Agreement;
import org.casus.model.AgreementKind;
import org.casus.model.Attack;
import org.casus.model.AttackKind;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.CasualtyType;
import org.casus.model.Circumstances;
import org.casus.model.Commitment;
import org.casus.model.Condition;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.DefensiveAction;
import org.casus.model.Direction;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.model.Impact;
import org.casus.model.Modifier;
import org.casus.model.Office;
import org.casus.model.PartOfDay;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.model.PlaceDescription;
import org.casus.model.Relation;
import org.casus.model.RelationKind;
import org.casus.model.Series;
import org.casus.model.SourceDocument;
import org.casus.model.SpeechKind;
import org.casus.model.Stage;
import org.casus.model.StageChange;
import org.casus.model.Stance;
import org.casus.model.Statement;
import org.casus.model.Status;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;
import org.casus.model.VictimGroup;
import org.casus.model.Weapon;
import org.casus.model.WeaponKind;

/// A made-up sheet with every kind of fact and every field filled: what can be said at all.
final class RichSheet {
    static final LocalDate DAY = LocalDate.of(2020, 11, 17);
    static final SourceDocument DOCUMENT = new SourceDocument(
            "rich",
            Optional.of("A day in the capital"),
            Optional.of(DAY.plusDays(1)),
            Optional.of("https://example.org/rich"),
            Optional.of("Example News"),
            Optional.of("en"),
            Optional.of("https://creativecommons.org/licenses/by/4.0/"),
            Optional.empty());
    static final Participant FACTIONS = Participant.named("the factions", ParticipantKind.ARMED_GROUP);
    static final Participant STATE = new Participant(
            "United States",
            ParticipantKind.STATE,
            Optional.of("actor/united-states"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    static final Participant ARMY = new Participant(
            "the army",
            ParticipantKind.STATE_FORCE,
            Optional.empty(),
            Optional.of("Iraq"),
            Optional.empty(),
            Optional.empty());
    static final Participant PERSON = Participant.named("Christopher Miller", ParticipantKind.PERSON);
    static final Place ZONE =
            new Place("Green Zone", Optional.of("Baghdad"), Optional.of("IRQ"), Optional.of("Iraq"), Optional.empty());
    static final Participant EMBASSY = new Participant(
            "US embassy",
            ParticipantKind.FACILITY,
            Optional.empty(),
            Optional.of("United States"),
            Optional.of(ZONE),
            Optional.empty());
    static final Evidence QUOTE = new Evidence("Seven rockets", 0, 13);

    private RichSheet() {}

    static FactSheet sheet() {
        return new FactSheet(
                DOCUMENT,
                List.of(
                        attack(),
                        series(),
                        agreement(),
                        movement("w1", Direction.WITHDRAWAL, Status.ANNOUNCED),
                        movement("d1", Direction.DEPLOYMENT, Status.OCCURRED),
                        level(),
                        statement("n1", SpeechKind.ANNOUNCEMENT),
                        statement("m1", SpeechKind.PHONE_CALL),
                        defence(),
                        actor(),
                        place()));
    }

    static Circumstances circumstances(String id, Relation... relations) {
        var date = new DateRange(
                Optional.of(DAY), Optional.of(DAY), Optional.of(PartOfDay.EVENING), Optional.of("Tuesday evening"));
        return new Circumstances(
                id,
                Optional.of(date),
                Optional.of(DateRange.between(DAY, DAY.plusDays(1))),
                List.of(ZONE),
                List.of(relations),
                List.of(QUOTE),
                OptionalDouble.of(0.85),
                Optional.of("attack-passive"));
    }

    private static Relation relation(RelationKind kind, String fact) {
        return new Relation(kind, fact, Optional.empty());
    }

    static Attack attack() {
        return new Attack(
                circumstances(
                        "a1",
                        relation(RelationKind.ENDS, "t1"),
                        relation(RelationKind.VIOLATES, "t1"),
                        relation(RelationKind.PART_OF, "b1"),
                        new Relation(RelationKind.FOLLOWS, "m1", Optional.of(Duration.ofHours(2)))),
                AttackKind.ROCKET_ATTACK,
                Status.OCCURRED,
                List.of(
                        new Attribution(FACTIONS, Stance.CLAIMED, Optional.of(PERSON), List.of(), OptionalDouble.of(1)),
                        new Attribution(
                                FACTIONS, Stance.BLAMED, Optional.of(STATE), List.of(QUOTE), OptionalDouble.empty()),
                        new Attribution(
                                FACTIONS, Stance.DENIED, Optional.of(FACTIONS), List.of(), OptionalDouble.empty())),
                List.of(EMBASSY, guards(), thing("a tanker")),
                List.of(new Weapon("rockets", WeaponKind.ROCKET, Optional.of(Count.exactly(7)), List.of())),
                List.of(killed(), injured()),
                List.of(new Impact(
                        "i1",
                        Optional.of(Count.exactly(4)),
                        Optional.of("projectiles"),
                        ZONE,
                        Optional.of(ARMY),
                        List.of())),
                List.of(Place.named("a district in the east")),
                List.of("the capital trembled"));
    }

    static Participant guards() {
        return new Participant(
                "two guards",
                ParticipantKind.GROUP_OF_PERSONS,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Count.exactly(2)));
    }

    static Participant thing(String name) {
        return new Participant(
                name,
                ParticipantKind.OBJECT,
                Optional.empty(),
                Optional.of("United States"),
                Optional.empty(),
                Optional.empty());
    }

    private static Casualties killed() {
        var child = casualties(CasualtyType.KILLED, 1, VictimGroup.CHILDREN);
        var hospital = casualties(CasualtyType.KILLED, 2, VictimGroup.ALL);
        return new Casualties(
                CasualtyType.KILLED,
                Count.exactly(1),
                Optional.of("a girl"),
                Optional.of(VictimGroup.ALL),
                Optional.of(ARMY),
                Optional.of("i1"),
                List.of(child),
                List.of(hospital),
                List.of(QUOTE),
                OptionalDouble.of(0.9));
    }

    static Casualties injured() {
        var count = new Count(
                OptionalInt.of(4),
                OptionalInt.of(5),
                OptionalInt.of(6),
                Optional.of(Modifier.ABOUT),
                Optional.of("five"));
        return new Casualties(
                CasualtyType.INJURED,
                count,
                Optional.of("civilians"),
                Optional.of(VictimGroup.CIVILIANS),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    static Casualties casualties(CasualtyType type, int number, VictimGroup group) {
        return new Casualties(
                type,
                Count.exactly(number),
                Optional.empty(),
                Optional.of(group),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                OptionalDouble.empty());
    }

    static Count nearly(int number) {
        return new Count(
                OptionalInt.empty(),
                OptionalInt.of(number),
                OptionalInt.empty(),
                Optional.of(Modifier.NEARLY),
                Optional.of("nearly " + number));
    }

    private static Series series() {
        var year = new Circumstances(
                "b1",
                Optional.of(DateRange.between(DAY.minusYears(1), DAY)),
                Optional.empty(),
                List.of(ZONE),
                List.of(),
                List.of(QUOTE),
                OptionalDouble.empty(),
                Optional.empty());
        var small = Participant.named("small groups", ParticipantKind.ARMED_GROUP);
        return new Series(
                year,
                AttackKind.BOMBING,
                Status.OCCURRED,
                Optional.of(nearly(90)),
                Optional.of(Period.ofYears(1)),
                List.of(new Attribution(small, Stance.CLAIMED, Optional.empty(), List.of(), OptionalDouble.empty())),
                List.of(EMBASSY, Participant.named("certain bases", ParticipantKind.FACILITY)),
                List.of(new Weapon("bombs", WeaponKind.BOMB, Optional.empty(), List.of())),
                List.of(casualties(CasualtyType.MISSING, 3, VictimGroup.OFFICIALS)));
    }

    private static Agreement agreement() {
        var condition = new Condition(
                "the US announces its withdrawal",
                Optional.of(STATE),
                Optional.of("w1"),
                Optional.of(DAY.plusDays(44)));
        var promise = new Commitment(
                "c1",
                FACTIONS,
                "no longer attack the embassy",
                Status.PROMISED,
                List.of(EMBASSY),
                Optional.of(condition),
                Optional.of(DAY.plusDays(44)),
                Optional.of(DateRange.on(DAY)),
                List.of());
        return new Agreement(
                circumstances("t1", relation(RelationKind.SAME_AS, "a1")),
                AgreementKind.TRUCE,
                Optional.of("the October truce"),
                Stage.ENDED,
                List.of(FACTIONS, STATE),
                List.of(PERSON),
                Optional.of("attacks on the embassy"),
                List.of(promise),
                List.of(
                        new StageChange(
                                Stage.AGREED,
                                Status.OCCURRED,
                                Optional.of(DateRange.on(DAY.minusMonths(1))),
                                Optional.empty(),
                                Optional.of(STATE),
                                List.of()),
                        new StageChange(
                                Stage.ENDED,
                                Status.PREDICTED,
                                Optional.empty(),
                                Optional.of("a1"),
                                Optional.empty(),
                                List.of(QUOTE))));
    }

    private static TroopMovement movement(String id, Direction direction, Status status) {
        return new TroopMovement(
                circumstances(id),
                direction,
                status,
                new Participant(
                        "American troops",
                        ParticipantKind.STATE_FORCE,
                        Optional.empty(),
                        Optional.of("United States"),
                        Optional.of(ZONE),
                        Optional.empty()),
                Optional.of(Count.exactly(500)),
                Optional.of(nearly(2500)),
                direction == Direction.WITHDRAWAL,
                Optional.of(DAY.plusDays(44)),
                Optional.of("gradual"),
                List.of(PERSON));
    }

    private static TroopLevel level() {
        return new TroopLevel(
                circumstances("l1"),
                Status.OCCURRED,
                ARMY,
                new Count(
                        OptionalInt.of(10),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Optional.of(Modifier.AT_LEAST),
                        Optional.empty()),
                Optional.of(PERSON));
    }

    private static Statement statement(String id, SpeechKind kind) {
        return new Statement(
                circumstances(id, relation(RelationKind.DURING, "b1")),
                kind,
                Status.OCCURRED,
                List.of(PERSON),
                List.of(STATE, EMBASSY),
                Optional.of("the withdrawal"),
                List.of("w1", "t1"));
    }

    private static Fact defence() {
        return new DefensiveAction(
                circumstances("k1", relation(RelationKind.DURING, "a1")),
                Status.OCCURRED,
                thing("C-RAM"),
                Optional.of(Participant.named("AFP", ParticipantKind.ORGANIZATION)));
    }

    private static Fact actor() {
        return new ActorDescription(
                circumstances("p1"),
                PERSON,
                Optional.of(new Office("Secretary of Defense", Optional.of(STATE))),
                List.of(STATE),
                List.of(Participant.named("Department of Defense", ParticipantKind.ORGANIZATION), guards()),
                Optional.of(ZONE));
    }

    private static Fact place() {
        return new PlaceDescription(circumstances("p2"), EMBASSY, List.of(ARMY));
    }
}
