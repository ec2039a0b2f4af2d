package org.casus.article;

/// An article that cannot be used, and why. Whoever knows its file, and its line if it is one of many, tells the
/// user.
final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    Unusable(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
