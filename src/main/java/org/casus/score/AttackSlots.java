package org.casus.score;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.model.Attack;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.CasualtyType;
import org.casus.model.Impact;
import org.casus.model.Participant;
import org.casus.model.Series;
import org.casus.model.Stance;
import org.casus.model.Weapon;

/// The slots of attacks: who, whom, with what, how many victims.
final class AttackSlots {
    private AttackSlots() {}

    static List<Slot> of(Attack attack) {
        return joined(Stream.of(
                sides(attack.perpetrators(), attack.targets()),
                weapons(attack.weapons()),
                casualties(attack.casualties()),
                List.of(
                        Slot.of("impacts", attack.impacts(), AttackSlots::impact),
                        Slot.of("launchedFrom", attack.launchedFrom(), Value.Place::new),
                        Slot.of("effects", attack.effects(), Value.Words::new))));
    }

    static List<Slot> of(Series series) {
        return joined(Stream.of(
                List.of(
                        Slot.number("count", series.count()),
                        Slot.of(
                                "period",
                                series.period().stream().toList(),
                                period -> new Value.Exact(period.toString()))),
                sides(series.perpetrators(), series.targets()),
                weapons(series.weapons()),
                casualties(series.casualties())));
    }

    /// Who is denied to have done it is no perpetrator; the denial is a claim of its own.
    static List<Participant> doers(List<Attribution> perpetrators) {
        return perpetrators.stream()
                .filter(claim -> claim.stance() != Stance.DENIED)
                .map(Attribution::actor)
                .toList();
    }

    private static List<Slot> sides(List<Attribution> perpetrators, List<Participant> targets) {
        return List.of(
                Slot.people("perpetrators", doers(perpetrators)),
                Slot.of(
                        "perpetrators.stance",
                        perpetrators,
                        claim -> Value.All.of(Value.Name.of(claim.actor()), Value.Exact.of(claim.stance()))),
                Slot.of(
                        "perpetrators.by",
                        perpetrators.stream().flatMap(AttackSlots::claimant).toList(),
                        Function.identity()),
                Slot.people("targets", targets));
    }

    private static Stream<Value> claimant(Attribution claim) {
        return claim.by().stream().map(by -> Value.All.of(Value.Name.of(claim.actor()), Value.Name.of(by)));
    }

    private static List<Slot> weapons(List<Weapon> weapons) {
        var counted = weapons.stream()
                .flatMap(weapon ->
                        quantity(weapon.count()).map(number -> Value.All.of(Value.Name.of(weapon.name()), number)));
        return List.of(
                Slot.of("weapons", weapons, weapon -> Value.Name.of(weapon.name())),
                Slot.of(
                        "weapons.kind",
                        weapons.stream().map(Weapon::kind).distinct().toList(),
                        Value.Exact::of),
                Slot.of("weapons.count", counted.toList(), Function.identity()));
    }

    private static List<Slot> casualties(List<Casualties> claims) {
        return joined(Arrays.stream(CasualtyType.values())
                .map(type -> casualties(
                        type.code(),
                        claims.stream().filter(claim -> claim.type() == type).toList())));
    }

    /// The total, and each claim with who makes it.
    private static List<Slot> casualties(String key, List<Casualties> claims) {
        var all = claims.stream().flatMap(AttackSlots::unfolded).toList();
        var groups = all.stream().flatMap(claim -> claim.group().stream()).distinct();
        return List.of(
                Slot.of(key, Amount.total(claims).stream().toList(), Value.Quantity::new),
                Slot.of(
                        key + ".claims",
                        all.stream().flatMap(AttackSlots::claim).toList(),
                        Function.identity()),
                Slot.of(key + ".group", groups.toList(), Value.Exact::of));
    }

    private static Stream<Casualties> unfolded(Casualties claim) {
        return Stream.concat(
                Stream.of(claim),
                Stream.of(claim.parts(), claim.alternatives())
                        .flatMap(Collection::stream)
                        .flatMap(AttackSlots::unfolded));
    }

    private static Stream<Value> claim(Casualties claim) {
        Value by = claim.by().<Value>map(Value.Name::of).orElse(new Value.Exact("the document"));
        return quantity(Optional.of(claim.count())).map(number -> Value.All.of(number, by));
    }

    private static Value impact(Impact impact) {
        var place = new Value.Place(impact.place());
        return quantity(impact.count())
                .findFirst()
                .map(number -> Value.All.of(place, number))
                .orElse(Value.All.of(place));
    }

    private static Stream<Value> quantity(Optional<org.casus.model.Count> count) {
        return count.flatMap(Amount::of).stream().map(Value.Quantity::new);
    }

    private static List<Slot> joined(Stream<List<Slot>> slots) {
        return slots.flatMap(List::stream).toList();
    }
}
