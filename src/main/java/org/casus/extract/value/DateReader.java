package org.casus.extract.value;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.model.DateRange;

/// Finds the words of a sentence that speak of time and resolves them against the day of publication. Without such
/// a day, relative words keep their text and get no date: never "today".
public final class DateReader {
    /// Compiled once, as a reader is made for each document. What comes first takes its words from what follows.
    private static final List<DateRule> RULES = Stream.of(
                    Deadlines.rules(), NamedDays.rules(), EventTimes.rules(), RelativeDays.rules())
            .flatMap(List::stream)
            .toList();

    private final Calendar calendar;

    public DateReader(Optional<LocalDate> published) {
        this.calendar = new Calendar(published);
    }

    /// All time expressions of a sentence, in the order of the text; none overlaps another.
    public List<TimeExpression> read(String sentence) {
        var found = new ArrayList<TimeExpression>();
        for (var rule : RULES) {
            var matcher = rule.pattern().matcher(sentence);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                if (found.stream().noneMatch(each -> each.start() < end && start < each.end())) {
                    rule.reading()
                            .apply(new FoundTime(calendar, matcher.toMatchResult()))
                            .ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingInt(TimeExpression::start));
        return found;
    }

    /// A day that is known only to the precision of the length that it was counted by.
    public static DateRange around(LocalDate day, Period length, String text) {
        return Calendar.around(day, length, text);
    }
}
