package org.casus.cli;

/// How wide the terminal is that results go to, and whether messages go to one.
final class Terminal {
    /// The launcher sets it when the standard output is a terminal.
    private static final String COLUMNS = "casus.columns";

    /// The launcher sets it when the standard error is a terminal.
    private static final String PROGRESS = "casus.progress";

    private Terminal() {}

    /// Whether somebody looks on.
    static boolean isWatched() {
        return Boolean.getBoolean(PROGRESS);
    }

    /// Without limit when results go to a file or another program.
    static int columns() {
        int columns = Integer.getInteger(COLUMNS, 0);
        return columns > 0 ? columns : Integer.MAX_VALUE;
    }
}
