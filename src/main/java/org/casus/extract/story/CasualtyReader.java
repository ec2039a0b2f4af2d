package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.story.Victims.Told;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.NumberReader;
import org.casus.model.CasualtyType;
import org.casus.model.Count;
import org.casus.model.Modifier;
import org.casus.model.Status;

/// Reads how many were killed, injured, kidnapped or are missing, on which attack, by whose account.
final class CasualtyReader {
    /// What a word of harm says: whom it speaks of, and of what kind.
    private record Reading(FrameMatch match, CasualtyType type, List<Told> told) {
        Reading with(List<Told> others) {
            return new Reading(match, type, others);
        }
    }

    /// Nobody may be hurt "seriously", and many lightly.
    private static final Set<String> SERIOUSLY = Set.of("seriously", "badly", "critically", "severely", "gravely");

    private static final Set<String> GIVE = Set.of("put", "place", "give", "estimate", "set");

    private static final Set<String> ANYONE = Set.of("anyone", "anybody");

    private final Story story;
    private final Victims victims;
    private final Causes causes;

    /// What was done by an attack that is not told, as far as the text was read.
    private final List<Reading> unattached = new ArrayList<>();

    CasualtyReader(Story story, Causes causes) {
        this.story = story;
        this.victims = new Victims(story);
        this.causes = causes;
    }

    private static final Set<String> SEVERAL =
            Set.of("several", "many", "some", "others", "dozens", "scores", "hundreds", "numerous");

    private static final Set<String> ALMOST = Set.of("almost", "nearly", "narrowly");

    void read(Sentence sentence) {
        var readings = new ArrayList<Reading>();
        for (var match : story.matches(sentence)) {
            type(match)
                    .filter(type -> !isAlmost(match))
                    .map(type -> new Reading(match, type, told(match)))
                    .filter(reading -> !reading.told.isEmpty())
                    .ifPresent(readings::add);
        }
        unmixed(readings).forEach(this::attach);
    }

    /// "She was almost killed", as against "almost twenty were killed".
    private static boolean isAlmost(FrameMatch match) {
        return match.sentence().children(match.token(), "advmod").anyMatch(adverb -> ALMOST.contains(adverb.lower()));
    }

    private static Optional<CasualtyType> type(FrameMatch match) {
        return switch (match.trigger().frame()) {
            case KILLED -> Optional.of(CasualtyType.KILLED);
            case INJURED -> Optional.of(isFatal(match) ? CasualtyType.KILLED : CasualtyType.INJURED);
            case KIDNAPPED -> Optional.of(CasualtyType.KIDNAPPED);
            case MISSING -> Optional.of(CasualtyType.MISSING);
            case ATTACK, IMPACT, AGREEMENT, WITHDRAWAL, DEPLOYMENT, TALK, DEFENCE -> Optional.empty();
        };
    }

    private static boolean isSerious(FrameMatch match) {
        return match.sentence()
                .children(match.token(), "advmod")
                .anyMatch(adverb -> SERIOUSLY.contains(adverb.lower()));
    }

    /// "Fatally wounded".
    private static boolean isFatal(FrameMatch match) {
        return match.sentence()
                .children(match.token(), "advmod")
                .anyMatch(adverb -> Set.of("fatally", "mortally", "lethally").contains(adverb.lower()));
    }

    /// Whom a match speaks of, where it speaks of something that was done.
    private List<Told> told(FrameMatch match) {
        var told = victims.of(match).stream()
                .filter(each -> !each.count().equals(Count.exactly(0)) || !isSerious(match))
                .toList();
        if (told.isEmpty()) {
            return told;
        }
        var status = match.context().status();
        if (status == Status.NEGATED) {
            return nobody(match, told);
        }
        boolean done = status == Status.OCCURRED || status == Status.ONGOING || status == Status.ALLEGED;
        if (!done) {
            miss(match, "'%s' is %s, not done".formatted(match.token().form(), status.code()));
            return List.of();
        }
        if (isHabit(match, told)) {
            miss(
                    match,
                    "'%s' is said of what they do, not of what they did"
                            .formatted(match.token().form()));
            return List.of();
        }
        if (isNeither(told)) {
            miss(match, "'%s' is denied here".formatted(match.token().form()));
            return List.of();
        }
        return told;
    }

    /// "The blast did not kill anyone" gives a number, "the minister was not hurt" none.
    private List<Told> nobody(FrameMatch match, List<Told> told) {
        var nobody = told.stream()
                .filter(each -> !isSerious(match))
                .filter(each -> Victims.isNobody(each.who())
                        || ANYONE.contains(each.who().head().lower()))
                .map(each -> new Told(each.who(), Count.exactly(0)))
                .toList();
        if (nobody.isEmpty()) {
            miss(match, "'%s' is denied here".formatted(match.token().form()));
        }
        return nobody;
    }

    /// "Gunmen who kill farmers": no number, no event. "It is the first time that a judge was killed" tells of the
    /// judge
    /// who was named.
    private static boolean isHabit(FrameMatch match, List<Told> told) {
        boolean time = match.sentence().ancestry(match.token()).stream()
                .anyMatch(token -> token.lemma().equals("time")
                        && match.sentence().children(token).stream()
                                .anyMatch(child -> child.lower().equals("first")));
        boolean purpose = match.token().pos().equals("VB")
                && match.sentence()
                        .children(match.token(), "aux")
                        .anyMatch(to -> to.pos().equals("TO"));
        return time
                || (purpose || Set.of("VBP", "VBZ").contains(match.token().pos()))
                        && !match.sentence().heading()
                        && told.stream().allMatch(each -> NumberReader.isUnnumbered(each.count()));
    }

    /// "Neither the minister nor his wife was hurt".
    private static boolean isNeither(List<Told> told) {
        return told.stream()
                .map(Told::who)
                .anyMatch(who -> who.sentence().children(who.head()).stream()
                        .anyMatch(child -> Set.of("neither", "nor").contains(child.lower())));
    }

    /// "Twelve people were killed and wounded": neither the killed nor the wounded are twelve.
    private List<Reading> unmixed(List<Reading> readings) {
        var result = new ArrayList<Reading>();
        for (var reading : readings) {
            var other = readings.stream().filter(each -> isMixed(each, reading)).findFirst();
            var some = other.flatMap(each -> some(reading, each));
            result.add(other.map(each -> some.orElseGet(() -> reading.with(shares(reading, each))))
                    .orElse(reading));
        }
        return result;
    }

    /// "Six people were killed and several injured": these are others.
    private Optional<Reading> some(Reading reading, Reading other) {
        return several(reading)
                .map(word -> reading.with(
                        List.of(new Told(story.mention(reading.match.sentence(), word), NumberReader.UNNUMBERED))))
                .or(() -> several(other).map(word -> reading));
    }

    private static Optional<Token> several(Reading reading) {
        return reading.match
                .sentence()
                .previous(reading.match.token())
                .filter(word -> reading.match.token().label().equals("conj") && SEVERAL.contains(word.lower()));
    }

    private static boolean isMixed(Reading one, Reading other) {
        boolean types = Set.of(CasualtyType.KILLED, CasualtyType.INJURED).contains(one.type)
                && Set.of(CasualtyType.KILLED, CasualtyType.INJURED).contains(other.type)
                && one.type != other.type;
        boolean coordinated = isConjunct(one.match.token(), other.match.token())
                || isConjunct(other.match.token(), one.match.token());
        boolean shared = one.told.stream()
                .anyMatch(
                        left -> other.told.stream().anyMatch(right -> left.who().equals(right.who())));
        boolean fatal = List.of(one, other).stream()
                .anyMatch(each -> each.match.token().lemma().equals("die"));
        return types && coordinated && shared && !fatal;
    }

    private static boolean isConjunct(Token word, Token head) {
        return word.label().equals("conj") && word.head() == head.index();
    }

    /// Of twelve killed and wounded at least one and at most eleven are each; of twelve killed or wounded at most
    /// twelve.
    private List<Told> shares(Reading reading, Reading other) {
        var sentence = reading.match.sentence();
        var head = isConjunct(reading.match.token(), other.match.token()) ? other.match.token() : reading.match.token();
        boolean or = sentence.children(head, "cc").anyMatch(word -> word.lower().equals("or"));
        var result = new ArrayList<Told>();
        for (var each : reading.told) {
            int all = each.count().best().orElse(0);
            if (all > 1) {
                result.add(new Told(each.who(), share(all, or, each.who().text())));
            } else if (!or && all == 0) {
                result.add(new Told(each.who(), SOME));
            } else if (all == 1 && reading.type == CasualtyType.KILLED) {
                result.add(each);
            } else {
                miss(reading.match, "how many of them were killed and how many injured is not said");
            }
        }
        return result;
    }

    /// Of "more than 40 killed and wounded" it is only known that there were both.
    private static final Count SOME = NumberReader.bounded(1, Modifier.AT_LEAST, "killed and wounded");

    private static Count share(int all, boolean or, String text) {
        return new Count(
                OptionalInt.of(or ? 0 : 1),
                OptionalInt.empty(),
                OptionalInt.of(or ? all : all - 1),
                Optional.empty(),
                Optional.of(text));
    }

    private void attach(Reading reading) {
        if (reading.told.isEmpty()) {
            return;
        }
        causes.of(reading.match, reading.type, reading.told)
                .ifPresentOrElse(attack -> attach(reading, attack), () -> unattached.add(reading));
    }

    /// Looks again for the attacks that did harm, now that more of them have been proposed.
    void readUnattached() {
        for (var reading : unattached) {
            causes.of(reading.match, reading.type, reading.told)
                    .or(() -> reading.type == CasualtyType.KILLED
                            ? causes.untold(reading.match, reading.told)
                            : Optional.empty())
                    .ifPresentOrElse(
                            attack -> attach(reading, attack),
                            () -> miss(
                                    reading.match,
                                    "nobody is said to have attacked the %s"
                                            .formatted(reading.told
                                                    .getFirst()
                                                    .who()
                                                    .text())));
        }
    }

    private void attach(Reading reading, AttackDraft attack) {
        var support = Draft.Support.of(reading.match);
        attack.support(support.rule(), support.path(), support.sentence());
        var harms =
                reading.told.stream().map(each -> harm(reading, each, attack)).toList();
        new Toll(attack)
                .add(harms)
                .forEach(each -> miss(
                        reading.match,
                        "how many the %s were is not said, and others were counted".formatted(each.victims.text())));
    }

    private Harm harm(Reading reading, Told told, AttackDraft attack) {
        var match = reading.match;
        var harm = new Harm(reading.type, told.count(), told.who(), source(match), Draft.Support.of(match));
        harm.fall = fall(attack, match);
        told.parts().forEach(part -> harm.parts.add(harm(reading, part, attack)));
        return harm;
    }

    /// Whose number it is; also of "hospital officials put the toll at nine".
    private Optional<Mention> source(FrameMatch match) {
        var sentence = match.sentence();
        return sentence.head(match.token())
                .filter(verb -> match.token().lemma().equals("toll") && GIVE.contains(verb.lemma()))
                .flatMap(verb -> new Clauses(sentence).subjects(verb).stream().findFirst())
                .map(subject -> story.mention(sentence, subject))
                .or(match.context()::source);
    }

    /// The impact whose clause the harm hangs on: "three fell in neighborhoods, killing a girl".
    private Optional<String> fall(AttackDraft attack, FrameMatch match) {
        for (var word : match.sentence().ancestry(match.token())) {
            var here = attack.falls.stream()
                    .filter(each -> each.support().sentence().equals(match.sentence()))
                    .filter(each -> each.support().path().startsWith(word.form() + ";"))
                    .filter(each -> isOnlyFallOf(match.sentence(), word, each))
                    .findFirst();
            if (here.isPresent()) {
                return here.map(AttackDraft.Fall::id);
            }
        }
        return Optional.empty();
    }

    private boolean isOnlyFallOf(Sentence sentence, Token word, AttackDraft.Fall fall) {
        return story.matches(sentence).stream()
                .filter(match ->
                        match.trigger().frame() == Frame.IMPACT && match.token().equals(word))
                .anyMatch(match -> fall.support().path().equals(match.path()));
    }

    private void miss(FrameMatch match, String reason) {
        story.nearMiss(match.trigger().id(), match.sentence(), reason);
    }
}
