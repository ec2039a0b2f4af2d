package org.casus.score;

import java.util.Optional;

/// The counts of a row with the intervals of its figures.
public record Figure(
        Row row, Tally tally, Optional<Interval> precision, Optional<Interval> recall, Optional<Interval> f1) {}
