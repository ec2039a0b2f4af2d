package org.casus.consolidate;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/// Days as the first ten characters of an `xsd:dateTime`, counted from 1970.
final class Days {
    /// A century: what may have begun in more months than that is found by none of the later ones.
    static final int MOST_MONTHS = 1200;

    private static final int DAY = 10;

    private Days() {}

    static OptionalInt day(String dateTime) {
        if (dateTime.length() < DAY) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    (int) LocalDate.parse(dateTime.substring(0, DAY)).toEpochDay());
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    static YearMonth yearMonth(int day) {
        return YearMonth.from(LocalDate.ofEpochDay(day));
    }
}
