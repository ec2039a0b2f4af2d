package org.casus.table.write;

/// What became of the rows of a table: each was converted or rejected.
public record Totals(long rows, long converted, long rejected, long quads) {
    public static final Totals NONE = new Totals(0, 0, 0, 0);

    public Totals {
        if (rows != converted + rejected) {
            throw new IllegalStateException("%d rows are not %d and %d".formatted(rows, converted, rejected));
        }
    }
}
