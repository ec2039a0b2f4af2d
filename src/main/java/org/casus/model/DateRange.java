package org.casus.model;

import java.time.LocalDate;
import java.util.Optional;

/// The bounds between which something began or happened, in days, both inclusive. A bound that the source leaves
/// open is absent; a relative date that could not be resolved has only its text.
public record DateRange(
        Optional<LocalDate> from, Optional<LocalDate> to, Optional<PartOfDay> partOfDay, Optional<String> text) {

    public static DateRange on(LocalDate day) {
        return between(day, day);
    }

    public static DateRange between(LocalDate from, LocalDate to) {
        return new DateRange(Optional.of(from), Optional.of(to), Optional.empty(), Optional.empty());
    }

    public boolean isResolved() {
        return from.isPresent() || to.isPresent();
    }
}
