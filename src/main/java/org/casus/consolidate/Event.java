package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;

/// An event as the sources tell it; nodes are numbers of the database.
///
/// @param graph one of the graphs that describe it
/// @param classes the classes of `Terms.COUNTED` that it has, a bit each
/// @param same events that a source itself calls the same
/// @param wholes events that it is part of
/// @param evidence what it rests on
record Event(
        long id,
        long graph,
        int classes,
        long kind,
        long status,
        LongList places,
        LongList targets,
        LongList same,
        LongList wholes,
        LongList evidence,
        Span start) {

    /// The days between which an event began, as days since 1970.
    ///
    /// @param hasEarliest whether the earliest is told; if not, the latest stands for both, and the other way round
    record Span(int first, int last, boolean hasEarliest, boolean hasLatest) {
        static final Span UNKNOWN = new Span(0, 0, false, false);

        boolean isKnown() {
            return hasEarliest || hasLatest;
        }

        /// The months from the first to the last day, of a sane number.
        List<String> months() {
            var months = new ArrayList<String>();
            if (isKnown()) {
                var month = Days.yearMonth(first);
                var end = Days.yearMonth(last);
                months.add(month.toString());
                while (month.isBefore(end) && months.size() < Days.MOST_MONTHS) {
                    month = month.plusMonths(1);
                    months.add(month.toString());
                }
            }
            return months;
        }

        String firstMonth() {
            return isKnown() ? Days.yearMonth(first).toString() : "9999-99";
        }

        String lastMonth() {
            return isKnown() ? Days.yearMonth(last).toString() : "0000-00";
        }
    }

    boolean isOf(int bit) {
        return (classes & bit) != 0;
    }
}
