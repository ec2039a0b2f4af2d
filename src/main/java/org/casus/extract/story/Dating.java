package org.casus.extract.story;

import java.util.List;
import java.util.Optional;
import org.casus.extract.syntax.Sentence;
import org.casus.model.DateRange;

/// Gives attacks that no words of their own date the day of the story that they belong to: the one day that their
/// sentences speak of, else the day that was told last in their paragraph, else that of a lead that is news. Where
/// another day
/// lies between, nothing tells which is meant.
final class Dating {
    /// What lies further back than so many days before publication is background, which the text does not go on
    /// with.
    private static final int RECENT = 21;

    private final Story story;
    private final Timing timing;
    private final Attacks attacks;

    Dating(Story story, Timing timing, Attacks attacks) {
        this.story = story;
        this.timing = timing;
        this.attacks = attacks;
    }

    void date() {
        attacks.drafts().stream()
                .filter(draft -> !draft.series && !draft.isDated())
                .forEach(
                        draft -> own(draft).or(() -> before(draft)).ifPresent(day -> draft.carry(day.range, day.from)));
    }

    /// A time and the sentence that tells it.
    private record Told(DateRange range, Sentence from) {}

    private Optional<Told> own(AttackDraft draft) {
        return draft.sentences().stream()
                .map(sentence -> new Days(sentence, recent(sentence)))
                .filter(days -> !days.ranges.isEmpty())
                .findFirst()
                .filter(days -> days.ranges.size() == 1)
                .map(days -> new Told(days.ranges.getFirst(), days.sentence));
    }

    private record Days(Sentence sentence, List<DateRange> ranges) {}

    private Optional<Told> before(AttackDraft draft) {
        var first = draft.sentences().getFirst();
        return story.sentences().reversed().stream()
                .filter(sentence -> !sentence.heading() && sentence.number() < first.number())
                .flatMap(sentence -> last(sentence).stream())
                .findFirst()
                .filter(told -> told.from.paragraph() == first.paragraph()
                        || told.from.paragraph() == lead() && isRecent(told.range));
    }

    /// The day of the attack that a sentence tells, else a day that it speaks of.
    private Optional<Told> last(Sentence sentence) {
        return attacks.drafts().stream()
                .filter(draft -> draft.isDated() && draft.sentences().contains(sentence))
                .flatMap(draft -> draft.date.stream())
                .reduce((one, other) -> other)
                .or(() -> recent(sentence).stream().findFirst())
                .map(range -> new Told(range, sentence));
    }

    private int lead() {
        return story.sentences().stream()
                .filter(sentence -> !sentence.heading())
                .mapToInt(Sentence::paragraph)
                .findFirst()
                .orElse(-1);
    }

    private List<DateRange> recent(Sentence sentence) {
        return timing.told(sentence).stream().filter(this::isRecent).toList();
    }

    private boolean isRecent(DateRange range) {
        return story.published()
                .filter(day -> range.to()
                        .filter(to -> to.isBefore(day.minusDays(RECENT)))
                        .isEmpty())
                .filter(day -> range.from().filter(from -> from.isAfter(day)).isEmpty())
                .isPresent();
    }
}
