package org.casus.review.owl;

/// The reasoner did not come to an end within its time.
final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
