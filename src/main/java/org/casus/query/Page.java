package org.casus.query;

/// Which rows of an answer are wanted: so many, after leaving out the first ones.
public record Page(long offset, long limit) {
    public static final Page ALL = new Page(0, Long.MAX_VALUE);
}
