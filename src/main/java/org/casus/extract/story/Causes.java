package org.casus.extract.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.AttackKind;
import org.casus.model.CasualtyType;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.Place;

/// Which attack harmed those that a sentence tells of: what the grammar ties them to before what stands near.
final class Causes {
    /// Behind these words stands another event: "hours after two soldiers were killed".
    private static final Set<String> APART = Set.of("after", "before", "since", "until", "following");

    /// A number for a longer time than this many days is no number for one attack.
    private static final int LONGEST = 10;

    /// How many sentences back the only attack of a text is still spoken of.
    private static final int FAR_REACH = 12;

    /// Verbs whose victims somebody killed.
    private static final Set<String> KILL = Set.of("kill", "murder", "assassinate", "slay", "massacre");

    /// From this number on, a toll so many times that of the attack is one of a war.
    private static final int LARGE = 100;

    private static final int SCALE = 10;

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
    /// is named as the cause, or that stands nearest in the sentence; else one whose target or known victims they
    /// are; else the current one, if it can be.
    Optional<AttackDraft> of(FrameMatch match, CasualtyType type, List<Victims.Told> told) {
        var own = called(match.sentence(), match.token());
        if (own.isPresent() || isOfUnreadAttack(match)) {
            return own.filter(draft -> !isSumOverMany(draft, match));
        }
        return inWhich(match)
                .or(() -> named(match))
                .or(() -> nearest(match))
                .or(() -> known(match, type, told))
                .or(() -> aimedAt(match, told))
                .or(() -> current(match))
                .filter(draft -> told.stream().allMatch(each -> isOfScale(draft, type, each)));
    }

    /// "Two policemen were killed in Jos on Sunday": an attack of which nothing else is told.
    Optional<AttackDraft> untold(FrameMatch match, List<Victims.Told> told) {
        var date = timing.date(match, attacks.anchor(match.sentence()));
        var places = locations.of(match);
        boolean named =
                told.stream().anyMatch(each -> each.who().head().entity().equals("PERSON"));
        boolean known = date.isPresent() && !places.isEmpty() || named && (date.isPresent() || !places.isEmpty());
        if (!known || !isKilling(match, told) || date.filter(Causes::isLong).isPresent()) {
            return Optional.empty();
        }
        var draft = new AttackDraft(AttackKind.ATTACK);
        draft.date = date;
        draft.places(places);
        draft.support(match);
        attacks.add(draft);
        return Optional.of(draft);
    }

    private static boolean isKilling(FrameMatch match, List<Victims.Told> told) {
        var sentence = match.sentence();
        return KILL.contains(match.token().lemma())
                && !sentence.heading()
                && !Accidents.areTold(sentence)
                && told.stream().noneMatch(each -> each.count().equals(Count.exactly(0)));
    }

    /// "So far, two deputies have been murdered in less than 15 days", of an attack told before.
    private boolean isSumOverMany(AttackDraft draft, FrameMatch match) {
        boolean again = draft.sentences().stream().anyMatch(each -> !each.equals(match.sentence()));
        boolean longer = timing.of(match, Kind.SPAN)
                .map(time -> time.range())
                .filter(Causes::isLong)
                .isPresent();
        return again && (longer || isSoFar(match.sentence()));
    }

    private static boolean isSoFar(Sentence sentence) {
        return sentence.indexOf(0, "so", "far").isPresent();
    }

    private Optional<AttackDraft> called(Sentence sentence, Token token) {
        return attacks.drafts().stream()
                .filter(draft -> draft.isCalledBy(sentence, token))
                .findFirst();
    }

    /// "An operation hours earlier, which killed two": an attack of its own, even if it was not taken for one.
    private boolean isOfUnreadAttack(FrameMatch match) {
        var sentence = match.sentence();
        var above = sentence.ancestry(match.token()).stream().skip(1);
        var causes = Stream.concat(
                match.fillers(Role.CAUSE)
                        .filter(cause -> cause.sentence().equals(sentence))
                        .map(Mention::head),
                new Clauses(sentence).prepositional(match.token(), "in", "during", "by").stream());
        return Stream.concat(above, causes)
                .filter(token -> attacks.isAttackNoun(sentence, token))
                .limit(1)
                .anyMatch(token -> called(sentence, token).isEmpty() && !isThe(sentence, token));
    }

    private static boolean isThe(Sentence sentence, Token noun) {
        return sentence.children(noun, "det")
                .anyMatch(det -> Set.of("the", "this", "that", "these", "those").contains(det.lower()));
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
                .flatMap(cause -> attacks.spokenOf(cause).stream().filter(draft -> !isOfAnotherTime(draft, cause)))
                .findFirst();
    }

    /// "The biggest attack, in 2009, killed 25" is not the one told before.
    private boolean isOfAnotherTime(AttackDraft draft, Mention cause) {
        return timing.of(cause.sentence(), cause.head(), cause.head(), Kind.POINT, Kind.SPAN)
                .filter(time -> Timing.conflict(draft.date, Optional.of(time.range())))
                .isPresent();
    }

    /// "This attack, which resulted in the death of ...", "two died when a bomb exploded": the attack word nearest
    /// in the smallest clause that has one.
    private Optional<AttackDraft> nearest(FrameMatch match) {
        var sentence = match.sentence();
        for (var each : sentence.ancestry(match.token())) {
            var here = called(sentence, each)
                    .or(() -> below(sentence, each, match.token()))
                    .filter(draft -> isOfTheTime(draft, match) && isThere(draft, where(match)));
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

    /// The attack of which the very same numbers were told before.
    private Optional<AttackDraft> known(FrameMatch match, CasualtyType type, List<Victims.Told> told) {
        boolean telling = told.size() > 1 || told.getFirst().count().best().orElse(0) > 1;
        return telling
                ? attacks.drafts().reversed().stream()
                        .filter(draft -> told.stream().allMatch(each -> isKnown(draft, type, each)))
                        .filter(draft -> fits(draft, match))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean isKnown(AttackDraft draft, CasualtyType type, Victims.Told told) {
        return draft.harms.stream()
                .filter(harm -> harm.type == type && harm.count.equals(told.count()))
                .anyMatch(harm ->
                        harm.victims.head().lemma().equals(told.who().head().lemma()));
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
        var sentence = match.sentence();
        return attacks.current(sentence)
                .filter(draft -> fits(draft, match))
                .or(() -> attacks.last(sentence, Attacks.REACH, draft -> !draft.series && fits(draft, match)))
                .or(() -> onlyOne(match));
    }

    private Optional<AttackDraft> onlyOne(FrameMatch match) {
        var single = attacks.drafts().stream().filter(draft -> !draft.series).toList();
        return single.size() == 1
                ? attacks.last(match.sentence(), FAR_REACH, draft -> !draft.series && fits(draft, match))
                : Optional.empty();
    }

    /// "The war has killed 70,000" is no other number for the six of one attack.
    private static boolean isOfScale(AttackDraft draft, CasualtyType type, Victims.Told told) {
        int number = told.count().low().orElse(told.count().best().orElse(0));
        return number < LARGE
                || draft.harms.stream()
                        .filter(harm -> harm.type == type && !harm.isNone())
                        .flatMapToInt(harm -> harm.value().stream())
                        .allMatch(known -> number <= known * SCALE);
    }

    /// Whether neither day nor place of the clause contradicts.
    private boolean fits(AttackDraft draft, FrameMatch match) {
        return isOfTheTime(draft, match)
                && isThere(draft, where(match))
                && !Locations.conflict(draft.places(), locations.of(match));
    }

    private boolean isOfTheTime(AttackDraft draft, FrameMatch match) {
        var date = timing.date(match, attacks.anchor(match.sentence()));
        return !Timing.conflict(draft.date, date) && !isLonger(date, draft);
    }

    private static boolean isThere(AttackDraft draft, Optional<Place> place) {
        return place.isEmpty() || !Locations.conflict(draft.places(), List.of(place.get()));
    }

    /// "In Dayton, where ten people died".
    private Optional<Place> where(FrameMatch match) {
        var sentence = match.sentence();
        return sentence.children(match.token(), "advmod")
                .filter(word -> word.lower().equals("where"))
                .flatMap(word -> sentence.tokens().subList(0, word.index()).reversed().stream()
                        .filter(token -> !token.label().equals("punct"))
                        .limit(1))
                .filter(Token::isNoun)
                .flatMap(token -> story.participants().place(story.mention(sentence, token)).stream())
                .findFirst();
    }

    /// "Since 1981", "this year": a sum over many events.
    private static boolean isLonger(Optional<DateRange> date, AttackDraft draft) {
        return date.filter(Causes::isLong).isPresent()
                && draft.date.filter(Causes::isLong).isEmpty();
    }

    private static boolean isLong(DateRange range) {
        return days(range) > LONGEST;
    }

    private static long days(DateRange range) {
        return range.from().isPresent() && range.to().isPresent()
                ? range.to().get().toEpochDay() - range.from().get().toEpochDay()
                : 0;
    }
}
