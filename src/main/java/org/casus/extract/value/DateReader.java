package org.casus.extract.value;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.DateRange;
import org.casus.model.PartOfDay;

/// Finds the words of a sentence that speak of time and resolves them against the day of publication. Without such
/// a day, relative words keep their text and get no date: never "today".
public final class DateReader {
    private static final String NUMBER =
            "(?<number>an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|\\d{1,3})";
    private static final String UNIT = "(?<unit>hour|day|week|month|year)s?";
    private static final String PART = "(?<part>morning|afternoon|evening|night|dawn|noon|midnight)";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";

    private record Rule(Pattern pattern, BiFunction<Calendar, MatchResult, Optional<TimeExpression>> reading) {}

    private final Calendar calendar;
    /// Compiled once, as a reader is made for each document.
    private static final List<Rule> RULES = new ArrayList<>();

    static {
        deadlines();
        absolute();
        relativeToEvents();
        relativeToPublication();
    }

    public DateReader(Optional<LocalDate> published) {
        this.calendar = new Calendar(published);
    }

    /// All time expressions of a sentence, in the order of the text; none overlaps another.
    public List<TimeExpression> read(String sentence) {
        var found = new ArrayList<TimeExpression>();
        for (var rule : RULES) {
            var matcher = rule.pattern.matcher(sentence);
            while (matcher.find()) {
                int start = matcher.start();
                int end = matcher.end();
                if (found.stream().noneMatch(each -> each.start() < end && start < each.end())) {
                    rule.reading.apply(calendar, matcher.toMatchResult()).ifPresent(found::add);
                }
            }
        }
        found.sort(Comparator.comparingInt(TimeExpression::start));
        return found;
    }

    private static void rule(String pattern, BiFunction<Calendar, MatchResult, Optional<TimeExpression>> reading) {
        RULES.add(new Rule(Pattern.compile("(?<![\\w-])(?:" + pattern + ")(?![\\w-])", CASE_INSENSITIVE), reading));
    }

    private static void deadlines() {
        rule(
                "(?:by|before|until) (?:the )?end of (?:the |this )?(?<unit>year|month|week)",
                (days, match) ->
                        Optional.of(deadline(match, days.published().map(day -> endOf(day, match.group("unit"))))));
        rule(
                "(?:by|before|until) (?:the )?end of " + YEAR,
                (days, match) -> Optional.of(
                        deadline(match, Optional.of(LocalDate.of(Calendar.year(match.group("year")), 12, 31)))));
        rule(
                "by (?<month>" + Calendar.MONTHS + ") (?<day>\\d{1,2})(?:,? " + YEAR + ")?",
                (days, match) -> Optional.of(deadline(match, future(days, match))));
    }

    private static Optional<LocalDate> future(Calendar days, MatchResult match) {
        var year = year(match);
        var date = days.day(Integer.parseInt(match.group("day")), Calendar.month(match.group("month")), year);
        var published = days.published();
        return date.map(day ->
                year.isEmpty() && published.isPresent() && day.isBefore(published.get()) ? day.plusYears(1) : day);
    }

    private static void absolute() {
        rule(
                "(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)",
                (days, match) -> onDay(match, days.day(number(match, "day"), number(match, "month"), year(match))));
        rule(
                "(?<part1>early|mid|late)[ -](?:in )?(?<month>" + Calendar.MONTHS + ")(?: (?:of )?" + YEAR + ")?",
                (days, match) -> days.month(Calendar.month(match.group("month")), year(match))
                        .map(month -> point(match, Calendar.third(match.group("part1"), month, match.group()))));
        rule(
                "(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>" + Calendar.MONTHS
                        + ")(?:,? (?<year>(?:19|20)\\d\\d|\\d\\d))?(?: " + PART + ")?",
                (days, match) -> onDay(
                        match, days.day(number(match, "day"), Calendar.month(match.group("month")), year(match))));
        rule(
                "(?<month>" + Calendar.MONTHS + ") (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? " + YEAR + ")?",
                (days, match) -> onDay(
                        match, days.day(number(match, "day"), Calendar.month(match.group("month")), year(match))));
        rule(
                "(?<month>" + Calendar.MONTHS + "),? (?:of )?" + YEAR,
                (days, match) -> days.month(Calendar.month(match.group("month")), year(match))
                        .map(month -> point(match, Calendar.whole(month, match.group()))));
        rule(
                "(?:in|last|since|during) (?<month>" + Calendar.MONTHS + ")",
                (days, match) -> days.month(Calendar.month(match.group("month")), Optional.empty())
                        .map(month -> month(match, month)));
        rule("(?:in|during|of|late|early) " + YEAR, (days, match) -> Optional.of(point(match, wholeYear(match))));
        rule(
                "(?:since|from) " + YEAR,
                (days, match) -> Optional.of(new TimeExpression(
                        Kind.SPAN,
                        match.start(),
                        match.end(),
                        Calendar.range(wholeYear(match).from(), days.published(), Optional.empty(), match.group()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static TimeExpression month(MatchResult match, YearMonth month) {
        var range = Calendar.whole(month, match.group());
        boolean since = match.group().toLowerCase(Locale.ROOT).startsWith("since");
        return new TimeExpression(
                since ? Kind.SPAN : Kind.POINT,
                match.start(),
                match.end(),
                range,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static void relativeToEvents() {
        rule(NUMBER + " " + UNIT + " after", (days, match) -> distance(match, 1));
        rule(
                NUMBER + " " + UNIT + " (?:earlier|beforehand|previously|before(?= *(?:[,.;)]|$)))",
                (days, match) -> Optional.of(new TimeExpression(
                        Kind.EARLIER,
                        match.start(),
                        match.end(),
                        unresolved(match.group()),
                        period(match),
                        Optional.empty(),
                        Optional.empty())));
        rule(
                "(?:on |that )?(?:the same|that|the very same) (?:same )?(?:day|night|evening|morning|afternoon)",
                (days, match) -> Optional.of(new TimeExpression(
                        Kind.SAME,
                        match.start(),
                        match.end(),
                        unresolved(match.group()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private static Optional<TimeExpression> distance(MatchResult match, int sign) {
        var amount = amount(match);
        var unit = match.group("unit").toLowerCase(Locale.ROOT);
        if (amount.isEmpty() || !unit.equals("hour") && !unit.equals("day") && !unit.equals("week")) {
            return Optional.empty();
        }
        int many = amount.getAsInt() * sign;
        var distance = switch (unit) {
            case "hour" -> Duration.ofHours(many);
            case "day" -> Duration.ofDays(many);
            default -> Duration.ofDays(7L * many);
        };
        return Optional.of(new TimeExpression(
                Kind.AFTER,
                match.start(),
                match.end(),
                unresolved(match.group()),
                Optional.empty(),
                Optional.of(distance),
                Optional.empty()));
    }

    private static void relativeToPublication() {
        rule(
                "(?:in|over|during|within) (?:the )?(?:space|course|period) of (?:the (?:last|past) )?" + NUMBER + " "
                        + UNIT,
                DateReader::span);
        rule("(?:in|over|during|within|for) the (?:last|past) (?:" + NUMBER + " )?" + UNIT, DateReader::span);
        rule(
                "(?:(?<which>last|next|this) )?(?<weekday>" + Calendar.DAYS + ")(?:'s|’s)?(?: (?:in the )?" + PART
                        + ")?",
                DateReader::weekday);
        rule("last night", (days, match) -> relativeDay(match, 1, Optional.of(PartOfDay.NIGHT), days));
        rule("yesterday(?: " + PART + ")?", (days, match) -> relativeDay(match, 1, part(match), days));
        rule("tonight", (days, match) -> relativeDay(match, 0, Optional.of(PartOfDay.NIGHT), days));
        rule("today|this " + PART, (days, match) -> relativeDay(match, 0, part(match), days));
        rule(
                "(?:earlier |late )?(?<which>last|this|the past|the previous) (?<unit>week|month|year)",
                DateReader::lastUnit);
        rule(NUMBER + " " + UNIT + " ago", DateReader::ago);
    }

    private static Optional<TimeExpression> span(Calendar days, MatchResult match) {
        var period = period(match);
        var range = period.flatMap(length -> days.published()
                        .map(day -> Calendar.range(
                                Optional.of(day.minus(length)), Optional.of(day), Optional.empty(), match.group())))
                .orElse(unresolved(match.group()));
        return Optional.of(new TimeExpression(
                Kind.SPAN, match.start(), match.end(), range, period, Optional.empty(), Optional.empty()));
    }

    private static Optional<TimeExpression> weekday(Calendar days, MatchResult match) {
        var which = Optional.ofNullable(match.group("which")).orElse("").toLowerCase(Locale.ROOT);
        var published = days.published();
        var day = days.weekday(match.group("weekday")).map(latest -> switch (which) {
            case "next" -> latest.plusWeeks(1);
            case "last" -> latest.equals(published.orElse(latest)) ? latest.minusWeeks(1) : latest;
            default -> latest;
        });
        return Optional.of(point(match, Calendar.range(day, day, part(match), match.group())));
    }

    private static Optional<TimeExpression> relativeDay(
            MatchResult match, int before, Optional<PartOfDay> part, Calendar days) {
        var day = days.published().map(date -> date.minusDays(before));
        return Optional.of(point(match, Calendar.range(day, day, part, match.group())));
    }

    private static Optional<TimeExpression> lastUnit(Calendar days, MatchResult match) {
        boolean current = match.group("which").equalsIgnoreCase("this");
        var range = days.published().map(day -> switch (match.group("unit").toLowerCase(Locale.ROOT)) {
            case "week" ->
                current
                        ? bounds(day.with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY)), day, match)
                        : bounds(day.minusDays(13), day.minusDays(1), match);
            case "month" ->
                current
                        ? bounds(day.withDayOfMonth(1), day, match)
                        : Calendar.whole(YearMonth.from(day).minusMonths(1), match.group());
            default ->
                current
                        ? bounds(day.withDayOfYear(1), day, match)
                        : bounds(
                                day.minusYears(1).withDayOfYear(1),
                                day.withDayOfYear(1).minusDays(1),
                                match);
        });
        return Optional.of(point(match, range.orElse(unresolved(match.group()))));
    }

    private static DateRange bounds(LocalDate from, LocalDate to, MatchResult match) {
        return Calendar.range(Optional.of(from), Optional.of(to), Optional.empty(), match.group());
    }

    /// "Three years ago" is precise to a year, "a month ago" to a month, days and hours to a day.
    private static Optional<TimeExpression> ago(Calendar days, MatchResult match) {
        var range = period(match)
                .flatMap(length -> days.published().map(day -> around(day.minus(length), length, match.group())));
        return Optional.of(point(match, range.orElse(unresolved(match.group()))));
    }

    /// A day that is known only to the precision of the length that it was counted by.
    public static DateRange around(LocalDate day, Period length, String text) {
        if (length.getYears() > 0) {
            return Calendar.range(
                    Optional.of(day.withDayOfYear(1)),
                    Optional.of(day.withDayOfYear(day.lengthOfYear())),
                    Optional.empty(),
                    text);
        }
        if (length.getMonths() > 0) {
            return Calendar.whole(YearMonth.from(day), text);
        }
        int slack = length.getDays() >= 7 ? 3 : 0;
        return Calendar.range(
                Optional.of(day.minusDays(slack)), Optional.of(day.plusDays(slack)), Optional.empty(), text);
    }

    private static Optional<TimeExpression> onDay(MatchResult match, Optional<LocalDate> day) {
        return day.map(date -> point(match, Calendar.range(day, day, part(match), match.group())));
    }

    private static TimeExpression point(MatchResult match, DateRange range) {
        return new TimeExpression(
                Kind.POINT, match.start(), match.end(), range, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static TimeExpression deadline(MatchResult match, Optional<LocalDate> day) {
        return new TimeExpression(
                Kind.DEADLINE,
                match.start(),
                match.end(),
                unresolved(match.group()),
                Optional.empty(),
                Optional.empty(),
                day);
    }

    private static DateRange unresolved(String text) {
        return new DateRange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(text));
    }

    private static DateRange wholeYear(MatchResult match) {
        var first = LocalDate.of(Calendar.year(match.group("year")), 1, 1);
        return Calendar.range(
                Optional.of(first),
                Optional.of(first.withMonth(12).withDayOfMonth(31)),
                Optional.empty(),
                match.group());
    }

    private static LocalDate endOf(LocalDate day, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "year" -> day.withMonth(12).withDayOfMonth(31);
            case "month" -> YearMonth.from(day).atEndOfMonth();
            default -> day.with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.SUNDAY));
        };
    }

    private static Optional<Period> period(MatchResult match) {
        var amount = amount(match);
        if (amount.isEmpty()) {
            return Optional.empty();
        }
        int many = amount.getAsInt();
        return switch (match.group("unit").toLowerCase(Locale.ROOT)) {
            case "year" -> Optional.of(Period.ofYears(many));
            case "month" -> Optional.of(Period.ofMonths(many));
            case "week" -> Optional.of(Period.ofWeeks(many));
            case "day" -> Optional.of(Period.ofDays(many));
            default -> Optional.empty();
        };
    }

    private static OptionalInt amount(MatchResult match) {
        var word = match.group("number");
        if (word == null || word.equalsIgnoreCase("a") || word.equalsIgnoreCase("an")) {
            return OptionalInt.of(1);
        }
        return NumberWords.parse(List.of(word));
    }

    private static Optional<PartOfDay> part(MatchResult match) {
        if (!match.namedGroups().containsKey("part") || match.group("part") == null) {
            return Optional.empty();
        }
        return switch (match.group("part").toLowerCase(Locale.ROOT)) {
            case "morning", "dawn" -> Optional.of(PartOfDay.MORNING);
            case "afternoon", "noon" -> Optional.of(PartOfDay.AFTERNOON);
            case "evening" -> Optional.of(PartOfDay.EVENING);
            default -> Optional.of(PartOfDay.NIGHT);
        };
    }

    private static Optional<Integer> year(MatchResult match) {
        boolean named = match.namedGroups().containsKey("year") && match.group("year") != null;
        return named ? Optional.of(Calendar.year(match.group("year"))) : Optional.empty();
    }

    private static int number(MatchResult match, String group) {
        return Integer.parseInt(match.group(group));
    }
}
