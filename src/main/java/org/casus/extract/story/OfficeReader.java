package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.reference.Entity;

/// Reads the offices that a document gives to persons in passing.
final class OfficeReader {
    private final Story story;
    private final List<Office> offices = new ArrayList<>();

    OfficeReader(Story story) {
        this.story = story;
    }

    List<Office> offices() {
        return offices;
    }

    void read(Sentence sentence) {
        sentence.tokens().stream()
                .filter(token -> token.entity().equals("PERSON") && isNameHead(sentence, token))
                .forEach(token -> office(sentence, token));
    }

    /// Somebody holds a post.
    record Office(Mention person, String title, Optional<Entity> of, Draft.Support support) {}

    private static final Set<String> OFFICES = Set.of(
            "president",
            "minister",
            "secretary",
            "ambassador",
            "chancellor",
            "governor",
            "mayor",
            "king",
            "premier",
            "chief",
            "commissioner",
            "envoy",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "senator",
            "director",
            "commander",
            "representative",
            "lawmaker",
            "prosecutor",
            "general",
            "chairman",
            "chairperson",
            "leader");

    private static final Set<String> DROPPED =
            Set.of("the", "new", "a", "an", "former", "ex", "then", "its", "their", "his", "current", "longtime");

    private static final Set<String> PAST = Set.of("former", "ex", "late");

    private static boolean isNameHead(Sentence sentence, Token token) {
        return !token.label().equals("compound")
                && sentence.next(token)
                        .filter(next -> next.entity().equals("PERSON") && !next.entityStart())
                        .isEmpty();
    }

    /// "Iraqi Prime Minister X", "the acting Minister of Defense, X", "X, the prime minister of Iraq".
    private void office(Sentence sentence, Token name) {
        var title = titleBefore(sentence, name)
                .or(() -> apposed(sentence, name))
                .or(() -> sentence.children(name, "appos")
                        .filter(token -> OFFICES.contains(token.lemma()))
                        .findFirst());
        if (title.isEmpty()) {
            return;
        }
        var noun = title.get();
        var person = story.mention(sentence, name);
        int from = Math.min(titleStart(sentence, noun), noun.index());
        if (isPast(sentence, from, noun)) {
            return;
        }
        var words = titleText(sentence, noun, name, from);
        var text = person.name();
        boolean known = offices.stream()
                .anyMatch(each ->
                        each.person().name().equals(text) && each.title().equalsIgnoreCase(words));
        if (known) {
            return;
        }
        offices.add(new Office(
                person,
                words,
                stateOf(sentence, noun, name),
                new Draft.Support("description.office", noun.form() + "; person = " + person.text(), sentence)));
    }

    private static boolean isPast(Sentence sentence, int from, Token noun) {
        for (int i = Math.max(0, from - 1); i < noun.index(); i++) {
            if (PAST.contains(sentence.token(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /// The office noun that stands before a name and belongs to it.
    private static Optional<Token> titleBefore(Sentence sentence, Token name) {
        return sentence.children(name, "compound", "nmod")
                .filter(token ->
                        OFFICES.contains(token.lemma()) && !token.entity().equals("PERSON"))
                .filter(token -> token.index() < name.index())
                .reduce((first, second) -> second);
    }

    private static Optional<Token> apposed(Sentence sentence, Token name) {
        return name.label().equals("appos")
                ? sentence.head(name).filter(head -> OFFICES.contains(head.lemma()))
                : Optional.empty();
    }

    private static int titleStart(Sentence sentence, Token noun) {
        return sentence.subtree(noun).stream()
                .map(Token::index)
                .filter(index -> index < noun.index())
                .min(Integer::compare)
                .orElse(noun.index());
    }

    /// The words of the office, without what only says whose or how new: "acting Minister of Defense".
    private String titleText(Sentence sentence, Token noun, Token name, int from) {
        int first = from;
        var head = name.label().equals("appos") ? noun : name;
        for (var child : sentence.children(head, "compound", "nmod").toList()) {
            boolean adjacent = child.index() < noun.index() && !child.entity().equals("PERSON");
            first = adjacent ? Math.min(first, child.index()) : first;
        }
        var words = new StringBuilder();
        for (int i = first; i <= noun.index(); i++) {
            var token = sentence.token(i);
            boolean owner = token.pos().equals("POS");
            boolean dropped = DROPPED.contains(token.lower())
                    || story.gazetteer().state(sentence, token).isPresent();
            if (owner) {
                words.setLength(0);
            } else if (!dropped) {
                boolean joined = i > first && sentence.token(i - 1).end() == token.start();
                words.append(joined || words.isEmpty() ? "" : " ").append(token.form());
            }
        }
        return words + of(sentence, noun);
    }

    private static String of(Sentence sentence, Token noun) {
        return sentence.children(noun, "prep")
                .filter(prep -> prep.lower().equals("of") && prep.index() == noun.index() + 1)
                .flatMap(prep -> sentence.children(prep, "pobj")
                        .map(object -> " of " + sentence.text(leftmost(sentence, object), object.index())))
                .findFirst()
                .orElse("");
    }

    private static int leftmost(Sentence sentence, Token object) {
        return sentence.children(object, "compound", "nmod", "det")
                .map(Token::index)
                .filter(index -> index < object.index())
                .min(Integer::compare)
                .orElse(object.index());
    }

    private Optional<Entity> stateOf(Sentence sentence, Token noun, Token name) {
        for (var head : List.of(noun, name)) {
            for (var child : sentence.children(head)) {
                var state = child.index() <= noun.index()
                        ? story.gazetteer().state(sentence, child)
                        : Optional.<Entity>empty();
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        return Stream.of(noun, name)
                .flatMap(head -> new Clauses(sentence).prepositional(head, "of").stream())
                .flatMap(token -> story.gazetteer().state(sentence, token).stream())
                .findFirst();
    }
}
