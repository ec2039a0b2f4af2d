package org.casus.extract.story;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;

/// What speaks for and against a phrase's part in an attack: its kind, its grammar, what the rules made of it, and
/// how far it stands from the words that tell of the attack.
final class RoleClues {
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "dr",
            "col",
            "colonel",
            "general",
            "gen",
            "lt",
            "maj",
            "capt",
            "president",
            "minister",
            "msgr",
            "mayor",
            "senator",
            "deputy",
            "father",
            "judge",
            "ambassador");

    private final Story story;
    private final AttackDraft draft;
    private final Map<String, Long> times;
    private Set<String> clues = new LinkedHashSet<>();

    RoleClues(Story story, AttackDraft draft) {
        this.story = story;
        this.draft = draft;
        this.times = story.mentions().all().stream()
                .collect(Collectors.groupingBy(each -> each.head().lemma(), Collectors.counting()));
    }

    /// The clues on phrases that speak of one person, group or thing, each a short name.
    Set<String> of(Candidate candidate) {
        clues = new LinkedHashSet<>();
        candidate.mentions().forEach(this::read);
        long near = candidate.mentions().stream()
                .filter(mention -> draft.sentences().contains(mention.sentence()))
                .count();
        add("near=" + Math.min(4, near));
        add("all=" + Math.min(6, candidate.mentions().size()));
        add("ruledAs="
                + candidate.mentions().stream()
                        .map(mention -> ruled(draft, mention))
                        .distinct()
                        .sorted()
                        .toList());
        return clues;
    }

    /// What the rules made of a phrase: a part in the attack, or "none".
    static String ruled(AttackDraft draft, Mention mention) {
        if (draft.doers.stream().anyMatch(doer -> isSame(doer.actor(), mention))) {
            return "doer";
        }
        if (contains(draft.targets.values(), mention)) {
            return "target";
        }
        if (contains(draft.weapons.values(), mention)) {
            return "weapon";
        }
        boolean victim = draft.harms.stream().anyMatch(harm -> isSame(harm.victims, mention));
        return victim ? "victim" : "none";
    }

    private static boolean contains(Collection<Mention> mentions, Mention wanted) {
        return mentions.stream().anyMatch(each -> isSame(each, wanted));
    }

    private static boolean isSame(Mention one, Mention other) {
        return one.sentence().equals(other.sentence()) && one.head().equals(other.head());
    }

    private void read(Mention mention) {
        var referent = mention.isPronoun()
                ? story.coreference().resolve(mention, each -> each.sense().isTarget())
                : mention;
        kind(referent, mention);
        form(referent);
        grammar(mention, referent);
        distance(mention);
    }

    private void add(String clue) {
        clues.add(clue);
    }

    private void kind(Mention referent, Mention mention) {
        var sense = referent.sense().name();
        var ruled = ruled(draft, mention);
        add("sense=" + sense);
        add("ruled=" + ruled);
        add("ruled+sense=" + ruled + "+" + sense);
        add("kind+sense=" + draft.kind.code() + "+" + sense);
        add("kind+ruled+sense=" + draft.kind.code() + "+" + ruled + "+" + sense);
        var word = referent.head().isProper()
                ? "NAME" + referent.head().entity()
                : referent.links().isEmpty() ? lemma(referent.head()) : "NAME";
        add("word=" + word);
        add("ruled+word=" + ruled + "+" + word);
        referent.victims().ifPresent(group -> add("group=" + group.code()));
        referent.victims().ifPresent(group -> add("group+ruled=" + group.code() + "+" + ruled));
        add("linked="
                + referent.link().map(named -> named.entity().kind().name()).orElse("no"));
        add("alike=" + alike(referent));
        if (mention.isPronoun()) {
            add("pronoun");
        }
    }

    private void form(Mention mention) {
        var named = mention.isProper() ? "named" : "common";
        var number = mention.isPlural() ? "plural" : "singular";
        add(named + "+" + number + "+" + mention.sense());
        add("ner=" + mention.head().entity());
        add("first=" + determiner(mention));
        for (int i = mention.from(); i < mention.head().index(); i++) {
            var token = mention.sentence().token(i);
            if (token.pos().startsWith("JJ") || token.pos().startsWith("VB")) {
                add("adjective=" + word(token));
            }
        }
        mention.sentence().previous(mention.sentence().token(mention.from())).ifPresent(before -> {
            add("before=" + word(before));
            if (TITLES.contains(before.lower())) {
                add("titled");
            }
        });
        mention.sentence().next(mention.sentence().token(mention.to())).ifPresent(after -> add("after=" + word(after)));
        add("times=" + Math.min(6, times.getOrDefault(mention.head().lemma(), 1L)));
    }

    /// What the rules made of another phrase for the same.
    private String alike(Mention mention) {
        if (draft.doers.stream().anyMatch(doer -> doer.actor().isAlike(mention))) {
            return "doer";
        }
        if (draft.targets.values().stream().anyMatch(mention::isAlike)) {
            return "target";
        }
        if (draft.weapons.values().stream().anyMatch(mention::isAlike)) {
            return "weapon";
        }
        return draft.harms.stream().anyMatch(harm -> harm.victims.isAlike(mention)) ? "victim" : "none";
    }

    /// Names are no clue: the weights shall not remember whom a text was about.
    private static String word(Token token) {
        return isName(token) ? "NAME" : token.isNumber() ? "NUMBER" : token.lower();
    }

    static String lemma(Token token) {
        return isName(token) ? "NAME" : token.isNumber() ? "NUMBER" : token.lemma();
    }

    private static boolean isName(Token token) {
        return token.isProper() || !token.entity().isEmpty() && !token.isNumber();
    }

    private static String determiner(Mention mention) {
        var first = mention.sentence().token(mention.from());
        if (first.isNumber()) {
            return "number";
        }
        return first.pos().equals("DT") || first.pos().equals("PRP$") ? first.lower() : "bare";
    }

    private void grammar(Mention mention, Mention referent) {
        var sentence = mention.sentence();
        var sense = referent.sense().name();
        var token = first(sentence, mention.head());
        var relation = token.label();
        var head = sentence.head(token);
        if (head.isEmpty()) {
            add("root");
            return;
        }
        if (head.get().pos().equals("IN") || head.get().pos().equals("TO")) {
            relation = head.get().lower();
            head = sentence.head(head.get());
        }
        if (head.isEmpty()) {
            return;
        }
        var governor = head.get();
        var trigger = trigger(sentence, governor);
        add("relation=" + relation);
        add("relation+sense=" + relation + "+" + sense);
        add("governor=" + lemma(governor) + "/" + relation);
        add("governor+sense=" + lemma(governor) + "/" + relation + "+" + sense);
        add("trigger=" + trigger + "/" + relation);
        add("trigger+sense=" + trigger + "/" + relation + "+" + sense);
        boolean own = draft.matches().stream()
                .anyMatch(match ->
                        match.sentence().equals(sentence) && match.token().equals(governor));
        add("own=" + own + "/" + relation + "+" + sense);
        verb(sentence, governor).ifPresent(verb -> {
            add("verb=" + lemma(verb));
            add("verb+sense=" + lemma(verb) + "+" + sense);
            add("verb+relation=" + trigger(sentence, verb) + "/" + side(sentence, verb, mention.head()) + "+" + sense);
        });
        sentence.children(mention.head(), "prep")
                .filter(of -> of.lower().equals("of"))
                .flatMap(of -> sentence.children(of, "pobj"))
                .forEach(object -> add("of=" + story.mention(sentence, object).sense()));
        sentence.children(mention.head(), "compound", "nmod")
                .forEach(child ->
                        add("compound=" + story.mention(sentence, child).sense()));
    }

    /// Through a coordination to its first member.
    private static Token first(Sentence sentence, Token token) {
        var current = token;
        for (int i = 0; i < 4; i++) {
            var next = current.label().equals("conj") || current.label().equals("appos")
                    ? sentence.head(current)
                    : Optional.<Token>empty();
            if (next.isEmpty()) {
                return current;
            }
            current = next.get();
        }
        return current;
    }

    private String trigger(Sentence sentence, Token token) {
        return story.matches(sentence).stream()
                .filter(match -> match.token().equals(token))
                .map(FrameMatch::trigger)
                .map(trigger -> trigger.kind().orElse(trigger.frame().name()))
                .findFirst()
                .orElse("-");
    }

    private static Optional<Token> verb(Sentence sentence, Token token) {
        return sentence.ancestry(token).stream().filter(Token::isVerb).findFirst();
    }

    private static String side(Sentence sentence, Token verb, Token token) {
        var top = sentence.ancestry(token).stream()
                .filter(each -> each.head() == verb.index())
                .findFirst();
        return top.map(Token::label).orElse("-");
    }

    private void distance(Mention mention) {
        int nearest = draft.sentences().stream()
                .mapToInt(each -> mention.sentence().number() - each.number())
                .boxed()
                .min((a, b) -> Integer.compare(Math.abs(a), Math.abs(b)))
                .map(each -> Math.clamp(each, -3, 6))
                .orElse(9);
        boolean triggered =
                draft.matches().stream().anyMatch(match -> match.sentence().equals(mention.sentence()));
        add("distance=" + nearest + (triggered ? "t" : ""));
        add("distance+sense=" + nearest + (triggered ? "t+" : "+") + mention.sense());
        boolean first = draft.sentences().stream()
                .findFirst()
                .filter(mention.sentence()::equals)
                .isPresent();
        add("firstSentence=" + first);
        if (triggered) {
            int words = draft.matches().stream()
                    .filter(match -> match.sentence().equals(mention.sentence()))
                    .mapToInt(match ->
                            Math.abs(match.token().index() - mention.head().index()))
                    .min()
                    .orElse(99);
            add("words=" + Math.min(5, words / 3));
            add("words+sense=" + Math.min(5, words / 3) + mention.sense());
        }
        boolean otherDraft = story.matches(mention.sentence()).stream()
                .anyMatch(match -> draft.matches().stream().noneMatch(match::equals)
                        && match.trigger().frame() == org.casus.extract.frame.Frame.ATTACK);
        add("others=" + otherDraft);
        if (mention.sense() == Sense.OTHER) {
            add("other");
        }
    }
}
