package org.casus.extract.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.DateRange;

/// Which attack harmed those that a sentence tells of: what the grammar ties them to before what stands near.
final class Causes {
    /// Behind these words stands another event: "hours after two soldiers were killed".
    private static final Set<String> APART = Set.of("after", "before", "since", "until", "following");

    /// A number for a longer time than this many days is no number for one attack.
    private static final int LONGEST = 10;

    private final Story story;
    private final Attacks attacks;
    private final Timing timing;
    private final Locations locations;

    Causes(Story story, Attacks attacks, Timing timing, Locations locations) {
        this.story = story;
        this.attacks = attacks;
        this.timing = timing;
        this.locations = locations;
    }

    /// The attack that did it: the one that the word itself tells, or that it is said to have happened in, or that
    /// is named as the cause, or that stands nearest in the sentence; else one whose target they are; else the
    /// current one, if it can be.
    Optional<AttackDraft> of(FrameMatch match, List<Victims.Told> told) {
        return called(match.sentence(), match.token())
                .or(() -> inWhich(match))
                .or(() -> named(match))
                .or(() -> nearest(match))
                .or(() -> aimedAt(match, told))
                .or(() -> current(match));
    }

    private Optional<AttackDraft> called(Sentence sentence, Token token) {
        return attacks.drafts().stream()
                .filter(draft -> draft.isCalledBy(sentence, token))
                .findFirst();
    }

    private Optional<AttackDraft> inWhich(FrameMatch match) {
        var sentence = match.sentence();
        return new Clauses(sentence)
                .prepositional(match.token(), "in", "during", "by").stream()
                        .filter(token -> attacks.isAttackNoun(sentence, token))
                        .flatMap(token -> attacks.spokenOf(story.mention(sentence, token)).stream())
                        .findFirst();
    }

    private Optional<AttackDraft> named(FrameMatch match) {
        return match.fillers(Role.CAUSE)
                .filter(cause -> !cause.isPronoun())
                .flatMap(cause -> attacks.spokenOf(cause).stream())
                .findFirst();
    }

    /// "This attack, which resulted in the death of ...", "two died when a bomb exploded": the attack word nearest
    /// in the smallest clause that has one.
    private Optional<AttackDraft> nearest(FrameMatch match) {
        var sentence = match.sentence();
        for (var each : sentence.ancestry(match.token())) {
            var here = called(sentence, each).or(() -> below(sentence, each, match.token()));
            if (here.isPresent()) {
                return here;
            }
            if (isApart(sentence, each)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<AttackDraft> below(Sentence sentence, Token top, Token word) {
        return sentence.subtree(top).stream()
                .filter(token -> called(sentence, token).isPresent())
                .min((one, other) -> Integer.compare(distance(one, word), distance(other, word)))
                .flatMap(token -> called(sentence, token));
    }

    private static int distance(Token one, Token other) {
        return Math.abs(one.index() - other.index());
    }

    private static boolean isApart(Sentence sentence, Token clause) {
        boolean marked = sentence.children(clause, "mark").anyMatch(mark -> APART.contains(mark.lower()));
        return marked
                || sentence.head(clause)
                        .filter(head -> APART.contains(head.lower()))
                        .isPresent();
    }

    /// The attack on the very person: "the mayor was found dead".
    private Optional<AttackDraft> aimedAt(FrameMatch match, List<Victims.Told> told) {
        return attacks.drafts().reversed().stream()
                .filter(draft -> told.stream()
                        .map(Victims.Told::who)
                        .filter(who -> who.isNamed() && !who.isPlural())
                        .anyMatch(who -> draft.targets.values().stream().anyMatch(who::isAlike)))
                .filter(draft -> fits(draft, match))
                .findFirst();
    }

    private Optional<AttackDraft> current(FrameMatch match) {
        return attacks.current(match.sentence())
                .filter(draft -> fits(draft, match))
                .or(() -> attacks.last(match.sentence(), Attacks.REACH, draft -> !draft.series && fits(draft, match)));
    }

    /// Whether neither day nor place of the clause contradicts.
    private boolean fits(AttackDraft draft, FrameMatch match) {
        var date = timing.date(match, attacks.anchor(match.sentence()));
        return !Timing.conflict(draft.date, date)
                && !isLonger(date, draft)
                && !Locations.conflict(draft.places(), locations.of(match));
    }

    /// "Since 1981", "this year": a sum over many events.
    private static boolean isLonger(Optional<DateRange> date, AttackDraft draft) {
        return date.filter(range -> days(range) > LONGEST).isPresent()
                && draft.date.filter(range -> days(range) > LONGEST).isEmpty();
    }

    private static long days(DateRange range) {
        return range.from().isPresent() && range.to().isPresent()
                ? range.to().get().toEpochDay() - range.from().get().toEpochDay()
                : 0;
    }
}
