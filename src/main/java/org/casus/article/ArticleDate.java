package org.casus.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The day of publication: an ISO 8601 day, or the day of a date-time in the time zone in which it is written.
final class ArticleDate {
    private static final Pattern ISO = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d+)?)?\\s?(?:Z|[+-]\\d{2}(?::?\\d{2})?)?)?");

    private ArticleDate() {}

    static LocalDate day(String text) {
        return find(text)
                .orElseThrow(() -> new Unusable("'%s' is no date%s. Write it as 2020-11-18."
                        .formatted(
                                text.strip(),
                                ISO.matcher(text.strip()).matches() ? ", the calendar has no such day" : "")));
    }

    static Optional<LocalDate> find(String text) {
        Matcher iso = ISO.matcher(text.strip());
        try {
            return iso.matches() ? Optional.of(LocalDate.parse(iso.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
