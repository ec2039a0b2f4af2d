package org.casus.query;

import java.time.Duration;

/// A query took longer than it may.
public final class QueryTimeout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Duration limit;

    QueryTimeout(Duration limit, Throwable cause) {
        super("The query was stopped after its limit of %d seconds.".formatted(limit.toSeconds()), cause);
        this.limit = limit;
    }

    public Duration limit() {
        return limit;
    }
}
