package org.casus.review.finding;

import java.util.List;
import java.util.stream.Stream;

/// All that a review found. `names` writes the terms of the findings for people.
public record Review(String title, List<String> inputs, List<PartReport> parts, TermNames names) {

    public Stream<Remark> remarks() {
        return parts.stream().flatMap(part -> part.remarks().stream());
    }

    public long count(Level level) {
        return remarks().filter(remark -> remark.level() == level).count();
    }

    public boolean hasAtLeast(Level level) {
        return remarks().anyMatch(remark -> remark.level().isAtLeast(level));
    }
}
