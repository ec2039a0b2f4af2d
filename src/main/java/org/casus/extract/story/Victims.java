package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.value.NumberReader;
import org.casus.model.Count;
import org.casus.model.Modifier;

/// Whom a word of harm speaks of, and how many they are: "two soldiers", "the mayor", "nobody".
final class Victims {
    /// Some of those harmed: their words, how many they are, and who is said to be among them.
    record Told(Mention who, Count count, List<Told> parts) {
        Told(Mention who, Count count) {
            this(who, count, List.of());
        }
    }

    /// One word for several people.
    private static final Set<String> COLLECTIVE =
            Set.of("family", "crowd", "group", "couple", "elderly", "band", "crew", "staff", "congregation");

    /// What the model marks as a number of something else than people.
    private static final Set<String> UNITS = Set.of("MONEY", "DATE", "TIME", "PERCENT", "QUANTITY", "ORDINAL");

    /// Only people are murdered and kidnapped, whatever kind of name the model takes theirs for.
    private static final Set<String> OF_PEOPLE = Set.of(
            "murder", "assassination", "slaying", "death", "kidnapping", "abduction", "assassinate", "slay", "die");

    /// Endings of nouns for people: gardener, actor, pianist, policeman, electrician, servant, trainee.
    private static final Pattern AGENT = Pattern.compile(".*(er|or|ist|man|men|woman|women|ian|ant|ee|ese|ard|eer)s?");

    /// What is left of a name where a full stop was taken for the end of the sentence: "the murder of Dr."
    private static final Set<String> TITLES = Set.of(
            "dr", "mr", "mrs", "ms", "msgr", "gen", "col", "capt", "lt", "sgt", "prof", "rev", "dr.", "mr.", "mrs.",
            "ms.", "gen.", "col.", "lt.", "sgt.", "prof.", "rev.");

    private static final Set<String> EXCEED = Set.of("exceed", "top", "pass", "surpass");

    private static final Set<String> REPORT = Set.of("report", "confirm", "know", "record", "register");

    private final Story story;
    private final HarmWords words;
    private final Breakdown breakdown;

    Victims(Story story) {
        this.story = story;
        this.words = new HarmWords(story, this);
        this.breakdown = new Breakdown(story, this);
    }

    /// Whom a match speaks of; empty where they are not people, or nobody knows who.
    List<Told> of(FrameMatch match) {
        var told = new ArrayList<Told>();
        for (var mention : mentions(match)) {
            count(mention)
                    .map(count -> exceeded(match, count))
                    .map(count -> breakdown.told(mention, count, match))
                    .filter(each -> told.stream().noneMatch(other -> other.who().equals(each.who())))
                    .ifPresent(told::add);
        }
        mentions(match).stream()
                .flatMap(mention -> breakdown.others(mention).stream())
                .filter(each -> told.stream().noneMatch(other -> other.who().equals(each.who())))
                .forEach(told::add);
        return Breakdown.gathered(told);
    }

    private List<Mention> mentions(FrameMatch match) {
        var sentence = match.sentence();
        return words.of(match).stream()
                .map(token -> story.mention(sentence, token))
                .map(mention -> match.token().isVerb() ? resolved(mention) : mention)
                .filter(mention -> isPeople(mention) || isPersonBy(match, mention))
                .toList();
    }

    private Mention resolved(Mention mention) {
        return mention.isPronoun()
                ? story.coreference()
                        .resolve(
                                mention,
                                candidate -> candidate.sense() == Sense.PERSON
                                        && !HarmWords.OWNED.contains(
                                                candidate.head().lemma()))
                : mention;
    }

    /// "The toll exceeded 100".
    private static Count exceeded(FrameMatch match, Count count) {
        boolean exceeds = match.sentence()
                .head(match.token())
                .filter(verb -> match.token().lemma().equals("toll") && EXCEED.contains(verb.lemma()))
                .isPresent();
        return exceeds && count.isPlain()
                ? NumberReader.bounded(
                        count.best().orElse(0),
                        Modifier.MORE_THAN,
                        String.valueOf(count.best().orElse(0)))
                : count;
    }

    private static boolean isPersonBy(FrameMatch match, Mention mention) {
        boolean name = mention.head().pos().equals("NNP")
                && mention.sense() != Sense.PERSON
                && !UNITS.contains(mention.head().entity());
        return name
                && OF_PEOPLE.contains(match.token().lemma())
                && mention.placeLink().isEmpty();
    }

    boolean isPeople(Mention mention) {
        var head = mention.head();
        if (mention.isPronoun() || TITLES.contains(head.lower())) {
            return false;
        }
        boolean numbered = mention.count().isPresent();
        return switch (mention.sense()) {
            case PERSON -> true;
            case STATE_FORCE, ARMED_GROUP ->
                numbered && !head.pos().equals("NN") && !head.pos().equals("NNP") || isMember(mention);
            case STATE, ORGANIZATION -> numbered && head.pos().endsWith("S");
            case OTHER -> isPeopleUnlisted(mention);
            case COALITION, FACILITY, OBJECT, WEAPON, PLACE -> false;
        };
    }

    /// "An American soldier", as against "the American army".
    private static boolean isMember(Mention mention) {
        return mention.head().pos().equals("NN")
                && mention.victims().isPresent()
                && mention.sentence()
                        .children(mention.head(), "det")
                        .anyMatch(det -> Set.of("a", "an", "another").contains(det.lower()));
    }

    /// A number alone, a name, or a noun for people that no list knows, under a number.
    private static boolean isPeopleUnlisted(Mention mention) {
        var head = mention.head();
        if (head.isNumber()) {
            return !head.entity().equals("DATE");
        }
        boolean numbered = mention.count().isPresent()
                && !UNITS.contains(head.entity())
                && head.pos().startsWith("NNS")
                && AGENT.matcher(head.lower()).matches();
        return numbered
                || head.entity().equals("PERSON")
                || mention.count().isPresent() && SameVictims.isGeneric(mention)
                || isNobody(mention);
    }

    /// How many a phrase speaks of. A plural without a number is at least two; one word for several, too.
    Optional<Count> count(Mention mention) {
        if (isNobody(mention)) {
            return SameVictims.isGeneric(mention) && !isOnlyUnreported(mention) && !isElse(mention)
                    ? Optional.of(Count.exactly(0))
                    : Optional.empty();
        }
        var head = mention.head();
        if (COLLECTIVE.contains(head.lemma())) {
            return Optional.of(NumberReader.UNNUMBERED);
        }
        if (mention.count().isPresent()) {
            return mention.count();
        }
        boolean one = head.entity().equals("PERSON")
                || head.pos().equals("NNP")
                || head.pos().equals("NN")
                        && mention.sense() == Sense.PERSON
                        && !head.lemma().equals("people")
                || isMember(mention);
        if (one) {
            return Optional.of(Count.exactly(1));
        }
        boolean several = head.pos().endsWith("S") || head.lemma().equals("people");
        return several ? Optional.of(NumberReader.UNNUMBERED) : Optional.empty();
    }

    /// "No casualties were reported" does not say that there were none.
    private static boolean isOnlyUnreported(Mention mention) {
        return mention.sentence().head(mention.head()).stream().anyMatch(head -> REPORT.contains(head.lemma()));
    }

    /// "Nobody else was hurt" says nothing of those told before.
    private static boolean isElse(Mention mention) {
        return mention.sentence()
                .next(mention.head())
                .filter(next -> next.lower().equals("else"))
                .isPresent();
    }

    /// "No one", "nobody", "no soldiers", "not a single person".
    static boolean isNobody(Mention mention) {
        var sentence = mention.sentence();
        boolean word =
                Set.of("nobody", "none", "no-one").contains(mention.head().lower());
        boolean no = sentence.children(mention.head(), "det", "neg")
                .anyMatch(det -> det.lower().equals("no") || det.lower().equals("not"));
        boolean single = mention.from() > 0
                && sentence.children(mention.head()).stream()
                        .anyMatch(child -> child.lower().equals("single"))
                && sentence.token(mention.from() - 1).lower().equals("not");
        return word || no || single;
    }

    /// Whether any of the words is one for people.
    boolean anyPeople(Stream<Mention> mentions) {
        return mentions.anyMatch(this::isPeople);
    }
}
