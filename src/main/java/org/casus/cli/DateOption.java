package org.casus.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// The date of articles that do not say theirs.
final class DateOption {
    @Option(
            names = "--date",
            paramLabel = "DAY",
            converter = Day.class,
            description = "When an article was published that does not say it, as 2020-11-18.")
    private Optional<LocalDate> day = Optional.empty();

    Optional<LocalDate> day() {
        return day;
    }

    /// Refuses what is no day of the calendar.
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'%s' is not a day. Write it as 2020-11-18.".formatted(text));
            }
        }
    }
}
