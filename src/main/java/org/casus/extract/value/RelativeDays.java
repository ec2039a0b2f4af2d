package org.casus.extract.value;

import static org.casus.extract.value.DateRule.NUMBER;
import static org.casus.extract.value.DateRule.PART;
import static org.casus.extract.value.DateRule.UNIT;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.DateRange;
import org.casus.model.PartOfDay;

/// Times that count from the day of publication: "yesterday morning", "in the past few hours", "on Friday".
final class RelativeDays {
    private RelativeDays() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "(?:in|over|during|within) (?:the )?(?:space|course|period) of (?:the (?:last|past) )?" + NUMBER
                                + " " + UNIT,
                        RelativeDays::span),
                DateRule.of(
                        "(?:in|over|during|within|for) the (?:last|past) (?:" + NUMBER + " )?" + UNIT,
                        RelativeDays::span),
                DateRule.of(
                        "(?:in|over|during|within) (?:the )?(?<number>recent|last|past) " + UNIT, RelativeDays::span),
                DateRule.of(
                        "(?<since>since )?(?:(?<which>last|next|this) )?(?<weekday>" + Calendar.DAYS
                                + ")(?:'s|’s)?(?: (?:in the |at )?" + PART + ")?",
                        RelativeDays::weekday),
                DateRule.of(
                        "the (?:day before yesterday|(?<part>night) before last)",
                        found -> daysBefore(found, 2, found.part())),
                DateRule.of("last night", found -> daysBefore(found, 1, Optional.of(PartOfDay.NIGHT))),
                DateRule.of("last evening", found -> daysBefore(found, 1, Optional.of(PartOfDay.EVENING))),
                DateRule.of("since yesterday", RelativeDays::sinceYesterday),
                DateRule.of(
                        "yesterday(?:'s|’s)?(?: (?:at )?" + PART + ")?", found -> daysBefore(found, 1, found.part())),
                DateRule.of("tonight", found -> daysBefore(found, 0, Optional.of(PartOfDay.NIGHT))),
                DateRule.of("today(?:'s|’s)?|this " + PART + "(?:'s|’s)?", found -> daysBefore(found, 0, found.part())),
                DateRule.of(
                        "(?:(?<which>last|this|this past|the past|over the|during the|on the|at the) )weekend",
                        RelativeDays::weekend),
                DateRule.of(
                        "later this (?:week|month|year)|next (?:week|month|year)|tomorrow(?: " + PART + ")?",
                        found -> Optional.of(found.deadline(Optional.empty()))),
                DateRule.of(
                        "(?:earlier |late |early )?(?<which>last|this|the past|the previous) (?<unit>week|month|year)",
                        RelativeDays::lastUnit),
                DateRule.of(NUMBER + " " + UNIT + " ago", RelativeDays::ago));
    }

    private static Optional<TimeExpression> span(FoundTime found) {
        var range = found.reach()
                .flatMap(reach -> found.days().published().map(day -> found.between(day.minus(reach), day)));
        return Optional.of(found.of(Kind.SPAN, range.orElseGet(found::unresolved), found.period()));
    }

    private static Optional<TimeExpression> weekday(FoundTime found) {
        var published = found.days().published();
        var day = found.days().weekday(found.word("weekday")).map(latest -> switch (found.word("which")) {
            case "next" -> latest.plusWeeks(1);
            case "last" -> latest.equals(published.orElse(latest)) ? latest.minusWeeks(1) : latest;
            default -> latest;
        });
        if (found.has("since")) {
            return Optional.of(found.of(
                    Kind.SPAN, Calendar.range(day, published, Optional.empty(), found.text()), Optional.empty()));
        }
        return Optional.of(found.point(Calendar.range(day, day, found.part(), found.text())));
    }

    private static Optional<TimeExpression> daysBefore(FoundTime found, int before, Optional<PartOfDay> part) {
        var day = found.days().published().map(date -> date.minusDays(before));
        return Optional.of(found.point(Calendar.range(day, day, part, found.text())));
    }

    private static Optional<TimeExpression> sinceYesterday(FoundTime found) {
        var range = found.days().published().map(day -> found.between(day.minusDays(1), day));
        return Optional.of(found.of(Kind.SPAN, range.orElseGet(found::unresolved), Optional.empty()));
    }

    /// The Saturday and Sunday that came last. On one of them, "last weekend" is the one before.
    private static Optional<TimeExpression> weekend(FoundTime found) {
        return Optional.of(found.pointOrWords(found.days().published().map(day -> {
            var saturday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
            boolean current = day.isBefore(saturday.plusDays(2));
            var first = current && found.word("which").startsWith("last") ? saturday.minusWeeks(1) : saturday;
            return found.between(first, first.equals(day) ? day : first.plusDays(1));
        })));
    }

    private static Optional<TimeExpression> lastUnit(FoundTime found) {
        boolean current = found.word("which").equals("this");
        return Optional.of(found.pointOrWords(found.days().published().map(day -> switch (found.word("unit")) {
            case "week" -> week(found, day, current);
            case "month" ->
                current
                        ? found.between(day.withDayOfMonth(1), day)
                        : Calendar.whole(YearMonth.from(day).minusMonths(1), found.text());
            default ->
                current
                        ? found.between(day.withDayOfYear(1), day)
                        : found.between(
                                day.minusYears(1).withDayOfYear(1),
                                day.withDayOfYear(1).minusDays(1));
        })));
    }

    private static DateRange week(FoundTime found, LocalDate day, boolean current) {
        return current
                ? found.between(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day)
                : found.between(day.minusDays(13), day.minusDays(1));
    }

    /// "Three years ago" is precise to a year, "a month ago" to a month, days to a day; hours may reach back into
    /// the day before, "a few days" is within a week.
    private static Optional<TimeExpression> ago(FoundTime found) {
        boolean minutes = found.word("unit").equals("minute");
        var published = found.days().published();
        var range = published.flatMap(day -> found.period()
                .map(length -> Calendar.around(day.minus(length), length, found.text()))
                .or(() -> minutes
                        ? Optional.of(found.between(day, day))
                        : found.reach().map(reach -> found.between(day.minus(reach), day))));
        return Optional.of(found.pointOrWords(range));
    }
}
