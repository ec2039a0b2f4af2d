package org.casus.extract.value;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.casus.model.DateRange;
import org.casus.model.PartOfDay;

/// Resolves the names of days and months against the day on which a document was published.
final class Calendar {
    static final String MONTHS =
            "(?:january|february|march|april|may|june|july|august|september|october|november|december"
                    + "|(?:jan|feb|mar|apr|june?|july?|aug|sept?|oct|nov|dec)\\.?)";
    static final String DAYS = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)";
    private static final List<String> MONTH_STARTS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /// 1896 to 1904: the longest time without a 29th of February.
    private static final int LEAP_DAYS_APART = 8;

    private final Optional<LocalDate> published;

    Calendar(Optional<LocalDate> published) {
        this.published = published;
    }

    Optional<LocalDate> published() {
        return published;
    }

    static int month(String name) {
        return MONTH_STARTS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
    }

    /// The four digits of "90" or "1990".
    static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    /// A day of a month. Without a year it is the latest such day up to publication.
    Optional<LocalDate> day(int day, int month, Optional<Integer> year) {
        return year.isPresent() ? valid(day, month, year.get()) : published.flatMap(date -> latest(day, month, date));
    }

    private static Optional<LocalDate> latest(int day, int month, LocalDate published) {
        return IntStream.rangeClosed(0, LEAP_DAYS_APART)
                .mapToObj(back -> valid(day, month, published.getYear() - back))
                .flatMap(Optional::stream)
                .filter(date -> !date.isAfter(published))
                .findFirst();
    }

    private static Optional<LocalDate> valid(int day, int month, int year) {
        return month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth()
                ? Optional.of(LocalDate.of(year, month, day))
                : Optional.empty();
    }

    /// Without a year: the latest such month that has begun by publication.
    Optional<YearMonth> month(int month, Optional<Integer> year) {
        if (year.isPresent()) {
            return Optional.of(YearMonth.of(year.get(), month));
        }
        return published.map(day -> {
            var candidate = YearMonth.of(day.getYear(), month);
            return candidate.isAfter(YearMonth.from(day)) ? candidate.minusYears(1) : candidate;
        });
    }

    /// The latest such day of the week up to publication, that day included.
    Optional<LocalDate> weekday(String name) {
        var day = Arrays.stream(DayOfWeek.values())
                .filter(each -> each.name().equalsIgnoreCase(name))
                .findFirst();
        return day.flatMap(each -> published.map(date -> date.with(TemporalAdjusters.previousOrSame(each))));
    }

    static DateRange range(Optional<LocalDate> from, Optional<LocalDate> to, Optional<PartOfDay> part, String text) {
        return new DateRange(from, to, part, Optional.of(text));
    }

    /// A day that is known only to the precision of the length that it was counted by.
    static DateRange around(LocalDate day, Period length, String text) {
        if (length.getYears() > 0) {
            return range(
                    Optional.of(day.withDayOfYear(1)),
                    Optional.of(day.withDayOfYear(day.lengthOfYear())),
                    Optional.empty(),
                    text);
        }
        if (length.getMonths() > 0) {
            return whole(YearMonth.from(day), text);
        }
        int slack = length.getDays() >= 7 ? 3 : 0;
        return range(Optional.of(day.minusDays(slack)), Optional.of(day.plusDays(slack)), Optional.empty(), text);
    }

    static DateRange whole(YearMonth month, String text) {
        return range(Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth()), Optional.empty(), text);
    }

    /// "early", "mid" and "late" are the thirds of a month: 1st to 10th, 11th to 20th, 21st to its end.
    static DateRange third(String which, YearMonth month, String text) {
        return switch (which.toLowerCase(Locale.ROOT)) {
            case "early" -> range(Optional.of(month.atDay(1)), Optional.of(month.atDay(10)), Optional.empty(), text);
            case "mid" -> range(Optional.of(month.atDay(11)), Optional.of(month.atDay(20)), Optional.empty(), text);
            default -> range(Optional.of(month.atDay(21)), Optional.of(month.atEndOfMonth()), Optional.empty(), text);
        };
    }
}
