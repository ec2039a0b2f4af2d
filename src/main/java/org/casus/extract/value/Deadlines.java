package org.casus.extract.value;

import static org.casus.extract.value.DateRule.YEAR;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/// "By the end of the year", "until May 1989": up to when, as against when.
final class Deadlines {
    private Deadlines() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "(?:by|before|until) (?:the )?end of (?:the |this )?(?<unit>year|month|week)",
                        found -> Optional.of(
                                found.deadline(found.days().published().map(day -> endOf(day, found.word("unit")))))),
                DateRule.of(
                        "(?:by|before|until) (?:the )?end of " + YEAR,
                        found -> Optional.of(found.deadline(found.year().map(year -> LocalDate.of(year, 12, 31))))),
                DateRule.of(
                        "by (?<month>" + Calendar.MONTHS + ") (?<day>\\d{1,2})(?:,? " + YEAR + ")?",
                        found -> Optional.of(found.deadline(future(found)))),
                DateRule.of(
                        "(?:until|till) (?:(?<month>" + Calendar.MONTHS + ")(?: (?:of )?" + YEAR
                                + ")?|(?:19|20)\\d\\d|last year)",
                        found -> Optional.of(found.deadline(Optional.empty()))));
    }

    private static Optional<LocalDate> future(FoundTime found) {
        var published = found.days().published();
        return found.day()
                .map(day -> found.year().isEmpty() && published.isPresent() && day.isBefore(published.get())
                        ? day.plusYears(1)
                        : day);
    }

    private static LocalDate endOf(LocalDate day, String unit) {
        return switch (unit) {
            case "year" -> day.withMonth(12).withDayOfMonth(31);
            case "month" -> YearMonth.from(day).atEndOfMonth();
            default -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        };
    }
}
