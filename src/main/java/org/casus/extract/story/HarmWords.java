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

    private final Story story;
    private final HarmVerbs verbs;
    private final HarmNouns nouns;

    HarmWords(Story story, Victims victims) {
        this.story = story;
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
        return found.stream()
                .filter(token -> !isSecondTitle(sentence, token))
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
