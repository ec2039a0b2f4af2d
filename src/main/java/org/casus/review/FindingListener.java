package org.casus.review;

import java.time.Duration;

/// Hears what a check of data finds, as it finds it.
public interface FindingListener {
    /// A finding; the check goes on for as long as the answer is true.
    boolean found(Finding finding);

    /// A shape was held against all its nodes, or against those before the check was stopped.
    void checked(String shape, long nodes, Duration time);
}
