package org.casus.review.report;

import org.casus.review.finding.Review;

/// A way to write a review down.
@FunctionalInterface
public interface Report {
    String of(Review review);
}
