package org.casus.review.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.casus.model.Origin;

/// One finding: what is wrong, with which term, and where that stands. `details` are lines that say more: the axioms of
/// an explanation, the rows that differ.
public record Remark(Check check, String message, Optional<String> term, Optional<Origin> place, List<String> details) {

    public static final Comparator<Remark> WORST_FIRST = Comparator.comparing(Remark::level)
            .thenComparing(remark -> remark.check().id())
            .thenComparing(remark -> remark.term().orElse(""))
            .thenComparing(Remark::message)
            .thenComparing(remark -> remark.place().map(Origin::toString).orElse(""));

    public static Remark of(Check check, String message) {
        return new Remark(check, message, Optional.empty(), Optional.empty(), List.of());
    }

    public Level level() {
        return check.level();
    }

    public Remark on(String iri) {
        return new Remark(check, message, iri.isEmpty() ? Optional.empty() : Optional.of(iri), place, details);
    }

    public Remark at(Origin origin) {
        return new Remark(check, message, term, Optional.of(origin), details);
    }

    public Remark with(List<String> lines) {
        return new Remark(check, message, term, place, List.copyOf(lines));
    }

    public Remark ofCheck(Check other) {
        return new Remark(other, message, term, place, details);
    }
}
