package org.casus.llm;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.model.Circumstances;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.Modifier;

/// Holds one fact of a model against the text. Every word and number of it must stand in its quotes, or it is
/// no fact; a day that they do not settle is left out. What a record of the model has that is neither code nor
/// id is looked at, also if it is added to the model later.
final class FactCheck {
    /// A model is surer of itself than it has reason to be: what it says never outweighs what a rule reads
    /// well.
    static final double HIGHEST_CONFIDENCE = 0.6;

    /// About three long sentences. In a quote without bounds every name and number would stand.
    private static final int LONGEST_QUOTE = 600;

    /// Components by which facts, and parts of them, point to each other.
    private static final Set<String> IDS = Set.of("id", "fact", "event", "impact", "about");

    private static final DateRange NO_DATE =
            new DateRange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final QuoteFinder text;
    private final String rule;
    private final Telling nothing;
    private final Set<String> faults = new LinkedHashSet<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    /// @param published the day of the document
    FactCheck(QuoteFinder text, String rule, Optional<LocalDate> published) {
        this.text = text;
        this.rule = rule;
        this.nothing = new Telling(List.of(), published);
    }

    /// Why the fact cannot be kept; empty if it can.
    List<String> faults() {
        return List.copyOf(faults);
    }

    /// What it was kept without.
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /// The fact as it can be kept, unless there are faults.
    Fact checked(Fact fact) {
        var quotes = fact.circumstances().evidence();
        if (quotes.isEmpty()) {
            faults.add("it has no quote");
            return fact;
        }
        return copy(fact, nothing.and(quotes));
    }

    private <R> R copy(R record, Telling told) {
        var own = told.and(evidenceOf(record));
        return RecordCopy.of(record, (component, value) -> part(record, component, value, own));
    }

    private Optional<?> part(Object owner, RecordComponent component, Object value, Telling told) {
        return switch (value) {
            case Evidence quote -> quote(quote);
            case Circumstances all -> Optional.of(signed(copy(all, told)));
            case Count count -> count(owner, count, told);
            case DateRange range -> Optional.of(copy(range, told)).filter(left -> !left.equals(NO_DATE));
            case LocalDate day -> kept(day, told.day(day), "the day");
            case Period period -> kept(period, told.period(period), "the period");
            case Duration distance -> kept(distance, told.distance(distance), "the distance");
            case String words -> words(component, words, told);
            case OptionalDouble confidence -> Optional.of(capped(confidence));
            case Enum<?> code -> Optional.of(code);
            case Boolean flag -> Optional.of(flag);
            case Record inner -> Optional.of(copy(inner, told));
            default -> throw new IllegalStateException("nothing is known of " + component);
        };
    }

    private Optional<Evidence> quote(Evidence quote) {
        if (!text.holds(quote)) {
            faults.add("'%s' does not stand in the text".formatted(Words.shortened(quote.text())));
        } else if (quote.end() - quote.start() > LONGEST_QUOTE) {
            faults.add("a quote is longer than %d characters".formatted(LONGEST_QUOTE));
        }
        return Optional.of(quote);
    }

    private Optional<String> words(RecordComponent component, String words, Telling told) {
        if (!IDS.contains(component.getName()) && !told.words(words)) {
            faults.add("'%s' does not stand in its quotes".formatted(Words.shortened(words)));
        }
        return Optional.of(words);
    }

    private Optional<Count> count(Object owner, Count count, Telling told) {
        count.text()
                .filter(words -> !told.words(words))
                .ifPresent(words -> faults.add("'%s' does not stand in its quotes".formatted(Words.shortened(words))));
        Stream.of(count.low(), count.best(), count.high())
                .flatMapToInt(OptionalInt::stream)
                .filter(number -> !isTold(number, count, owner, told))
                .forEach(number -> faults.add("the number %d does not stand in its quotes".formatted(number)));
        return Optional.of(count);
    }

    /// "more than ten" has the lower bound 11, "fewer than ten" the upper bound 9.
    private static boolean isTold(int number, Count count, Object owner, Telling told) {
        int step = count.modifier()
                .map(modifier -> modifier == Modifier.MORE_THAN ? -1 : modifier == Modifier.LESS_THAN ? 1 : 0)
                .orElse(0);
        return told.number(number)
                || told.number(number + step)
                || number == 1 && texts(owner).anyMatch(told::one);
    }

    private <V> Optional<V> kept(V value, boolean told, String what) {
        if (!told) {
            leftOut.add("%s %s, which its quotes do not settle, is left out".formatted(what, value));
        }
        return told ? Optional.of(value) : Optional.empty();
    }

    private static OptionalDouble capped(OptionalDouble confidence) {
        return confidence.isPresent()
                ? OptionalDouble.of(Math.min(confidence.getAsDouble(), HIGHEST_CONFIDENCE))
                : confidence;
    }

    /// With the mark of who read it, which a person's fact does not have.
    private Circumstances signed(Circumstances all) {
        return new Circumstances(
                all.id(),
                all.date(),
                all.end(),
                all.places(),
                all.relations(),
                all.evidence(),
                OptionalDouble.of(all.confidence().orElse(HIGHEST_CONFIDENCE)),
                Optional.of(rule));
    }

    private static List<Evidence> evidenceOf(Object record) {
        return components(record)
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
                .filter(Evidence.class::isInstance)
                .map(Evidence.class::cast)
                .toList();
    }

    private static Stream<String> texts(Object record) {
        return components(record)
                .flatMap(value -> value instanceof Optional<?> maybe ? maybe.stream() : Stream.of(value))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    private static Stream<Object> components(Object record) {
        return Arrays.stream(record.getClass().getRecordComponents())
                .map(component -> RecordCopy.value(component, record));
    }
}
