package org.casus.table.format;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the cells of a column hold. A cell that is something else costs its row.
public enum ColumnType {
    TEXT("text"),
    INTEGER("a whole number"),
    COUNT("a whole number, not negative"),
    DECIMAL("a number"),
    LATITUDE("degrees from -90 to 90"),
    LONGITUDE("degrees from -180 to 180"),
    DAY("a day such as 2019-03-04");

    private final String words;

    ColumnType(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ColumnType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    static String list() {
        return Arrays.stream(values()).map(ColumnType::code).collect(Collectors.joining(", "));
    }
}
