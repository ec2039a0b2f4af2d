package org.casus.extract.story;

import java.util.List;
import java.util.Optional;

/// The numbers of victims of one attack. What is told of them is the same victims again, a part of them, their sum,
/// another number for them, or other victims.
final class Toll {
    private final List<Harm> harms;

    Toll(AttackDraft attack) {
        this.harms = attack.harms;
    }

    /// Adds what one word says; answers with what says nothing beside what was told before.
    List<Harm> add(List<Harm> told) {
        var group = named(told);
        if (group.isPresent()) {
            told.forEach(each -> part(group.get(), each));
            return List.of();
        }
        return told.stream().filter(each -> !add(each)).toList();
    }

    /// "Two leaders were killed. Juan Ruiz and Carlos Gomez were shot on their way home": as many names as people.
    private Optional<Harm> named(List<Harm> told) {
        boolean names = told.size() > 1
                && told.stream().allMatch(each -> SameVictims.isNamed(each) && !SameVictims.isAlso(each));
        return harms.stream()
                .filter(each -> names && each.type == told.getFirst().type)
                .filter(each -> !SameVictims.sentence(each).equals(SameVictims.sentence(told.getFirst())))
                .filter(each -> each.value().orElse(0) == told.size())
                .findFirst();
    }

    private static void part(Harm whole, Harm part) {
        whole.parts.stream()
                .filter(each -> SameVictims.isSame(each, part) && SameVictims.isSameCount(each, part))
                .findFirst()
                .ifPresentOrElse(each -> each.join(part), () -> whole.parts.add(part));
    }

    /// Adds a number, or joins it to the one that speaks of the same victims. "The clergymen" beside numbers told
    /// before says nothing.
    private boolean add(Harm harm) {
        var known = ofType(harm);
        var same = known.stream()
                .filter(each -> SameVictims.isSame(each, harm) || SameVictims.isMember(each, harm))
                .findFirst();
        if (known.isEmpty()) {
            harms.add(harm);
        } else if (harm.isNone() || known.stream().allMatch(Harm::isNone)) {
            none(harm, known);
        } else if (isSum(harm, known)) {
            gather(harm, known);
        } else if (same.isPresent()) {
            same(same.get(), harm);
        } else if (harm.isUnnumbered() && !SameVictims.isMore(harm.victims) && isLater(harm, known)) {
            return false;
        } else {
            harms.add(harm);
        }
        return true;
    }

    private static boolean isLater(Harm harm, List<Harm> known) {
        return known.stream().noneMatch(each -> SameVictims.sentence(each).equals(SameVictims.sentence(harm)));
    }

    /// A number takes the place of "several people"; all else joins what was told first.
    private void same(Harm each, Harm harm) {
        if (each.isUnnumbered() && !harm.isUnnumbered() && !SameVictims.isMember(each, harm)) {
            harm.join(each);
            harm.parts.addAll(each.parts);
            harm.alternatives.addAll(each.alternatives);
            harms.set(harms.indexOf(each), harm);
        } else {
            join(each, harm);
        }
    }

    private List<Harm> ofType(Harm harm) {
        return harms.stream().filter(each -> each.type == harm.type).toList();
    }

    /// "Nobody was hurt" beside those who were: another's word, or nothing new.
    private void none(Harm harm, List<Harm> known) {
        var first = known.getFirst();
        if (harm.isNone() && first.isNone()) {
            first.join(harm);
        } else if (first.isNone()) {
            harm.alternatives.add(first);
            harms.set(harms.indexOf(first), harm);
        } else {
            first.alternatives.add(harm);
        }
    }

    /// "In all, five people died", after three soldiers and two farmers were told of; or five people, one of whom was
    /// told of before.
    private static boolean isSum(Harm harm, List<Harm> known) {
        boolean other = SameVictims.isMore(harm.victims) || SameVictims.isAlso(harm);
        if (!SameVictims.isGeneric(harm.victims) || harm.value().isEmpty() || other) {
            return false;
        }
        int sum = known.stream().mapToInt(each -> each.value().orElse(0)).sum();
        boolean onlyParts = known.stream()
                .noneMatch(each -> SameVictims.isGeneric(each.victims) || SameVictims.isOtherSource(each, harm));
        int value = harm.value().getAsInt();
        return isLater(harm, known) && (value == sum && known.size() > 1 || onlyParts && value > sum);
    }

    private void gather(Harm total, List<Harm> known) {
        int at = harms.indexOf(known.getFirst());
        harms.removeAll(known);
        total.parts.addAll(known);
        harms.add(at, total);
    }

    private static void join(Harm each, Harm harm) {
        if (harm.isUnnumbered() && !each.isUnnumbered() || SameVictims.isSameCount(each, harm)) {
            each.join(harm);
            harm.parts.stream().filter(part -> isNew(part, each)).forEach(each.parts::add);
        } else if (isPart(each, harm) || SameVictims.isMember(each, harm)) {
            part(each, harm);
        } else {
            each.alternatives.stream()
                    .filter(other -> SameVictims.isSameCount(other, harm))
                    .findFirst()
                    .ifPresentOrElse(other -> other.join(harm), () -> each.alternatives.add(harm));
        }
    }

    private static boolean isNew(Harm part, Harm whole) {
        return whole.parts.stream().noneMatch(each -> SameVictims.isSame(each, part));
    }

    private static boolean isPart(Harm whole, Harm part) {
        if (SameVictims.isSome(part.victims)) {
            return part.value().orElse(0) < whole.value().orElse(0);
        }
        int told = whole.parts.stream()
                .filter(each -> !SameVictims.isSame(each, part))
                .mapToInt(each -> each.value().orElse(0))
                .sum();
        return !SameVictims.isGeneric(part.victims)
                && SameVictims.isGeneric(whole.victims)
                && part.value().orElse(0) < whole.value().orElse(0)
                && told + part.value().orElse(0) <= most(whole);
    }

    private static int most(Harm whole) {
        return whole.count.best().isEmpty() && whole.count.high().isEmpty()
                ? Integer.MAX_VALUE
                : whole.count.high().orElse(whole.value().orElse(0));
    }
}
