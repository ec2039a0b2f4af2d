package org.casus.extract.story;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.lexicon.Resources;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.Code;
import org.casus.model.Stance;
import org.casus.model.Status;

/// Reads who claims an attack, who is blamed for it, and who denies it.
final class AttributionReader {
    /// A rule of `attributions.yaml`.
    record Entry(
            String id,
            List<String> words,
            Optional<List<String>> object,
            Optional<List<String>> complement,
            Optional<List<String>> preposition,
            String doer,
            String by,
            List<String> event,
            String stance,
            String example) {}

    private static final Set<String> NOBODY = Set.of("no", "none", "nobody", "neither");

    private static final List<Entry> ENTRIES = Resources.yaml("attributions.yaml", new TypeReference<>() {});
    private final Story story;
    private final Attacks attacks;

    AttributionReader(Story story, Attacks attacks) {
        this.story = story;
        this.attacks = attacks;
    }

    void read(Sentence sentence) {
        for (var verb : sentence.tokens()) {
            if (verb.isVerb()) {
                ENTRIES.stream()
                        .filter(entry -> fits(entry, sentence, verb)
                                && !phrases(entry.doer, sentence, verb).isEmpty()
                                && !isEvent(entry, sentence, verb))
                        .findFirst()
                        .ifPresent(entry -> read(entry, sentence, verb));
            }
        }
    }

    /// "The attack was blamed on the rebels": the object is the event, not who did it.
    private boolean isEvent(Entry entry, Sentence sentence, Token verb) {
        return phrases(entry.doer, sentence, verb).stream()
                .allMatch(mention -> attacks.isAttackNoun(sentence, mention.head()));
    }

    private boolean fits(Entry entry, Sentence sentence, Token verb) {
        if (!entry.words.contains(verb.lemma())) {
            return false;
        }
        var objects = entry.object.orElse(List.of());
        boolean object = objects.isEmpty()
                || new Clauses(sentence).objects(verb).stream().anyMatch(token -> objects.contains(token.lemma()));
        boolean complement = entry.complement.isEmpty()
                || sentence.children(verb).stream()
                        .anyMatch(child -> entry.complement.get().contains(child.lemma()));
        boolean preposition = entry.preposition.isEmpty()
                || sentence.children(verb, "prep")
                        .anyMatch(child -> entry.preposition.get().contains(child.lower()));
        return object && complement && preposition;
    }

    private void read(Entry entry, Sentence sentence, Token verb) {
        var attack = attack(entry, sentence, verb);
        if (attack.isEmpty()) {
            return;
        }
        var doers = phrases(entry.doer, sentence, verb).stream()
                .map(mention -> story.coreference()
                        .resolve(mention, each -> each.sense().isActor()))
                .filter(mention -> mention.sense().isActor() && !mention.isPronoun())
                .toList();
        var context = story.matcher().context(sentence, verb);
        if (doers.isEmpty()
                || doers.stream().allMatch(AttributionReader::isNobody)
                || context.status() == Status.NEGATED) {
            story.nearMiss(entry.id, sentence, "nobody is said to have done it here");
            return;
        }
        var by = entry.by.equals("source")
                ? context.source()
                : phrases(entry.by, sentence, verb).stream()
                        .filter(story.participants()::canSpeak)
                        .findFirst();
        var source = by.or(context::source).or(() -> governing(sentence, verb));
        var stance = Code.find(Stance.class, entry.stance).orElseThrow();
        var support = new Draft.Support(
                entry.id, verb.form() + "; doer = " + doers.getFirst().text(), sentence);
        attack.get().support(support.rule(), support.path(), sentence);
        if (Set.of("amod", "nmod").contains(verb.label()) && isCaught(attack.get(), doers.getFirst())) {
            return;
        }
        doers.forEach(doer -> add(attack.get(), new AttackDraft.Doer(doer, stance, source, support)));
    }

    /// "Pompeo posted a message blaming Iran": the speaker of the clause around.
    private Optional<Mention> governing(Sentence sentence, Token verb) {
        var clauses = new Clauses(sentence);
        return sentence.ancestry(verb).stream()
                .skip(1)
                .filter(Token::isVerb)
                .flatMap(governor -> clauses.subjects(governor).stream())
                .map(token -> story.mention(sentence, token))
                .filter(story.participants()::canSpeak)
                .findFirst();
    }

    /// What a source says of an attack takes the place of the bare report that the same actor did it.
    private static void add(AttackDraft attack, AttackDraft.Doer doer) {
        attack.doers.removeIf(
                each -> each.stance() == Stance.REPORTED && each.actor().isAlike(doer.actor()));
        boolean known = attack.doers.stream()
                .anyMatch(each -> each.stance() == doer.stance()
                        && each.actor().isAlike(doer.actor())
                        && sameSource(each.by(), doer.by()));
        if (!known) {
            attack.doers.add(doer);
        }
    }

    private static boolean sameSource(Optional<Mention> one, Optional<Mention> other) {
        return one.isPresent() == other.isPresent()
                && (one.isEmpty() || one.get().isAlike(other.orElseThrow()));
    }

    /// "Captured a suspected terrorist in a raid": a suspect of something else, whom nothing else makes the doer.
    private static boolean isCaught(AttackDraft attack, Mention suspect) {
        return attack.doers.stream().noneMatch(doer -> doer.actor().isAlike(suspect))
                && suspect.head().label().equals("dobj");
    }

    private static boolean isNobody(Mention mention) {
        return NOBODY.contains(mention.sentence().token(mention.from()).lower());
    }

    private List<Mention> phrases(String function, Sentence sentence, Token verb) {
        var clauses = new Clauses(sentence);
        var tokens = switch (function) {
            case "subj" ->
                clauses.subjects(verb).stream()
                        .map(token -> whole(sentence, verb, token))
                        .toList();
            case "obj" -> clauses.objects(verb);
            default -> clauses.prepositional(verb, function);
        };
        return tokens.stream().map(token -> story.mention(sentence, token)).toList();
    }

    /// "The brigades of the radical Hezbollah who are pulling the strings": the clause is on the whole phrase.
    private static Token whole(Sentence sentence, Token verb, Token token) {
        boolean relative = verb.label().equals("relcl")
                && sentence.head(verb).filter(token::equals).isPresent();
        if (!relative) {
            return token;
        }
        boolean plural = sentence.children(verb, "aux")
                .anyMatch(aux -> aux.lower().equals("are")
                        || aux.lower().equals("were")
                        || aux.lower().equals("have"));
        return sentence.head(token)
                .filter(of -> of.lower().equals("of"))
                .flatMap(sentence::head)
                .filter(head -> head.isNoun() && plural && head.pos().endsWith("S"))
                .orElse(token);
    }

    private Optional<AttackDraft> attack(Entry entry, Sentence sentence, Token verb) {
        var named = new ArrayList<Mention>();
        entry.event.forEach(function -> named.addAll(phrases(function, sentence, verb)));
        for (var object : new Clauses(sentence).objects(verb)) {
            entry.event.stream()
                    .filter(function -> !function.equals("obj"))
                    .forEach(function -> phrases(function, sentence, object).forEach(named::add));
        }
        var spoken = named.stream()
                .flatMap(mention -> attacks.spokenOf(mention).stream())
                .findFirst();
        boolean mustName = entry.event.equals(List.of("obj"));
        if (spoken.isPresent() || mustName && !named.isEmpty()) {
            return spoken;
        }
        return mustName || !named.isEmpty() && named.stream().noneMatch(Mention::isPronoun)
                ? Optional.empty()
                : attacks.last(sentence, 3, draft -> true);
    }
}
