package org.casus.extract.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Gives a sentence its verb back where the model took it for a participle: "On Friday, a blast | killed six people". A
/// participle behind its noun is passive and has no object, but for verbs with two.
public record ActiveVerbs(Annotator annotator) implements Annotator {
    /// Participles that may have an object of their own: "a soldier given a medal".
    private static final Set<String> OF_TWO_OBJECTS = Set.of(
            "give",
            "award",
            "grant",
            "pay",
            "offer",
            "send",
            "deny",
            "teach",
            "tell",
            "ask",
            "show",
            "call",
            "name",
            "elect",
            "appoint",
            "consider",
            "make",
            "allow",
            "dub",
            "deem",
            "rename",
            "title",
            "nickname",
            "charge",
            "code",
            "declare",
            "label",
            "entitle",
            "term",
            "brand",
            "proclaim",
            "vote",
            "judge");

    /// Past tenses that are participles, too, and do not end in -ed.
    private static final Set<String> IRREGULAR = Set.of("left", "hit", "shot", "struck", "hurt", "set", "held", "led");

    private static final Set<String> SAY = Set.of("say", "report", "tell", "announce", "add", "confirm", "state");

    @Override
    public List<Token> annotate(String sentence) {
        var tokens = new ArrayList<>(annotator.annotate(sentence));
        for (var token : List.copyOf(tokens)) {
            if (isActive(tokens, tokens.get(token.index()))) {
                raise(tokens, token.index());
            }
        }
        return tokens;
    }

    private static boolean isActive(List<Token> tokens, Token verb) {
        boolean participle = verb.pos().equals("VBN") && verb.label().equals("acl") && verb.head() < verb.index();
        boolean past = verb.lower().endsWith("ed") || IRREGULAR.contains(verb.lower());
        return participle
                && past
                && !OF_TWO_OBJECTS.contains(verb.lemma())
                && tokens.get(verb.head()).isNoun()
                && tokens.stream()
                        .noneMatch(each ->
                                each.head() == verb.index() && each.label().startsWith("aux"))
                && tokens.stream()
                        .anyMatch(each -> each.head() == verb.index()
                                && each.label().equals("dobj")
                                && each.index() > verb.index());
    }

    /// The noun becomes the subject of the verb, which takes its place: the sentence's, or that of what is said.
    private static void raise(List<Token> tokens, int index) {
        var verb = tokens.get(index);
        var noun = tokens.get(verb.head());
        var above = above(tokens, noun);
        if (above.isEmpty()) {
            var root = root(tokens, noun);
            tokens.set(index, with(verb, "VBD", -1, "root"));
            if (!root.equals(noun)) {
                tokens.set(
                        root.index(), with(root, root.pos(), index, root.pos().equals("IN") ? "prep" : "dep"));
            }
        } else if (noun.label().equals("dobj") && SAY.contains(above.get().lemma())) {
            tokens.set(index, with(verb, "VBD", noun.head(), "ccomp"));
        } else {
            return;
        }
        tokens.set(noun.index(), with(noun, noun.pos(), index, "nsubj"));
    }

    /// The next verb above a word.
    private static Optional<Token> above(List<Token> tokens, Token word) {
        for (int head = word.head(); head >= 0; head = tokens.get(head).head()) {
            if (tokens.get(head).isVerb()) {
                return Optional.of(tokens.get(head));
            }
        }
        return Optional.empty();
    }

    private static Token root(List<Token> tokens, Token word) {
        var top = word;
        while (top.head() >= 0) {
            top = tokens.get(top.head());
        }
        return top;
    }

    private static Token with(Token token, String pos, int head, String label) {
        return new Token(
                token.index(),
                token.form(),
                token.lemma(),
                pos,
                token.entity(),
                token.entityStart(),
                head,
                label,
                token.start(),
                token.end());
    }
}
