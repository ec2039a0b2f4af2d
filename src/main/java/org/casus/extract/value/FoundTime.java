package org.casus.extract.value;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.DateRange;
import org.casus.model.PartOfDay;

/// Words that a rule has found, with the numbers, names and units in them.
record FoundTime(Calendar days, MatchResult match) {
    String text() {
        return match.group().replaceAll("\\s+", " ");
    }

    /// In lower case.
    Optional<String> group(String name) {
        return match.namedGroups().containsKey(name)
                ? Optional.ofNullable(match.group(name)).map(word -> word.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    String word(String name) {
        return group(name).orElse("");
    }

    boolean has(String name) {
        return group(name).isPresent();
    }

    int number(String name) {
        return Integer.parseInt(word(name));
    }

    /// The year that is named, by its number or as "last year".
    Optional<Integer> year() {
        return group("year")
                .map(Calendar::year)
                .or(() -> group("whichYear")
                        .flatMap(which ->
                                days.published().map(day -> which.equals("last") ? day.getYear() - 1 : day.getYear())));
    }

    int month() {
        return Calendar.month(word("month"));
    }

    Optional<LocalDate> day() {
        return days.day(number("day"), month(), year());
    }

    Optional<YearMonth> yearMonth() {
        return days.month(month(), year());
    }

    Optional<PartOfDay> part() {
        return group("part").map(word -> switch (word) {
            case "morning", "dawn" -> PartOfDay.MORNING;
            case "afternoon", "noon" -> PartOfDay.AFTERNOON;
            case "evening" -> PartOfDay.EVENING;
            default -> PartOfDay.NIGHT;
        });
    }

    /// "One", "12", and nothing for "a few".
    OptionalInt amount() {
        var word = word("number");
        return word.isEmpty() || word.equals("a") || word.equals("an")
                ? OptionalInt.of(1)
                : NumberWords.parse(List.of(word));
    }

    /// How long an exact number of units is; hours and minutes have no period.
    Optional<Period> period() {
        var amount = amount();
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int many = amount.getAsInt();
        return switch (word("unit")) {
            case "year" -> Optional.of(Period.ofYears(many));
            case "month" -> Optional.of(Period.ofMonths(many));
            case "week" -> Optional.of(Period.ofWeeks(many));
            case "day" -> Optional.of(Period.ofDays(many));
            default -> Optional.empty();
        };
    }

    /// How far back the words reach at most; "a few" can be as many as fill the next longer unit.
    Optional<Period> reach() {
        var unit = word("unit");
        var amount = amount();
        if (unit.equals("hour") || unit.equals("minute")) {
            int hours = unit.equals("hour") ? amount.orElse(24) : 1;
            return Optional.of(Period.ofDays((hours + 23) / 24));
        }
        return period().or(() -> switch (unit) {
            case "day" -> Optional.of(Period.ofDays(7));
            case "week" -> Optional.of(Period.ofWeeks(6));
            case "month" -> Optional.of(Period.ofMonths(12));
            default -> Optional.empty();
        });
    }

    Optional<TimeExpression> onDay(Optional<LocalDate> day) {
        return day.map(date -> point(Calendar.range(day, day, part(), text())));
    }

    /// The range, or only the words when nothing tells the day that they count from.
    TimeExpression pointOrWords(Optional<DateRange> range) {
        return point(range.orElseGet(this::unresolved));
    }

    TimeExpression point(DateRange range) {
        return of(Kind.POINT, range, Optional.empty());
    }

    TimeExpression of(Kind kind, DateRange range, Optional<Period> period) {
        return new TimeExpression(kind, match.start(), match.end(), range, period, Optional.empty(), Optional.empty());
    }

    TimeExpression after(Duration distance) {
        return new TimeExpression(
                Kind.AFTER,
                match.start(),
                match.end(),
                unresolved(),
                Optional.empty(),
                Optional.of(distance),
                Optional.empty());
    }

    TimeExpression deadline(Optional<LocalDate> day) {
        return new TimeExpression(
                Kind.DEADLINE, match.start(), match.end(), unresolved(), Optional.empty(), Optional.empty(), day);
    }

    DateRange between(LocalDate from, LocalDate to) {
        return Calendar.range(Optional.of(from), Optional.of(to), Optional.empty(), text());
    }

    DateRange unresolved() {
        return new DateRange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text()));
    }
}
