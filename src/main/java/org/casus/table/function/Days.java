package org.casus.table.function;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.ExprEvalException;

/// The days that a date of a table stands for, from the first to the last, written as `2019-03-04`.
public record Days(String first, String last) {
    private static final int WEEK_EACH_WAY = 3;
    /// Data of this field begin in 1946; a year of two digits that is later than this is of the century before.
    private static final int LAST_OF_2000S = 30;

    private static final Pattern DASHED = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?(?:[T ]\\d{1,2}:.*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(?:(\\d{2})(\\d{2})?)?(?:\\.0)?");
    private static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{2}|\\d{4})(?: .*)?");
    private static final Pattern WORDS = Pattern.compile("(\\d{1,2})[ -](\\p{L}{3,9})[ -](\\d{4})");

    /// Nothing if it is no date, or of no day that there is.
    public static Optional<Days> of(String text) {
        if (isPlainDay(text)) {
            return Optional.of(new Days(text, text));
        }
        try {
            return read(text.strip());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The usual form, for which nothing needs to be taken apart.
    private static boolean isPlainDay(String text) {
        if (text.length() != 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return false;
        }
        int month = number(text, 5);
        int day = number(text, 8);
        return number(text, 0) >= 0 && number(text, 2) >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
    }

    private static int number(String text, int at) {
        int tens = text.charAt(at) - '0';
        int ones = text.charAt(at + 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
    }

    private static Optional<Days> read(String text) {
        for (var pattern : new Pattern[] {DASHED, PACKED}) {
            var match = pattern.matcher(text);
            if (match.matches()) {
                return Optional.of(of(match.group(1), match.group(2), match.group(3)));
            }
        }
        var slashed = SLASHED.matcher(text);
        if (slashed.matches()) {
            return Optional.of(of(year(slashed.group(3)), slashed.group(1), slashed.group(2)));
        }
        var words = WORDS.matcher(text);
        return words.matches()
                ? month(words.group(2))
                        .map(month -> of(words.group(3), String.valueOf(month.getValue()), words.group(1)))
                : Optional.empty();
    }

    private static Days of(
            String year,
            @org.jspecify.annotations.Nullable String month,
            @org.jspecify.annotations.Nullable String day) {
        if (month == null) {
            return new Days(year + "-01-01", year + "-12-31");
        }
        var whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (day == null) {
            return new Days(whole.atDay(1).toString(), whole.atEndOfMonth().toString());
        }
        var one = whole.atDay(Integer.parseInt(day)).toString();
        return new Days(one, one);
    }

    private static String year(String digits) {
        if (digits.length() == 4) {
            return digits;
        }
        return (Integer.parseInt(digits) <= LAST_OF_2000S ? "20" : "19") + digits;
    }

    private static Optional<Month> month(String name) {
        var upper = name.toUpperCase(Locale.ROOT);
        return Arrays.stream(Month.values())
                .filter(month -> month.name().equals(upper)
                        || month.name().substring(0, 3).equals(upper))
                .findFirst();
    }

    Days widened(String precision) {
        var from = LocalDate.parse(first);
        var to = LocalDate.parse(last);
        return switch (precision) {
            case "day" -> this;
            case "week" ->
                new Days(
                        from.minusDays(WEEK_EACH_WAY).toString(),
                        to.plusDays(WEEK_EACH_WAY).toString());
            case "month" ->
                new Days(
                        from.withDayOfMonth(1).toString(),
                        YearMonth.from(to).atEndOfMonth().toString());
            case "year" -> new Days(from.getYear() + "-01-01", to.getYear() + "-12-31");
            default ->
                throw new ExprEvalException("'%s' is no precision; take day, week, month or year".formatted(precision));
        };
    }

    @Override
    public String toString() {
        if (first.equals(last)) {
            return first;
        }
        boolean year = first.endsWith("-01-01") && last.endsWith("-12-31");
        return first.substring(0, year ? 4 : 7);
    }
}
