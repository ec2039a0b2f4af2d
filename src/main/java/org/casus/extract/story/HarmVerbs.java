package org.casus.extract.story;

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

/// Whom a verb of harm was done to, also where the parser ties them to something else.
final class HarmVerbs {
    /// Prepositions that the parser takes a bound before a number for: "killed up to 20 people".
    private static final Set<String> BOUNDS = Set.of("up", "between", "over", "about", "around", "above", "under");

    private final Story story;
    private final Victims victims;

    HarmVerbs(Story story, Victims victims) {
        this.story = story;
        this.victims = victims;
    }

    List<Token> of(FrameMatch match) {
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

    private static List<Token> heads(FrameMatch match) {
        return match.fillers(Role.VICTIM).map(Mention::head).toList();
    }
}
