package org.casus.extract.frame;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// All triggers, found by the words around a token: "open fire" before "fire", "suicide bombing" before "bombing".
public final class Triggers {
    private record Indexed(Trigger trigger, List<String> words) {}

    private final List<Trigger> all;
    private final Map<String, List<Indexed>> byHead = new HashMap<>();

    public Triggers() {
        all = Resources.yaml("triggers.yaml", new TypeReference<List<Trigger.Entry>>() {}).stream()
                .map(Trigger.Entry::trigger)
                .toList();
        for (var trigger : all) {
            for (var phrase : trigger.words()) {
                var words = List.of(phrase.split(" "));
                var head = trigger.isVerb() ? words.getFirst() : words.getLast();
                byHead.computeIfAbsent(head, ignored -> new ArrayList<>()).add(new Indexed(trigger, words));
            }
        }
        byHead.values().forEach(list -> list.sort(Comparator.comparingInt((Indexed each) -> -each.words.size())));
    }

    public List<Trigger> all() {
        return all;
    }

    /// The triggers that this token heads: of each frame the one with the most words.
    public List<Trigger> at(Sentence sentence, Token token) {
        var found = new ArrayList<Trigger>();
        for (var candidate : byHead.getOrDefault(token.lemma(), List.of())) {
            boolean longer = found.stream().anyMatch(each -> each.frame() == candidate.trigger.frame());
            if (!longer && fits(candidate, sentence, token)) {
                found.add(candidate.trigger);
            }
        }
        return found;
    }

    private static boolean fits(Indexed candidate, Sentence sentence, Token token) {
        return switch (candidate.trigger.pos()) {
            case "verb" -> token.isVerb() && verbPhrase(candidate.words, sentence, token);
            case "noun" -> token.isNoun() && nounPhrase(candidate.words, sentence, token);
            default -> token.pos().startsWith("JJ") || token.pos().startsWith("VB") || token.isNoun();
        };
    }

    /// The other words follow the verb: its particle, object or preposition, with at most an adverb or article
    /// between.
    private static boolean verbPhrase(List<String> words, Sentence sentence, Token verb) {
        int at = verb.index();
        for (int i = 1; i < words.size(); i++) {
            int next = -1;
            for (int j = at + 1; j < Math.min(sentence.tokens().size(), at + 4) && next < 0; j++) {
                var token = sentence.token(j);
                boolean same =
                        token.lower().equals(words.get(i)) || token.lemma().equals(words.get(i));
                boolean attached = sentence.ancestry(token).contains(verb);
                next = same && attached && !isTime(sentence, token) ? j : -1;
            }
            if (next < 0) {
                return false;
            }
            at = next;
        }
        return true;
    }

    /// "fired on Tuesday" is not "fire on".
    private static boolean isTime(Sentence sentence, Token preposition) {
        return sentence.children(preposition, "pobj")
                .flatMap(object -> sentence.subtree(object).stream())
                .anyMatch(
                        token -> token.entity().equals("DATE") || token.entity().equals("TIME"));
    }

    private static boolean nounPhrase(List<String> words, Sentence sentence, Token noun) {
        for (int i = words.size() - 2, at = noun.index() - 1; i >= 0; i--, at--) {
            if (at < 0) {
                return false;
            }
            var token = sentence.token(at);
            if (!token.lower().equals(words.get(i)) && !token.lemma().equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }
}
