package org.casus.extract.value;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where and when an agency sent a report, as its first words say: "SAN SALVADOR, 3 JAN 90 (ACAN-EFE) -- ". `end`
/// is where the text proper begins.
public record Dateline(String place, Optional<LocalDate> date, int end) {
    private static final Pattern PATTERN = Pattern.compile(
            "\\A\\s*(?:\\[[^\\]]{1,60}\\]\\s*)*(?<place>\\p{Lu}[\\p{L}.,'() \\-]{1,60}?),?\\s+"
                    + "(?<day>\\d{1,2})\\s+(?<month>" + Calendar.MONTHS + ")(?:\\s+(?<year>\\d{4}|\\d{2}))?\\s*"
                    + "(?:\\([^)]{2,120}\\)\\s*)?(?:--|—|–|-)\\s*(?:(?:\\[[^\\]]{1,60}\\]|\\([^)]{1,60}\\))\\s*)*",
            Pattern.CASE_INSENSITIVE);

    /// The dateline of a text, if it begins with one. A day without a year is the latest up to publication.
    public static Optional<Dateline> of(String text, Optional<LocalDate> published) {
        var matcher = PATTERN.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var year = Optional.ofNullable(matcher.group("year")).map(Calendar::year);
        var date = new Calendar(published)
                .day(Integer.parseInt(matcher.group("day")), Calendar.month(matcher.group("month")), year);
        return Optional.of(new Dateline(matcher.group("place").strip(), date, matcher.end()));
    }
}
