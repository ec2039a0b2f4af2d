package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.story.AttackDraft.Harm;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.CasualtyType;
import org.casus.model.Count;
import org.casus.model.Status;

/// Reads how many were killed, injured or kidnapped, on which attack, by whose account; the same victims told again
/// are one count with two pieces of evidence.
final class CasualtyReader {
    private static final Set<String> GENERIC = Set.of(
            "person",
            "people",
            "other",
            "victim",
            "dead",
            "wounded",
            "injured",
            "casualty",
            "death",
            "fatality",
            "body",
            "life",
            "one",
            "individual");
    private static final Set<String> LEAVE = Set.of("leave", "report", "find", "pronounce", "declare", "see");

    private final Story story;
    private final Attacks attacks;

    CasualtyReader(Story story, Attacks attacks) {
        this.story = story;
        this.attacks = attacks;
    }

    void read(Sentence sentence) {
        for (var match : story.matches(sentence)) {
            type(match.trigger().frame()).ifPresent(type -> read(match, type));
        }
    }

    private static Optional<CasualtyType> type(Frame frame) {
        return switch (frame) {
            case KILLED -> Optional.of(CasualtyType.KILLED);
            case INJURED -> Optional.of(CasualtyType.INJURED);
            case KIDNAPPED -> Optional.of(CasualtyType.KIDNAPPED);
            case ATTACK, IMPACT, AGREEMENT, WITHDRAWAL, DEPLOYMENT, TALK, DEFENCE -> Optional.empty();
        };
    }

    private void read(FrameMatch match, CasualtyType type) {
        var victims = victims(match);
        if (victims.isEmpty()) {
            return;
        }
        var status = match.context().status();
        if (status != Status.OCCURRED && status != Status.ONGOING && status != Status.ALLEGED) {
            var isNone = status == Status.NEGATED;
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    isNone
                            ? "'%s' is denied here".formatted(match.token().form())
                            : "'%s' is %s, not done".formatted(match.token().form(), status.code()));
            return;
        }
        var attack = attack(match);
        if (attack.isEmpty()) {
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    "nobody is said to have attacked the %s"
                            .formatted(victims.getFirst().text()));
            return;
        }
        victims.forEach(mention -> harm(attack.get(), type, mention, match));
    }

    private List<Mention> victims(FrameMatch match) {
        var found = new ArrayList<Mention>();
        if (match.trigger().pos().equals("adjective")) {
            found.addAll(ofAdjective(match));
        }
        match.fillers(Role.VICTIM).forEach(found::add);
        var self = story.mention(match.sentence(), match.token());
        if (found.isEmpty()
                && match.trigger().pos().equals("noun")
                && self.count().isPresent()) {
            return List.of(self);
        }
        if (match.token().lemma().equals("toll")) {
            found.addAll(ofToll(match));
        }
        found.removeIf(mention -> !isPeople(mention));
        return found;
    }

    /// "The death toll rose to 22 people", "stood at 22".
    private List<Mention> ofToll(FrameMatch match) {
        var sentence = match.sentence();
        return sentence
                .head(match.token())
                .filter(Token::isVerb)
                .map(verb -> new Clauses(sentence).prepositional(verb, "to", "at"))
                .orElse(List.of())
                .stream()
                .map(token -> story.mention(sentence, token))
                .toList();
    }

    private static boolean isPeople(Mention mention) {
        boolean number = mention.head().isNumber() && !mention.head().entity().equals("DATE");
        return mention.sense() == Sense.PERSON && !mention.isPronoun()
                || number
                || mention.sense() == Sense.OTHER && mention.head().entity().equals("PERSON")
                || mention.head().lemma().equals("dozen")
                || mention.head().lemma().equals("hundred");
    }

    /// "left five people dead", "five people were dead", "ten dead", "the wounded" only with a number.
    private List<Mention> ofAdjective(FrameMatch match) {
        var sentence = match.sentence();
        var word = match.token();
        var subject = sentence.children(word, "nsubj")
                .findFirst()
                .or(() -> sentence.head(word)
                        .filter(head -> LEAVE.contains(head.lemma()))
                        .flatMap(head -> sentence.child(head, "dobj")))
                .or(() -> sentence.head(word)
                        .filter(head -> head.isVerb() && head.lemma().equals("be"))
                        .flatMap(head -> sentence.child(head, "nsubj")));
        if (subject.isPresent()) {
            return List.of(story.mention(sentence, subject.get()));
        }
        var number = sentence.previous(word)
                .filter(Token::isNumber)
                .or(() ->
                        sentence.children(word).stream().filter(Token::isNumber).findFirst());
        return number.map(each -> List.of(story.mention(sentence, each))).orElse(List.of());
    }

    /// The attack that did it: the one that the verb itself tells, or its subject names, or else the current one.
    private Optional<AttackDraft> attack(FrameMatch match) {
        var sentence = match.sentence();
        var called = attacks.drafts().stream()
                .filter(draft -> draft.isCalledBy(sentence, match.token()))
                .findFirst();
        if (called.isPresent()) {
            return called;
        }
        var inWhich = new Clauses(sentence)
                .prepositional(match.token(), "in", "during", "by").stream()
                        .filter(token -> attacks.isAttackNoun(sentence, token))
                        .flatMap(token -> attacks.spokenOf(story.mention(sentence, token)).stream())
                        .findFirst();
        if (inWhich.isPresent()) {
            return inWhich;
        }
        for (var cause : match.role(Role.CAUSE)) {
            var named = attacks.spokenOf(cause);
            if (named.isPresent() && !cause.isPronoun()) {
                return named;
            }
        }
        return aboveOrBelow(sentence, match.token()).or(() -> attacks.current(sentence));
    }

    /// "This attack, which resulted in the death of ...": the attack noun or verb nearest above in the sentence.
    private Optional<AttackDraft> aboveOrBelow(Sentence sentence, Token token) {
        for (var each : sentence.ancestry(token)) {
            var above = attacks.drafts().stream()
                    .filter(draft -> draft.isCalledBy(sentence, each))
                    .findFirst();
            if (above.isPresent()) {
                return above;
            }
        }
        return Optional.empty();
    }

    private void harm(AttackDraft attack, CasualtyType type, Mention victims, FrameMatch match) {
        var count = count(victims);
        if (count.isEmpty()) {
            return;
        }
        var support = new Draft.Support(match.trigger().id(), match.path(), match.sentence());
        attack.support(support.rule(), support.path(), support.sentence());
        var harm = new Harm(type, count.get(), victims, match.context().source(), support);
        harm.fall = fall(attack, match);
        place(attack, harm);
    }

    private static Optional<Count> count(Mention victims) {
        boolean one = victims.head().entity().equals("PERSON")
                || victims.head().isProper() && !victims.isPlural()
                || victims.head().pos().equals("NN") && victims.isDefinite();
        return victims.count().or(() -> one ? Optional.of(Count.exactly(1)) : Optional.empty());
    }

    /// The impact whose clause the harm hangs on: "three fell in neighborhoods, killing a girl".
    private Optional<String> fall(AttackDraft attack, FrameMatch match) {
        for (var word : match.sentence().ancestry(match.token())) {
            var here = attack.falls.stream()
                    .filter(each -> each.support().sentence().equals(match.sentence()))
                    .filter(each -> each.support().path().startsWith(word.form() + ";"))
                    .filter(each -> isOnlyFallOf(match.sentence(), word, each))
                    .findFirst();
            if (here.isPresent()) {
                return here.map(AttackDraft.Fall::id);
            }
        }
        return Optional.empty();
    }

    private boolean isOnlyFallOf(Sentence sentence, Token word, AttackDraft.Fall fall) {
        return story.matches(sentence).stream()
                .filter(match ->
                        match.trigger().frame() == Frame.IMPACT && match.token().equals(word))
                .anyMatch(match -> fall.support().path().equals(match.path()));
    }

    /// Adds a count to those of the attack, as the same victims, a part of others, other victims, or another's
    /// count.
    private void place(AttackDraft attack, Harm harm) {
        for (var each : attack.harms) {
            if (each.type == harm.type && sameVictims(each, harm)) {
                join(each, harm);
                return;
            }
        }
        attack.harms.add(harm);
    }

    private void join(Harm each, Harm harm) {
        if (sameCount(each.count, harm.count)) {
            each.supports.addAll(harm.supports);
            each.fall = each.fall.or(() -> harm.fall);
            each.by = each.by.or(() -> harm.by);
        } else if (isPart(each, harm)) {
            each.parts.add(harm);
        } else {
            each.alternatives.add(harm);
        }
    }

    private static boolean sameVictims(Harm one, Harm other) {
        var left = one.victims.head().lemma();
        var right = other.victims.head().lemma();
        boolean sameSentence = one.victims.sentence().equals(other.victims.sentence());
        boolean sameNoun = left.equals(right);
        boolean generic = isGeneric(one.victims) || isGeneric(other.victims);
        if (sameSentence) {
            return isIncluded(other.victims);
        }
        if (isRebel(one.victims) != isRebel(other.victims)) {
            return false;
        }
        return sameNoun
                || generic
                || one.victims.victims().equals(other.victims.victims()) && sameCount(one.count, other.count);
    }

    private static boolean isRebel(Mention mention) {
        return Side.of(mention) == Side.REBELS;
    }

    static boolean isGeneric(Mention mention) {
        return GENERIC.contains(mention.head().lemma()) || mention.head().isNumber();
    }

    /// "including two elders".
    private static boolean isIncluded(Mention mention) {
        return mention.sentence().ancestry(mention.head()).stream()
                .anyMatch(token -> token.lower().equals("including"));
    }

    private static boolean isPart(Harm whole, Harm part) {
        return isIncluded(part.victims)
                || !isGeneric(part.victims)
                        && isGeneric(whole.victims)
                        && value(part.count).orElse(0) < value(whole.count).orElse(0);
    }

    private static boolean sameCount(Count one, Count other) {
        return value(one).isPresent() && value(one).equals(value(other));
    }

    private static OptionalInt value(Count count) {
        return count.best().isPresent() ? count.best() : count.low().isPresent() ? count.low() : count.high();
    }
}
