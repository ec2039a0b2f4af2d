package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// Where the words for those harmed stand around a verb, noun or adjective of harm, also where the parser has them
/// elsewhere.
final class HarmWords {
    private static final Set<String> LEAVE = Set.of("leave", "report", "find", "pronounce", "declare", "see", "shoot");
    private static final Set<String> SUFFER = Set.of("suffer", "sustain", "receive", "incur");

    /// Words that stand for whom they belong to: "the lives of two soldiers", "the mayor's body".
    private static final Set<String> OWNED = Set.of("life", "body", "corpse", "remains", "dead");

    /// What is done to bodies when dead are found.
    private static final Set<String> FIND = Set.of(
            "find",
            "discover",
            "recover",
            "identify",
            "locate",
            "dump",
            "leave",
            "see",
            "pull",
            "bring",
            "retrieve",
            "count",
            "appear",
            "lie",
            "return");

    /// Prepositions that the parser takes a bound before a number for: "killed up to 20 people".
    private static final Set<String> BOUNDS = Set.of("up", "between", "over", "about", "around", "above", "under");

    /// Nouns that tell killed from injured only where there were none.
    private static final Set<String> NONE = Set.of("casualty", "victim");

    private final Story story;
    private final Victims victims;

    HarmWords(Story story, Victims victims) {
        this.story = story;
        this.victims = victims;
    }

    List<Token> of(FrameMatch match) {
        var sentence = match.sentence();
        var found = switch (match.trigger().pos()) {
            case "adjective" -> ofAdjective(sentence, match.token());
            case "noun" -> ofNoun(match);
            default -> ofVerb(match);
        };
        return found.stream()
                .filter(token -> !isSecondTitle(sentence, token))
                .flatMap(token -> owners(sentence, token))
                .distinct()
                .toList();
    }

    private List<Token> ofVerb(FrameMatch match) {
        var left = left(match.sentence(), match.token());
        if (!left.isEmpty()) {
            return left;
        }
        if (victims.anyPeople(match.fillers(Role.VICTIM))) {
            return heads(match);
        }
        var bounded = bounded(match.sentence(), match.token());
        if (!bounded.isEmpty()) {
            return bounded;
        }
        var shared = shared(match);
        return shared.isEmpty() ? heads(match) : shared;
    }

    private static List<Token> heads(FrameMatch match) {
        return match.fillers(Role.VICTIM).map(Mention::head).toList();
    }

    /// "..., with 25 others injured", "...; around twenty more were injured", where the parser ties the verb to
    /// something else.
    private List<Token> left(Sentence sentence, Token verb) {
        boolean bare = sentence.children(verb, "nsubj", "nsubjpass", "dobj", "aux")
                        .findAny()
                        .isEmpty()
                && verb.pos().equals("VBN");
        if (!bare) {
            return List.of();
        }
        var auxiliary = sentence.child(verb, "auxpass");
        if (auxiliary.isPresent()) {
            var before = justBefore(sentence, auxiliary.get());
            return before.isEmpty() && verb.label().equals("dep") ? behindSemicolon(sentence, verb) : before;
        }
        var number = sentence.children(verb).stream()
                .filter(token -> token.isNumber() && token.index() < verb.index())
                .findFirst();
        if (number.isPresent()) {
            return number.stream().toList();
        }
        return sentence
                .previous(verb)
                .filter(noun -> sentence.head(noun)
                        .filter(with -> with.lower().equals("with"))
                        .isPresent())
                .filter(noun -> isNumberOfPeople(sentence, noun))
                .stream()
                .toList();
    }

    /// "Six priests and two women | were killed".
    private List<Token> justBefore(Sentence sentence, Token auxiliary) {
        return sentence.previous(auxiliary)
                .filter(noun -> victims.isPeople(story.mention(sentence, noun)))
                .map(noun -> new Clauses(sentence).resolved(List.of(first(sentence, noun))))
                .orElse(List.of());
    }

    private static Token first(Sentence sentence, Token noun) {
        return noun.label().equals("conj")
                ? sentence.head(noun)
                        .filter(Token::isNoun)
                        .map(head -> first(sentence, head))
                        .orElse(noun)
                : noun;
    }

    private List<Token> behindSemicolon(Sentence sentence, Token verb) {
        int from = sentence.tokens().subList(0, verb.index()).stream()
                .filter(token -> token.form().equals(";"))
                .mapToInt(Token::index)
                .max()
                .orElse(verb.index());
        return sentence.tokens().subList(from, verb.index()).stream()
                .filter(token -> token.isNoun() || token.isNumber())
                .filter(token -> isNumberOfPeople(sentence, token))
                .limit(1)
                .toList();
    }

    private boolean isNumberOfPeople(Sentence sentence, Token token) {
        var mention = story.mention(sentence, token);
        return mention.count().isPresent() && victims.isPeople(mention);
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
        var clauses = new Clauses(sentence);
        return sentence.children(match.token(), "conj")
                .filter(other -> isHarm(sentence, other) && !clauses.passive(other))
                .filter(other -> sentence.children(other, "nsubj").findAny().isEmpty())
                .flatMap(other -> clauses.objects(other).stream())
                .toList();
    }

    private boolean isHarm(Sentence sentence, Token verb) {
        return story.matches(sentence).stream()
                .filter(match -> match.token().equals(verb))
                .map(match -> match.trigger().frame())
                .anyMatch(frame -> frame == Frame.KILLED || frame == Frame.INJURED);
    }

    private List<Token> ofNoun(FrameMatch match) {
        var sentence = match.sentence();
        var noun = match.token();
        if (NONE.contains(noun.lemma())) {
            return Victims.isNobody(story.mention(sentence, noun)) ? List.of(noun) : List.of();
        }
        if (OWNED.contains(noun.lemma()) && !isFound(sentence, noun)) {
            return List.of();
        }
        var found = new ArrayList<>(ofWhom(match));
        if (found.isEmpty()) {
            found.addAll(ofOther(match));
        }
        if (noun.lemma().equals("toll")) {
            found.addAll(ofToll(sentence, noun));
            found.removeIf(token -> isOnlyInjured(sentence, token));
        }
        sentence.children(noun, "dobj").forEach(found::add);
        if (SUFFER.contains(match.scope().lemma())) {
            found.addAll(new Clauses(sentence).subjects(match.scope()));
        }
        boolean self = found.isEmpty()
                && !Set.of("wound", "toll").contains(noun.lemma())
                && story.mention(sentence, noun).count().isPresent();
        return self ? List.of(noun) : found;
    }

    /// "The bodies of three policemen were found", but not "in parts of his body".
    private static boolean isFound(Sentence sentence, Token body) {
        boolean verb =
                sentence.head(body).filter(head -> FIND.contains(head.lemma())).isPresent();
        return verb && Set.of("nsubjpass", "dobj", "nsubj").contains(body.label());
    }

    /// "The murder of the senator", "the senator's murder", "the Ruiz murder"; but of "the rebels' murder of a nun"
    /// only
    /// the nun.
    private static List<Token> ofWhom(FrameMatch match) {
        var heads = heads(match);
        if (heads.isEmpty()) {
            return behindPlace(match);
        }
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

    /// "The kidnapping and murder of the mayor": whom one of two nouns has, the other has, too.
    private List<Token> ofOther(FrameMatch match) {
        var noun = match.token();
        return story.matches(match.sentence()).stream()
                .filter(other ->
                        other.token().isNoun() && isHarm(other.trigger().frame()))
                .filter(other -> isConjunct(noun, other.token()) || isConjunct(other.token(), noun))
                .map(HarmWords::ofWhom)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isConjunct(Token word, Token head) {
        return word.label().equals("conj") && word.head() == head.index();
    }

    private static boolean isHarm(Frame frame) {
        return frame == Frame.KILLED || frame == Frame.INJURED || frame == Frame.KIDNAPPED;
    }

    /// "The murder in Masaya of two nuns", "on 22 March of the mayor": the parser hangs "of" on the place or day.
    private static List<Token> behindPlace(FrameMatch match) {
        var clauses = new Clauses(match.sentence());
        return clauses.prepositional(match.token(), "in", "on", "at").stream()
                .flatMap(place -> clauses.prepositional(place, "of").stream())
                .toList();
    }

    /// "The death toll rose to 22 people", "put the toll at nine".
    private static List<Token> ofToll(Sentence sentence, Token toll) {
        var clauses = new Clauses(sentence);
        return sentence.head(toll)
                .filter(Token::isVerb)
                .map(verb -> Stream.concat(
                                clauses.prepositional(verb, "to", "at").stream(),
                                toll.label().startsWith("nsubj")
                                        ? clauses.objects(verb).stream()
                                        : Stream.<Token>empty())
                        .filter(token -> !token.equals(toll))
                        .toList())
                .orElse(List.of());
    }

    /// "A toll of one person | wounded".
    private static boolean isOnlyInjured(Sentence sentence, Token token) {
        return sentence.next(token)
                .filter(next -> Set.of("wound", "injure").contains(next.lemma()))
                .isPresent();
    }

    /// "Left five people dead", "five people were dead", "was found dead", "ten dead", "two dead soldiers".
    private List<Token> ofAdjective(Sentence sentence, Token word) {
        if (word.lemma().equals("miss") && !word.lower().equals("missing")) {
            return List.of();
        }
        var clauses = new Clauses(sentence);
        var subjects = clauses.resolved(sentence.children(word, "nsubj").toList());
        if (!subjects.isEmpty()) {
            return subjects;
        }
        var among = amongWhom(sentence, word);
        if (!among.isEmpty()) {
            return among;
        }
        var governed = sentence.head(word).stream()
                .flatMap(head -> ofHead(sentence, word, head).stream())
                .toList();
        if (!governed.isEmpty()) {
            return governed;
        }
        return sentence
                .previous(word)
                .filter(Token::isNumber)
                .or(() ->
                        sentence.children(word).stream().filter(Token::isNumber).findFirst())
                .stream()
                .toList();
    }

    /// "A nurse was among the dead".
    private static List<Token> amongWhom(Sentence sentence, Token word) {
        return sentence.head(word)
                .filter(among -> among.lower().equals("among"))
                .flatMap(sentence::head)
                .filter(verb -> verb.lemma().equals("be"))
                .map(verb -> new Clauses(sentence)
                        .resolved(sentence.children(verb, "nsubj").toList()))
                .orElse(List.of());
    }

    private List<Token> ofHead(Sentence sentence, Token word, Token head) {
        var clauses = new Clauses(sentence);
        if (LEAVE.contains(head.lemma())) {
            return clauses.objects(head);
        }
        if (head.lemma().equals("be")) {
            return clauses.resolved(sentence.children(head, "nsubj").toList());
        }
        boolean before = head.isNoun() && head.index() > word.index();
        boolean numbered = before && story.mention(sentence, head).count().isPresent();
        return numbered ? List.of(head) : List.of();
    }

    /// "The lives of two soldiers" are two soldiers, "the mayor's body" is the mayor.
    private static Stream<Token> owners(Sentence sentence, Token token) {
        if (!OWNED.contains(token.lemma())) {
            return Stream.of(token);
        }
        var owners = Stream.concat(
                        new Clauses(sentence).prepositional(token, "of").stream(), sentence.children(token, "poss"))
                .toList();
        return owners.isEmpty() ? Stream.of(token) : owners.stream();
    }

    /// "The former minister and | president died", "Ruiz, | senator and candidate, died": one man with two offices.
    private static boolean isSecondTitle(Sentence sentence, Token token) {
        boolean bare = token.label().equals("conj")
                && (token.pos().equals("NN") || token.pos().equals("NNP"))
                && token.entity().isEmpty()
                && sentence.children(token, "det", "poss", "nmod")
                        .noneMatch(child -> child.pos().matches("DT|PRP\\$|CD|NNP"));
        boolean single = sentence.head(token)
                .filter(head -> head.pos().equals("NN") || head.entity().equals("PERSON"))
                .isPresent();
        return bare && single && !isPlural(sentence, token);
    }

    private static boolean isPlural(Sentence sentence, Token token) {
        return sentence.ancestry(token).stream()
                .filter(Token::isVerb)
                .limit(1)
                .flatMap(verb -> sentence.children(verb, "aux", "auxpass"))
                .anyMatch(aux -> Set.of("were", "have", "are").contains(aux.lower()));
    }
}
