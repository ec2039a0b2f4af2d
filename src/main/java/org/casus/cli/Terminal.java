package org.casus.cli;

/// How wide the terminal is that results go to.
final class Terminal {
    /// The launcher sets it when the standard output is a terminal.
    private static final String COLUMNS = "casus.columns";

    private Terminal() {}

    /// Without limit when results go to a file or another program.
    static int columns() {
        int columns = Integer.getInteger(COLUMNS, 0);
        return columns > 0 ? columns : Integer.MAX_VALUE;
    }
}
