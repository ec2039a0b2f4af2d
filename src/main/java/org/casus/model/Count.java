package org.casus.model;

import java.util.Optional;
import java.util.OptionalInt;

/// A number of people, troops, weapons or events as a source gives it. `best` is absent where only a bound is told:
/// "at least five" is low 5, "up to ten" is high 10. "nearly 90" and "about 90" have best 90 and a modifier.
public record Count(
        OptionalInt low, OptionalInt best, OptionalInt high, Optional<Modifier> modifier, Optional<String> text) {

    public static Count exactly(int number) {
        return new Count(
                OptionalInt.empty(), OptionalInt.of(number), OptionalInt.empty(), Optional.empty(), Optional.empty());
    }

    /// Nothing but one exact number.
    public boolean isPlain() {
        return low.isEmpty() && best.isPresent() && high.isEmpty() && modifier.isEmpty() && text.isEmpty();
    }
}
