package org.casus.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.NumberReader;
import org.casus.reference.Named;

/// All noun phrases of a document, in the order of the text.
public final class Mentions {
    private static final Set<String> LEFT =
            Set.of("det", "nmod", "compound", "poss", "predet", "amod", "nummod", "advmod", "punct", "qmod", "neg");
    private static final Set<String> INSIDE_NAMES = Set.of("compound", "nmod");

    private static final Set<String> QUANTITIES = Set.of(
            "dozen",
            "score",
            "hundred",
            "thousand",
            "number",
            "total",
            "majority",
            "kg",
            "kilogram",
            "kilo",
            "gram",
            "pound",
            "ton",
            "package",
            "charge",
            "stick",
            "load");

    private final Nouns nouns;
    private final NumberReader numbers = new NumberReader();
    private final Gazetteer gazetteer;
    private final List<Mention> inOrder = new ArrayList<>();
    private final Map<Sentence, Map<Integer, Mention>> byHead = new HashMap<>();

    public Mentions(Nouns nouns, Gazetteer gazetteer, List<Sentence> sentences) {
        this.nouns = nouns;
        this.gazetteer = gazetteer;
        gazetteer.read(sentences);
        sentences.forEach(this::register);
    }

    private void register(Sentence sentence) {
        var mentions = new HashMap<Integer, Mention>();
        byHead.put(sentence, mentions);
        for (var token : sentence.tokens()) {
            if (isHead(sentence, token)) {
                var mention = read(sentence, token);
                mentions.put(token.index(), mention);
                inOrder.add(mention);
            }
        }
    }

    private static boolean isHead(Sentence sentence, Token token) {
        boolean nominal =
                token.isNoun() || token.pos().equals("PRP") || token.pos().equals("PRP$") || token.isNumber();
        if (!nominal || token.label().equals("npadvmod")) {
            return false;
        }
        boolean inside = INSIDE_NAMES.contains(token.label())
                && sentence.head(token)
                        .filter(head -> head.isNoun() && head.index() > token.index())
                        .isPresent();
        return !inside;
    }

    /// The phrase around a token: the one that it heads, or else one made for it, such as a country that stands
    /// before a noun.
    public Mention at(Sentence sentence, Token token) {
        var found = byHead.getOrDefault(sentence, Map.of()).get(token.index());
        return found != null ? found : read(sentence, token);
    }

    public List<Mention> all() {
        return inOrder;
    }

    public List<Mention> of(Sentence sentence) {
        return byHead.getOrDefault(sentence, Map.of()).values().stream()
                .sorted(Comparator.comparingInt(mention -> mention.head().index()))
                .toList();
    }

    /// The last mention before this place that fits, at most so many sentences back.
    public Optional<Mention> before(Sentence sentence, Token token, int sentencesBack, Predicate<Mention> fits) {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            var mention = inOrder.get(i);
            int distance = sentence.number() - mention.sentence().number();
            boolean earlier = distance > 0 || distance == 0 && mention.head().index() < token.index();
            if (earlier && distance <= sentencesBack && fits.test(mention)) {
                return Optional.of(mention);
            }
        }
        return Optional.empty();
    }

    private Mention read(Sentence sentence, Token head) {
        int from = left(sentence, head);
        int to = right(sentence, head);
        var links = gazetteer.links(sentence, head);
        var noun = nouns.entry(sentence, counted(sentence, head)).filter(entry -> !head.isProper() || links.isEmpty());
        var sense = sense(sentence, head, links, noun);
        var count = numbers.count(sentence, head);
        return new Mention(
                sentence,
                head,
                from,
                to,
                sense,
                links,
                noun.flatMap(Nouns.Entry::victims),
                noun.flatMap(Nouns.Entry::weapon),
                count);
    }

    /// "Hundreds of students": the students.
    private static Token counted(Sentence sentence, Token head) {
        if (!QUANTITIES.contains(head.lemma())) {
            return head;
        }
        return sentence.children(head, "prep")
                .filter(of -> of.lower().equals("of"))
                .flatMap(of -> sentence.children(of, "pobj"))
                .findFirst()
                .orElse(head);
    }

    private static Sense sense(Sentence sentence, Token head, List<Named> links, Optional<Nouns.Entry> noun) {
        if (!links.isEmpty()) {
            return switch (links.getFirst().entity().kind()) {
                case STATE -> Sense.STATE;
                case STATE_FORCE -> Sense.STATE_FORCE;
                case ARMED_GROUP -> Sense.ARMED_GROUP;
                case COALITION -> Sense.COALITION;
                case ORGANIZATION -> Sense.ORGANIZATION;
                case PERSON -> Sense.PERSON;
                case TERRITORY, ADMIN_AREA, CITY, AREA -> Sense.PLACE;
                case FACILITY -> Sense.FACILITY;
            };
        }
        if (noun.isPresent()) {
            boolean middle = Set.of("center", "centre", "heart", "middle").contains(head.lemma())
                    && sentence.next(head)
                            .filter(next -> next.lower().equals("of"))
                            .isPresent();
            return middle ? Sense.PLACE : noun.get().sense();
        }
        return switch (head.entity()) {
            case "PERSON" -> Sense.PERSON;
            case "GPE", "LOC" -> Sense.PLACE;
            case "FAC" -> Sense.FACILITY;
            case "ORG", "NORP" -> sentence.token(head.index()).isNoun() ? Sense.ORGANIZATION : Sense.OTHER;
            default -> Sense.OTHER;
        };
    }

    /// The first token of the phrase. A person's name does not take in the office before it: "Prime Minister |
    /// Smith".
    private int left(Sentence sentence, Token head) {
        if (head.entity().equals("PERSON")) {
            int start = head.index();
            while (start > 0
                    && !sentence.token(start).entityStart()
                    && sentence.token(start - 1).entity().equals("PERSON")
                    && !isPunctuation(sentence.token(start - 1))
                    && gazetteer.state(sentence, sentence.token(start - 1)).isEmpty()) {
                start--;
            }
            return start;
        }
        int start = head.index();
        for (var child : sentence.children(head)) {
            if (child.index() < head.index() && LEFT.contains(child.label())) {
                for (var each : sentence.subtree(child)) {
                    start = Math.min(start, each.index());
                }
            }
        }
        start = Math.max(start, afterComma(sentence, head));
        while (start < head.index() && isPunctuation(sentence.token(start))) {
            start++;
        }
        return start;
    }

    /// "Saturday, | a soldier": what stands before a comma and an article is no part of the phrase.
    private static int afterComma(Sentence sentence, Token head) {
        return sentence.children(head, "det")
                .filter(article -> sentence.previous(article)
                        .filter(Mentions::isPunctuation)
                        .isPresent())
                .mapToInt(Token::index)
                .filter(index -> index < head.index())
                .max()
                .orElse(0);
    }

    private static boolean isPunctuation(Token token) {
        return token.label().equals("punct") && !token.pos().equals("HYPH");
    }

    private int right(Sentence sentence, Token head) {
        int end = gazetteer.end(sentence, head).orElse(head.index());
        if (end > head.index() || head.entity().equals("PERSON") || head.isNumber()) {
            return end;
        }
        for (var child : sentence.children(head, "prep").toList()) {
            boolean of = child.lower().equals("of") && child.index() == head.index() + 1;
            boolean with = child.lower().equals("with") && child.index() == head.index() + 1 && isGroup(sentence, head);
            boolean where = child.lower().equals("in") && child.index() == end + 1 && isFacility(sentence, head);
            boolean part = child.lower().equals("in") && child.index() == end + 1 && isPlace(sentence, head);
            if (of || with || where || part) {
                end = Math.max(end, simpleEnd(sentence, child));
            }
        }
        return end;
    }

    private boolean isPlace(Sentence sentence, Token head) {
        return !head.isProper()
                && nouns.entry(sentence, head)
                        .filter(entry -> entry.sense() == Sense.PLACE)
                        .isPresent();
    }

    private boolean isGroup(Sentence sentence, Token head) {
        return nouns.entry(sentence, head)
                .filter(entry -> entry.sense() == Sense.ARMED_GROUP)
                .isPresent();
    }

    private boolean isFacility(Sentence sentence, Token head) {
        return head.isProper()
                && nouns.entry(sentence, head)
                        .filter(entry -> entry.sense() == Sense.FACILITY)
                        .isPresent();
    }

    /// The end of a prepositional phrase without clauses, coordination and brackets.
    private static int simpleEnd(Sentence sentence, Token prep) {
        int end = prep.index();
        for (var object : sentence.children(prep, "pobj").toList()) {
            end = Math.max(end, object.index());
            for (var inner : sentence.children(object, "prep")
                    .filter(next -> next.lower().equals("of") && next.index() == object.index() + 1)
                    .toList()) {
                end = Math.max(end, simpleEnd(sentence, inner));
            }
        }
        return end;
    }
}
