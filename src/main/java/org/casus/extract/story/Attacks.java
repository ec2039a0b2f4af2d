package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.extract.entity.Mention;
import org.casus.extract.frame.Frame;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.model.DateRange;

/// The attacks of a document that have been read so far, and which of them a word speaks of.
final class Attacks {
    private final Story story;
    private final List<AttackDraft> drafts = new ArrayList<>();

    Attacks(Story story) {
        this.story = story;
    }

    void add(AttackDraft draft) {
        drafts.add(draft);
    }

    private static final Set<String> VAGUE_ATTACK = Set.of(
            "attack", "bombing", "strike", "raid", "explosion", "operation", "event", "incident", "assault", "blast");

    /// "The explosion" or "two were killed" speak of an attack told at most so many sentences before.
    static final int REACH = 4;

    /// What lies further back than so many days before publication is background.
    private static final int RECENT = 21;

    private static final int ANYWHERE = 10_000;

    List<AttackDraft> drafts() {
        return drafts;
    }

    /// The day that "the same day" and "a month earlier" count from: that of the attack told last.
    Optional<DateRange> anchor(Sentence sentence) {
        return drafts.reversed().stream()
                .filter(draft -> draft.sentences().stream().anyMatch(each -> each.number() <= sentence.number()))
                .filter(draft -> !draft.series && draft.isDated())
                .flatMap(draft -> draft.date.stream())
                .findFirst();
    }

    /// The attack that a sentence goes on to speak of: the one told in it, else the one told last before it.
    Optional<AttackDraft> current(Sentence sentence) {
        return drafts.stream()
                .filter(draft -> draft.sentences().contains(sentence))
                .reduce((first, second) -> second)
                .or(() -> last(sentence, REACH, draft -> !draft.series));
    }

    /// An event of weeks before the main one, which running text does not go on to speak of.
    private boolean isBackground(AttackDraft draft) {
        var main = story.published().map(day -> day.minusDays(RECENT));
        var day = draft.date.flatMap(DateRange::to);
        return !draft.series
                && draft != drafts.getFirst()
                && main.isPresent()
                && day.isPresent()
                && day.get().isBefore(main.get());
    }

    /// Whether a sentence goes on to speak of something else: what lies weeks back is told in passing.
    boolean isPassedOver(AttackDraft draft, Sentence sentence) {
        return isBackground(draft) && !draft.sentences().contains(sentence);
    }

    /// The attack or series told last before a sentence, at most so many sentences back.
    Optional<AttackDraft> last(Sentence sentence, int reach, Predicate<AttackDraft> fits) {
        return drafts.stream()
                .filter(fits)
                .filter(draft -> !isBackground(draft) || sentence.number() - draft.lastSentence(sentence) <= 0)
                .filter(draft -> sentence.number() - draft.lastSentence(sentence) <= reach)
                .reduce((first, second) ->
                        second.lastSentence(sentence) >= first.lastSentence(sentence) ? second : first);
    }

    /// The attack that an event noun or pronoun stands for.
    Optional<AttackDraft> spokenOf(Mention mention) {
        var called = drafts.stream()
                .filter(draft -> draft.isCalledBy(mention.sentence(), mention.head()))
                .findFirst();
        if (called.isPresent()) {
            return called;
        }
        boolean vague = VAGUE_ATTACK.contains(mention.head().lemma()) || mention.isPronoun();
        if (!vague) {
            return Optional.empty();
        }
        boolean plural =
                Set.of("they", "them", "these", "those").contains(mention.head().lower())
                        || mention.head().pos().equals("NNS");
        return last(mention.sentence(), ANYWHERE, draft -> plural == draft.series || !plural)
                .or(() -> last(mention.sentence(), ANYWHERE, draft -> true));
    }

    boolean isAttackNoun(Sentence sentence, Token token) {
        return story.matches(sentence).stream()
                .anyMatch(match ->
                        match.trigger().frame() == Frame.ATTACK && match.token().equals(token) && token.isNoun());
    }
}
