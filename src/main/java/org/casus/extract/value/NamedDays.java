package org.casus.extract.value;

import static org.casus.extract.value.DateRule.PART;
import static org.casus.extract.value.DateRule.YEAR;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.DateRange;

/// Days, months and years by their names: "on Friday, 28 July", "in mid-October", "since 1989".
final class NamedDays {
    private static final String MONTH = "(?<month>" + Calendar.MONTHS + ")";
    private static final String THIRD = "(?:(?<third>early|mid|late)(?: |-)(?:in )?"
            + "|(?:the )?(?<edge>beginning|start|middle|end) of (?:the month of )?)";
    private static final String THAT_YEAR = "(?: (?:of )?(?:" + YEAR + "|(?<whichYear>last|this) year))?";
    /// Behind a year stands what took place in it, not what is counted: "the 1995 massacre", "the 2000 soldiers".
    private static final String NO_NUMBER = "(?= [A-Za-z])(?! (?:to|and|or|people|persons|men|women|children|troops"
            + "|soldiers|police|rebels|fighters|refugees|workers|members|dead|deaths|wounded|dollars|miles|km"
            + "|kilometers|meters|tons|rounds|of)\\b)";

    /// Two digits are a year only where nothing is counted by them.
    private static final String SHORT_YEAR = "(?<year>(?:19|20)\\d\\d|\\d\\d(?=\\s*(?:[-,.;:)\\]]|$)))";
    private static final String WEEKDAY = "(?:" + Calendar.DAYS + ",? (?:the )?)?";
    private static final String SINCE = "(?<since>since |ever since |as of )?";

    private NamedDays() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        "(?<year>(?:19|20)\\d\\d)-(?<month>\\d\\d)-(?<day>\\d\\d)",
                        found -> found.onDay(
                                found.days().day(found.number("day"), found.number("month"), found.year()))),
                DateRule.of(THIRD + MONTH + THAT_YEAR, NamedDays::third),
                DateRule.of(
                        "(?<first>\\d{1,2})(?: ?- ?| and | or | to | through )(?<day>\\d{1,2}) (?:of )?" + MONTH
                                + "(?:,? " + SHORT_YEAR + ")?",
                        NamedDays::days),
                DateRule.of(
                        SINCE + WEEKDAY + "(?<day>\\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH
                                + "(?:,? (?:of )?(?:" + SHORT_YEAR + "|(?<whichYear>last|this) year))?"
                                + "(?: " + PART + ")?",
                        NamedDays::day),
                DateRule.of(
                        SINCE + WEEKDAY + MONTH + " (?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,? " + YEAR + ")?",
                        NamedDays::day),
                DateRule.of(
                        SINCE + MONTH + "(?:,? (?:of )?" + YEAR + "|,? (?:of )?(?<whichYear>last|this) year)",
                        found -> found.yearMonth().map(month -> month(found, month))),
                DateRule.of(
                        "(?:in|last|this past|during|(?<since>since)) " + MONTH,
                        found -> found.yearMonth().map(month -> month(found, month))),
                DateRule.of(
                        "the (?!march|may)" + MONTH + "(?= \\p{L})",
                        found -> found.yearMonth().map(month -> month(found, month))),
                DateRule.of("(?:in )?(?:the )?" + THIRD + YEAR, found -> Optional.of(found.point(partOfYear(found)))),
                DateRule.of(
                        "(?:in|during|of) (?:the year )?" + YEAR, found -> Optional.of(found.point(wholeYear(found)))),
                DateRule.of(
                        "(?<=(?:the|a|its|his|her|their) )" + YEAR + NO_NUMBER,
                        found -> Optional.of(found.point(wholeYear(found)))),
                DateRule.of(
                        "(?:since|from) " + YEAR,
                        found -> Optional.of(found.of(Kind.SPAN, since(found, wholeYear(found)), Optional.empty()))));
    }

    private static Optional<TimeExpression> day(FoundTime found) {
        var day = found.onDay(found.day());
        return found.has("since")
                ? day.map(each -> found.of(Kind.SPAN, since(found, each.range()), Optional.empty()))
                : day;
    }

    /// From then up to publication.
    private static DateRange since(FoundTime found, DateRange range) {
        return Calendar.range(range.from(), found.days().published(), Optional.empty(), found.text());
    }

    private static Optional<TimeExpression> days(FoundTime found) {
        var last = found.day();
        return last.map(day -> day.withDayOfMonth(Math.clamp(found.number("first"), 1, day.getDayOfMonth())))
                .map(first -> found.point(found.between(first, last.orElseThrow())));
    }

    private static Optional<TimeExpression> third(FoundTime found) {
        return found.yearMonth().map(month -> found.point(Calendar.third(which(found), month, found.text())));
    }

    private static String which(FoundTime found) {
        return found.group("third").orElseGet(() -> switch (found.word("edge")) {
            case "beginning", "start" -> "early";
            case "middle" -> "mid";
            default -> "late";
        });
    }

    private static TimeExpression month(FoundTime found, YearMonth month) {
        var range = Calendar.whole(month, found.text());
        return found.has("since") ? found.of(Kind.SPAN, range, Optional.empty()) : found.point(range);
    }

    /// "Early", "mid" and "late" are the thirds of a year.
    private static DateRange partOfYear(FoundTime found) {
        int year = Calendar.year(found.word("year"));
        int first = switch (which(found)) {
            case "early" -> 1;
            case "mid" -> 5;
            default -> 9;
        };
        return found.between(
                YearMonth.of(year, first).atDay(1),
                YearMonth.of(year, first + 3).atEndOfMonth());
    }

    private static DateRange wholeYear(FoundTime found) {
        int year = Calendar.year(found.word("year"));
        return found.between(
                YearMonth.of(year, 1).atDay(1), YearMonth.of(year, 12).atEndOfMonth());
    }
}
