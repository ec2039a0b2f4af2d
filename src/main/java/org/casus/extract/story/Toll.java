package org.casus.extract.story;

import java.util.List;

/// The numbers of victims of one attack. What is told of them is the same victims again, a part of them, their sum,
/// another number for them, or other victims.
final class Toll {
    private final List<Harm> harms;

    Toll(AttackDraft attack) {
        this.harms = attack.harms;
    }

    /// Adds a number, or joins it to the one that speaks of the same victims.
    void add(Harm harm) {
        var known = ofType(harm);
        if (known.isEmpty()) {
            harms.add(harm);
        } else if (harm.isNone() || known.stream().allMatch(Harm::isNone)) {
            none(harm, known);
        } else if (isSum(harm, known)) {
            gather(harm, known);
        } else {
            known.stream()
                    .filter(each -> SameVictims.isSame(each, harm) || SameVictims.isMember(each, harm))
                    .findFirst()
                    .ifPresentOrElse(each -> same(each, harm), () -> harms.add(harm));
        }
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
        if (!SameVictims.isGeneric(harm.victims) || harm.value().isEmpty() || SameVictims.isMore(harm.victims)) {
            return false;
        }
        boolean later =
                known.stream().noneMatch(each -> SameVictims.sentence(each).equals(SameVictims.sentence(harm)));
        int sum = known.stream().mapToInt(each -> each.value().orElse(0)).sum();
        boolean onlyParts = known.stream()
                .noneMatch(each -> SameVictims.isGeneric(each.victims) || SameVictims.isOtherSource(each, harm));
        int value = harm.value().getAsInt();
        return later && (value == sum && known.size() > 1 || onlyParts && value > sum);
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
            each.parts.stream()
                    .filter(part -> SameVictims.isSame(part, harm) && SameVictims.isSameCount(part, harm))
                    .findFirst()
                    .ifPresentOrElse(part -> part.join(harm), () -> each.parts.add(harm));
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
