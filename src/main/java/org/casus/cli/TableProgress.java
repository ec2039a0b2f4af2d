package org.casus.cli;

import org.casus.table.TableConversion;

/// How far the conversion of a table has come, in words.
final class TableProgress {
    private TableProgress() {}

    static String words(String table, TableConversion.Progress progress) {
        long share = progress.size() == 0 ? 100 : Math.min(100, 100 * progress.read() / progress.size());
        return "%s: %s, %d rejected, %d %% done"
                .formatted(
                        table,
                        Plural.of(progress.totals().rows(), "row"),
                        progress.totals().rejected(),
                        share);
    }
}
