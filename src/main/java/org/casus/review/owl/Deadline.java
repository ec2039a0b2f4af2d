package org.casus.review.owl;

import java.time.Duration;

/// A time by which something has to be done.
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return System.nanoTime() - nanos > 0;
    }

    long millisLeft() {
        return Math.max(1, (nanos - System.nanoTime()) / 1_000_000);
    }
}
