package org.casus.extract.story;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// Where the words for those harmed stand around a verb, noun or adjective of harm, also where the parser has them
/// elsewhere.
final class HarmWords {
    private static final Set<String> LEAVE = Set.of("leave", "report", "find", "pronounce", "declare", "see", "shoot");
    /// Words that stand for whom they belong to: "the lives of two soldiers", "the mayor's body".
    static final Set<String> OWNED = Set.of("life", "body", "corpse", "remains", "dead");

    private static final Set<String> ALONG = Set.of("along", "together");

    private final Story story;
    private final Victims victims;
    private final HarmVerbs verbs;
    private final HarmNouns nouns;

    HarmWords(Story story, Victims victims) {
        this.story = story;
        this.victims = victims;
        this.verbs = new HarmVerbs(story, victims);
        this.nouns = new HarmNouns(story);
    }

    List<Token> of(FrameMatch match) {
        var sentence = match.sentence();
        var found = switch (match.trigger().pos()) {
            case "adjective" -> ofAdjective(sentence, match.token());
            case "noun" -> nouns.of(match);
            default -> verbs.of(match);
        };
        return Stream.of(found, alongWith(match, found), behindOf(sentence, found))
                .flatMap(List::stream)
                .filter(token -> !isTitle(sentence, token) && !isSecondTitle(sentence, token))
                .flatMap(token -> owners(sentence, token))
                .distinct()
                .toList();
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

    /// "He was killed, along with two of his guards".
    private List<Token> alongWith(FrameMatch match, List<Token> victims) {
        var sentence = match.sentence();
        return sentence.tokens().stream()
                .filter(word -> ALONG.contains(word.lower())
                        && word.index() > match.token().index())
                .filter(word -> isOn(sentence, word, match.token(), victims))
                .flatMap(word -> sentence.next(word).stream())
                .filter(with -> with.lower().equals("with"))
                .flatMap(with -> sentence.children(with, "pobj"))
                .flatMap(token -> new Clauses(sentence).resolved(List.of(token)).stream())
                .filter(token -> this.victims.isPeople(story.mention(sentence, token)))
                .toList();
    }

    private static boolean isOn(Sentence sentence, Token along, Token word, List<Token> victims) {
        return sentence.ancestry(along).stream()
                .skip(1)
                .limit(2)
                .anyMatch(head -> head.equals(word) || victims.contains(head));
    }

    /// "Of the governor of Antioquia, a judge and a policeman": the parser hangs the judge on Antioquia.
    private List<Token> behindOf(Sentence sentence, List<Token> victims) {
        return victims.stream()
                .filter(Token::isNoun)
                .flatMap(victim -> sentence.children(victim, "prep")
                        .filter(of -> of.lower().equals("of")))
                .flatMap(of -> sentence.children(of, "pobj"))
                .filter(place -> !this.victims.isPeople(story.mention(sentence, place)))
                .flatMap(place -> new Clauses(sentence).resolved(List.of(place)).stream())
                .filter(token -> this.victims.isPeople(story.mention(sentence, token)))
                .toList();
    }

    /// "Senator and presidential candidate | Luis Ruiz": what stands before a name is no other person.
    private static boolean isTitle(Sentence sentence, Token token) {
        boolean bare = token.pos().matches("NNP?")
                && token.entity().isEmpty()
                && sentence.children(token, "det", "poss", "nummod").findAny().isEmpty();
        return bare
                && sentence.children(token, "conj")
                        .anyMatch(name -> name.entity().equals("PERSON")
                                && sentence.children(name, "compound")
                                        .anyMatch(title -> title.pos().equals("NN")));
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
        return bare && single && !isPlural(sentence, token) || isApposed(sentence, token);
    }

    /// "Amalio Ruiz, 21, a member of the patrol, was shot", read as two.
    private static boolean isApposed(Sentence sentence, Token token) {
        return token.label().equals("conj")
                && token.pos().equals("NN")
                && sentence.head(token)
                        .filter(name -> name.entity().equals("PERSON")
                                && sentence.children(name, "cc").findAny().isEmpty())
                        .isPresent()
                && sentence.children(token, "cc", "conj").findAny().isEmpty();
    }

    private static boolean isPlural(Sentence sentence, Token token) {
        return sentence.ancestry(token).stream()
                .filter(Token::isVerb)
                .limit(1)
                .flatMap(verb -> sentence.children(verb, "aux", "auxpass"))
                .anyMatch(aux -> Set.of("were", "have", "are").contains(aux.lower()));
    }
}
