package org.casus.sheet;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.casus.model.Count;
import org.casus.model.Modifier;

/// A number of troops: the best one as a plain number under a key, `troops`, and what else is told of it under a
/// second one, `troopsRange`.
record TroopCount(String key, String description) implements Part<Optional<Count>> {
    record Range(OptionalInt low, OptionalInt high, Optional<Modifier> modifier, Optional<String> text) {
        private static final Range NONE =
                new Range(OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    private static final Form<Range> RANGE = Form.of(
            Range.class,
            "troopsRange",
            "Bounds of a number of troops, and how it is worded.",
            Part.whole("low", "The lower bound."),
            Part.whole("high", "The upper bound."),
            Part.maybe("modifier", Scalars.code(Modifier.class), "The word that bends the number."),
            Part.maybe("text", Scalars.TEXT, "The document's words for it."));

    private Part<OptionalInt> best() {
        return Part.whole(key, description);
    }

    private Part<Optional<Range>> range() {
        return Part.maybe(key + "Range", RANGE, "Bounds of '%s', and how it is worded.".formatted(key));
    }

    @Override
    public List<Key> keys() {
        return List.of(best().keys().getFirst(), range().keys().getFirst());
    }

    @Override
    public Optional<Optional<Count>> read(Spot object) {
        Optional<OptionalInt> best = best().read(object);
        Optional<Optional<Range>> range = range().read(object);
        if (best.isEmpty() || range.isEmpty()) {
            return Optional.empty();
        }
        if (best.get().isEmpty() && range.get().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        Range bounds = range.get().orElse(Range.NONE);
        Count count = new Count(bounds.low(), best.get(), bounds.high(), bounds.modifier(), bounds.text());
        Optional<String> fault = Participants.outOfOrder(count);
        return fault.isPresent() ? object.fault(fault.get()) : Optional.of(Optional.of(count));
    }

    @Override
    public void write(Optional<Count> told, ObjectNode object) {
        told.ifPresent(count -> {
            best().write(count.best(), object);
            var range = new Range(count.low(), count.high(), count.modifier(), count.text());
            range().write(Optional.of(range).filter(some -> !some.equals(Range.NONE)), object);
        });
    }

    /// The same where a number must be told.
    Part<Count> needed() {
        return new Part<>() {
            @Override
            public List<Key> keys() {
                return TroopCount.this.keys();
            }

            @Override
            public Optional<Count> read(Spot object) {
                Optional<Optional<Count>> count = TroopCount.this.read(object);
                return count.isPresent() && count.get().isEmpty()
                        ? object.fault("the key '%s' is missing; where only bounds are told, give '%sRange'."
                                .formatted(key, key))
                        : count.flatMap(told -> told);
            }

            @Override
            public void write(Count count, ObjectNode object) {
                TroopCount.this.write(Optional.of(count), object);
            }
        };
    }
}
