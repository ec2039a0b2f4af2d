package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.NumberReader;
import org.casus.model.Count;

/// Whom a word of harm speaks of, and how many they are: "two soldiers", "the mayor", "nobody".
final class Victims {
    /// Some of those harmed: their words, how many they are, and who is said to be among them.
    record Told(Mention who, Count count, List<Told> parts) {
        Told(Mention who, Count count) {
            this(who, count, List.of());
        }
    }

    private static final Set<String> LEAVE = Set.of("leave", "report", "find", "pronounce", "declare", "see", "shoot");
    private static final Set<String> SUFFER = Set.of("suffer", "sustain", "receive", "incur");

    /// Words that stand for whom they belong to: "the lives of two soldiers", "his body".
    private static final Set<String> OWNED = Set.of("life", "body", "corpse", "remains", "dead");

    /// Prepositions that the parser takes a bound before a number for: "killed up to 20 people".
    private static final Set<String> BOUNDS = Set.of("up", "between", "over", "about", "around", "above", "under");

    /// One word for several people.
    private static final Set<String> COLLECTIVE = Set.of(
            "family",
            "crowd",
            "group",
            "couple",
            "elderly",
            "civilian population",
            "band",
            "crew",
            "staff",
            "congregation");

    /// Nouns that tell killed from injured only where there were none.
    private static final Set<String> NONE = Set.of("casualty", "victim");

    private static final Set<String> REPORT = Set.of("report", "confirm", "know", "record", "register");

    private static final Set<String> UNITS = Set.of("MONEY", "DATE", "TIME", "PERCENT", "QUANTITY", "ORDINAL");

    private static final Set<String> ANIMALS =
            Set.of("cow", "cattle", "animal", "horse", "sheep", "goat", "dog", "pig", "livestock", "camel", "bird");

    private final Story story;
    private final Breakdown breakdown;

    Victims(Story story) {
        this.story = story;
        this.breakdown = new Breakdown(story, this);
    }

    /// Whom a match speaks of; empty where they are not people, or nobody knows who.
    List<Told> of(FrameMatch match) {
        var told = new ArrayList<Told>();
        for (var mention : mentions(match)) {
            count(mention)
                    .map(count -> new Told(mention, count, breakdown.of(mention, count, match)))
                    .filter(each -> told.stream().noneMatch(other -> other.who().equals(each.who())))
                    .ifPresent(told::add);
        }
        return told;
    }

    private List<Mention> mentions(FrameMatch match) {
        return words(match).stream()
                .flatMap(token -> owners(match.sentence(), token))
                .map(token -> story.mention(match.sentence(), token))
                .map(this::resolved)
                .filter(this::isPeople)
                .toList();
    }

    private List<Token> words(FrameMatch match) {
        return switch (match.trigger().pos()) {
            case "adjective" -> ofAdjective(match.sentence(), match.token());
            case "noun" -> ofNoun(match);
            default -> ofVerb(match);
        };
    }

    private List<Token> ofVerb(FrameMatch match) {
        var objects = heads(match);
        if (objects.stream().anyMatch(token -> isPeople(story.mention(match.sentence(), token)))) {
            return objects;
        }
        var bounded = bounded(match.sentence(), match.token());
        return bounded.isEmpty() ? shared(match) : bounded;
    }

    private static List<Token> heads(FrameMatch match) {
        return match.fillers(Role.VICTIM).map(Mention::head).toList();
    }

    /// "Killed up to 20 people", read as a participle with a preposition.
    private List<Token> bounded(Sentence sentence, Token verb) {
        return sentence.children(verb, "prep")
                .filter(prep -> BOUNDS.contains(prep.lower()))
                .flatMap(prep -> Stream.concat(
                        sentence.children(prep, "pobj"),
                        sentence.children(prep, "prep").flatMap(inner -> sentence.children(inner, "pobj"))))
                .filter(token -> story.mention(sentence, token).count().isPresent())
                .toList();
    }

    /// "Killed and wounded five people": the object stands behind the last verb only.
    private List<Token> shared(FrameMatch match) {
        var sentence = match.sentence();
        var verb = match.token();
        var clauses = new Clauses(sentence);
        return sentence.children(verb, "conj")
                .filter(other -> isHarm(sentence, other) && !clauses.passive(other))
                .filter(other -> sentence.children(other, "nsubj").findAny().isEmpty())
                .flatMap(other -> clauses.objects(other).stream())
                .toList();
    }

    private boolean isHarm(Sentence sentence, Token verb) {
        return story.matches(sentence).stream()
                .anyMatch(match -> match.token().equals(verb)
                        && (match.trigger().frame() == Frame.KILLED
                                || match.trigger().frame() == Frame.INJURED));
    }

    private List<Token> ofNoun(FrameMatch match) {
        var sentence = match.sentence();
        var noun = match.token();
        if (NONE.contains(noun.lemma())) {
            return isNobody(story.mention(sentence, noun)) ? List.of(noun) : List.of();
        }
        var found = new ArrayList<>(ofWhom(match));
        if (noun.lemma().equals("toll")) {
            found.addAll(ofToll(sentence, noun));
        }
        if (SUFFER.contains(match.scope().lemma())) {
            found.addAll(new Clauses(sentence).subjects(match.scope()));
        }
        boolean self = found.isEmpty() && story.mention(sentence, noun).count().isPresent();
        return self ? List.of(noun) : found;
    }

    /// "The murder of the senator", "the senator's murder", "the Ruiz murder"; but of "the rebels' murder of a nun"
    /// only
    /// the nun.
    private static List<Token> ofWhom(FrameMatch match) {
        var heads = heads(match);
        var behind = heads.stream()
                .filter(token -> token.index() > match.token().index())
                .toList();
        return behind.isEmpty()
                ? heads.stream()
                        .filter(token -> !token.label().equals("compound")
                                || token.entity().equals("PERSON"))
                        .toList()
                : behind;
    }

    /// "The death toll rose to 22 people", "put the toll at nine".
    private static List<Token> ofToll(Sentence sentence, Token toll) {
        return sentence.head(toll)
                .filter(Token::isVerb)
                .map(verb -> new Clauses(sentence).prepositional(verb, "to", "at"))
                .orElse(List.of());
    }

    /// "Left five people dead", "five people were dead", "was found dead", "ten dead", "two dead soldiers".
    private List<Token> ofAdjective(Sentence sentence, Token word) {
        if (word.lemma().equals("miss") && !word.lower().equals("missing")) {
            return List.of();
        }
        var subjects = sentence.children(word, "nsubj").toList();
        if (!subjects.isEmpty()) {
            return new Clauses(sentence).resolved(subjects);
        }
        var head = sentence.head(word);
        if (head.isPresent() && LEAVE.contains(head.get().lemma())) {
            var objects = new Clauses(sentence).objects(head.get());
            if (!objects.isEmpty()) {
                return objects;
            }
        }
        if (head.isPresent() && head.get().lemma().equals("be")) {
            var being = new Clauses(sentence)
                    .resolved(sentence.children(head.get(), "nsubj").toList());
            if (!being.isEmpty()) {
                return being;
            }
        }
        boolean before = head.isPresent() && head.get().isNoun() && head.get().index() > word.index();
        if (before) {
            return Stream.of(head.get())
                    .filter(noun -> story.mention(sentence, noun).count().isPresent())
                    .toList();
        }
        return sentence
                .previous(word)
                .filter(Token::isNumber)
                .or(() ->
                        sentence.children(word).stream().filter(Token::isNumber).findFirst())
                .stream()
                .toList();
    }

    /// "The lives of two soldiers" are two soldiers, "his body" is he.
    private static Stream<Token> owners(Sentence sentence, Token token) {
        if (!OWNED.contains(token.lemma())) {
            return Stream.of(token);
        }
        var owners = Stream.concat(
                        new Clauses(sentence).prepositional(token, "of").stream(), sentence.children(token, "poss"))
                .toList();
        return owners.isEmpty() ? Stream.of(token) : owners.stream();
    }

    private Mention resolved(Mention mention) {
        return mention.isPronoun()
                ? story.coreference().resolve(mention, candidate -> candidate.sense() == Sense.PERSON)
                : mention;
    }

    boolean isPeople(Mention mention) {
        var head = mention.head();
        if (mention.isPronoun() || UNITS.contains(head.entity()) && !head.isNumber()) {
            return false;
        }
        boolean numbered = mention.count().isPresent();
        return switch (mention.sense()) {
            case PERSON -> true;
            case STATE_FORCE, ARMED_GROUP -> numbered || head.pos().endsWith("S");
            case STATE, ORGANIZATION -> numbered && head.pos().endsWith("S");
            case OTHER -> isPeopleUnlisted(mention);
            case COALITION, FACILITY, OBJECT, WEAPON, PLACE -> false;
        };
    }

    /// A number alone, a name, or a noun that no list knows under a number.
    private static boolean isPeopleUnlisted(Mention mention) {
        var head = mention.head();
        if (head.isNumber()) {
            return !head.entity().equals("DATE");
        }
        boolean numbered = mention.count().isPresent() && head.pos().equals("NNS") && !ANIMALS.contains(head.lemma());
        return numbered
                || head.entity().equals("PERSON")
                || Set.of("dozen", "hundred", "thousand", "score", "total", "number")
                        .contains(head.lemma())
                || isNobody(mention);
    }

    /// How many a phrase speaks of. A plural without a number is at least two; one word for several, too.
    Optional<Count> count(Mention mention) {
        if (isNobody(mention)) {
            return Toll.isGeneric(mention) && !isOnlyUnreported(mention)
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
                        && !head.lemma().equals("people");
        boolean several = head.pos().endsWith("S") || head.lemma().equals("people");
        return one ? Optional.of(Count.exactly(1)) : several ? Optional.of(NumberReader.UNNUMBERED) : Optional.empty();
    }

    /// "No casualties were reported" does not say that there were none.
    private static boolean isOnlyUnreported(Mention mention) {
        return mention.sentence().head(mention.head()).stream().anyMatch(head -> REPORT.contains(head.lemma()));
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
}
