package org.casus.review.finding;

import java.time.Duration;
import java.util.List;

/// How one part of a review went. `summary` says what was looked at, or why it was not.
public record PartReport(Part part, State state, String summary, Duration time, List<Remark> remarks) {
    /// Whether a part was looked at in whole, not at all, or until something stopped it.
    public enum State {
        DONE,
        LEFT_OUT,
        STOPPED
    }

    public PartReport {
        remarks = remarks.stream().sorted(Remark.WORST_FIRST).toList();
    }

    public static PartReport leftOut(Part part, String why) {
        return new PartReport(part, State.LEFT_OUT, why, Duration.ZERO, List.of());
    }

    public long count(Level level) {
        return remarks.stream().filter(remark -> remark.level() == level).count();
    }
}
