package org.casus.extract.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.casus.model.DateRange;

/// Words of a sentence that speak of time. `start` and `end` are offsets in the sentence's text. `range` is
/// resolved against the document's date, or holds the text alone.
public record TimeExpression(
        Kind kind,
        int start,
        int end,
        DateRange range,
        Optional<Period> period,
        Optional<Duration> distance,
        Optional<LocalDate> deadline) {

    /// What the words do: say when, say over which time, set a deadline, point back ("the same day", "a month
    /// earlier"), on ("a week later"), or count from another event ("two hours after").
    public enum Kind {
        POINT,
        SPAN,
        DEADLINE,
        SAME,
        EARLIER,
        LATER,
        AFTER
    }
}
