package org.casus.extract.story;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.lexicon.Resources;
import org.casus.model.AttackKind;
import org.casus.model.Stance;

/// Whether a match can speak of an attack that was told before: nothing in it may contradict.
final class SameAttack {

    private SameAttack() {}

    private static final Set<String> ANOTHER = Set.of(
            "another",
            "other",
            "earlier",
            "previous",
            "similar",
            "second",
            "third",
            "separate",
            "further",
            "recent",
            "past");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private static final Set<String> TURNS = Set.copyOf(Resources.lines("turns.txt"));

    /// So many words at the start of a sentence tell whether it turns to something else.
    private static final int OPENING = 8;

    static final Set<AttackKind> BOMBS = EnumSet.of(
            AttackKind.BOMBING,
            AttackKind.IED,
            AttackKind.CAR_BOMB,
            AttackKind.SUICIDE_BOMBING,
            AttackKind.GRENADE,
            AttackKind.MINE,
            AttackKind.VEHICLE_RAMMING);

    /// Kinds by which one and the same attack can be called.
    private static final List<Set<AttackKind>> FAMILIES = List.of(
            BOMBS,
            EnumSet.of(
                    AttackKind.SHELLING,
                    AttackKind.ROCKET_ATTACK,
                    AttackKind.MISSILE_STRIKE,
                    AttackKind.AIR_STRIKE,
                    AttackKind.DRONE_STRIKE),
            EnumSet.of(AttackKind.BOMBING, AttackKind.SHELLING, AttackKind.AIR_STRIKE),
            EnumSet.of(
                    AttackKind.BOMBING,
                    AttackKind.CAR_BOMB,
                    AttackKind.SUICIDE_BOMBING,
                    AttackKind.GRENADE,
                    AttackKind.SIEGE,
                    AttackKind.SHOOTING,
                    AttackKind.AMBUSH,
                    AttackKind.ASSASSINATION,
                    AttackKind.MASSACRE),
            EnumSet.of(
                    AttackKind.SHOOTING,
                    AttackKind.ASSASSINATION,
                    AttackKind.AMBUSH,
                    AttackKind.ARMED_CLASH,
                    AttackKind.EXECUTION,
                    AttackKind.MASSACRE,
                    AttackKind.SIEGE,
                    AttackKind.OFFENSIVE),
            EnumSet.of(AttackKind.KIDNAPPING, AttackKind.HOSTAGE_TAKING, AttackKind.HIJACKING));

    static boolean contradicts(AttackDraft draft, AttackDraft found, FrameMatch match) {
        return draft.status != found.status
                || !kindsAgree(draft.kind, found.kind)
                || Timing.conflict(draft.date, found.date)
                || Locations.conflict(draft.places(), found.places())
                || targetsConflict(draft, found)
                || doersConflict(draft, found)
                || Side.conflict(draft, found)
                || isNewByArticle(draft, found, match)
                || turnsFrom(draft, found, match)
                || personsConflict(draft, found, match);
    }

    private static final Set<AttackKind> OF_PERSONS =
            EnumSet.of(AttackKind.ASSASSINATION, AttackKind.EXECUTION, AttackKind.KIDNAPPING);

    /// "The murder of Ana Ruiz" is not that of Luis Gil, told in another sentence.
    private static boolean personsConflict(AttackDraft draft, AttackDraft found, FrameMatch match) {
        var here =
                found.targets.values().stream().filter(Candidate::isNamedPerson).toList();
        var there =
                draft.targets.values().stream().filter(Candidate::isNamedPerson).toList();
        return OF_PERSONS.contains(found.kind)
                && !draft.sentences().contains(match.sentence())
                && !here.isEmpty()
                && !there.isEmpty()
                && here.stream().noneMatch(one -> there.stream().anyMatch(other -> Candidate.isSamePerson(one, other)));
    }

    /// "Meanwhile, guerrillas fired at a post": another attack than the one told before, unless it hit the same or is
    /// spoken of as known.
    private static boolean turnsFrom(AttackDraft draft, AttackDraft found, FrameMatch match) {
        boolean turns =
                match.sentence().tokens().stream().limit(OPENING).anyMatch(token -> TURNS.contains(token.lower()));
        boolean known = draft.sentences().contains(match.sentence())
                || match.token().isNoun() && isDefinite(match)
                || shareTarget(draft, found);
        return turns && !known;
    }

    static boolean shareTarget(AttackDraft draft, AttackDraft found) {
        return found.targets.values().stream()
                .anyMatch(one -> draft.targets.values().stream().anyMatch(one::isAlike));
    }

    /// "A blast in X" after the event was told is another one, and so is any "a blast" far below it.
    private static boolean isNewByArticle(AttackDraft draft, AttackDraft found, FrameMatch match) {
        boolean indefinite = match.token().isNoun()
                && match.sentence()
                        .children(match.token(), "det")
                        .anyMatch(det -> det.lower().equals("a") || det.lower().equals("an"));
        boolean specific = !found.doers.isEmpty()
                || !found.targets.isEmpty()
                || !found.places().isEmpty();
        boolean elsewhere = !draft.sentences().contains(match.sentence())
                && !match.sentence().heading();
        return indefinite
                && elsewhere
                && (specific || match.sentence().number() - draft.lastSentence(match.sentence()) > Attacks.REACH);
    }

    private static boolean targetsConflict(AttackDraft draft, AttackDraft found) {
        if (draft.targets.isEmpty() || found.targets.isEmpty()) {
            return false;
        }
        return !shareTarget(draft, found) && distinct(draft, found);
    }

    private static boolean distinct(AttackDraft draft, AttackDraft found) {
        boolean facilities = draft.targets.values().stream()
                .anyMatch(target -> target.sense() == Sense.FACILITY && target.isProper());
        return facilities
                && found.targets.values().stream()
                        .anyMatch(target -> target.sense() == Sense.FACILITY && target.isProper());
    }

    private static boolean doersConflict(AttackDraft draft, AttackDraft found) {
        return draft.doers.stream()
                .anyMatch(one -> one.actor().isNamed()
                        && found.doers.stream()
                                .anyMatch(other -> other.actor().isNamed()
                                        && !one.actor().isAlike(other.actor())
                                        && other.stance() == Stance.REPORTED
                                        && one.stance() == Stance.REPORTED));
    }

    /// General words agree with every kind, and a bombing with every kind of bomb.
    static boolean kindsAgree(AttackKind one, AttackKind other) {
        return one == other
                || isGeneral(one)
                || isGeneral(other)
                || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
    }

    static boolean isGeneral(AttackKind kind) {
        return kind == AttackKind.ATTACK || kind == AttackKind.RAID || kind == AttackKind.DESTRUCTION;
    }

    static boolean isAnother(FrameMatch match) {
        return match.token().isNoun()
                && match.sentence().children(match.token()).stream()
                        .anyMatch(child -> child.index() < match.token().index() && ANOTHER.contains(child.lower()));
    }

    /// "The attack", "last night's attack".
    static boolean isDefinite(FrameMatch match) {
        return match.sentence()
                .children(match.token(), "det", "poss")
                .anyMatch(det -> det.label().equals("poss") || DEFINITE.contains(det.lower()));
    }
}
