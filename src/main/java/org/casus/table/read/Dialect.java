package org.casus.table.read;

/// How the fields of a table are told apart.
///
/// @param quoted whether a field may stand in double quotes; where not, a quote is a letter like any other
public record Dialect(char separator, boolean quoted) {
    public static final Dialect COMMA = new Dialect(',', true);
    public static final Dialect PLAIN_TABS = new Dialect('\t', false);
}
