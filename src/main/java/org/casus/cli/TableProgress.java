package org.casus.cli;

import org.casus.table.TableConversion;

/// How far the conversion of a table has come, in words.
final class TableProgress {
    private TableProgress() {}

    static String words(String table, TableConversion.Progress progress) {
        long share = progress.size() == 0 ? 100 : Math.min(100, 100 * progress.read() / progress.size());
        double seconds = Math.max(0.001, progress.taken().toMillis() / 1000.0);
        long unread = Math.max(0, progress.size() - progress.read());
        return "%s: %s, %d rows/s, %d rejected, %d %% done, %s left"
                .formatted(
                        table,
                        Plural.of(progress.totals().rows(), "row"),
                        Math.round(progress.totals().rows() / seconds),
                        progress.totals().rejected(),
                        share,
                        clock(Math.round(seconds * unread / Math.max(1, progress.read()))));
    }

    private static String clock(long seconds) {
        return seconds < 60 ? seconds + " s" : "%d min %d s".formatted(seconds / 60, seconds % 60);
    }
}
