package org.casus.convert;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.casus.model.DateRange;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes days as bounds: the first and the last second in UTC.
final class Times {
    private Times() {}

    static void start(Node subject, Optional<DateRange> date, GraphWriter out) {
        date.ifPresent(range -> {
            range.from().ifPresent(day -> out.firstSecond(subject, Casus.EARLIEST_START, day));
            range.to().ifPresent(day -> out.lastSecond(subject, Casus.LATEST_START, day));
            range.partOfDay().ifPresent(part -> out.add(subject, Casus.PART_OF_DAY, Codes.of(part)));
            range.text().ifPresent(text -> out.text(subject, Casus.TIME_TEXT, text));
        });
    }

    static void end(Node subject, Optional<DateRange> date, GraphWriter out) {
        date.ifPresent(range -> {
            range.from().ifPresent(day -> out.firstSecond(subject, Casus.EARLIEST_END, day));
            range.to().ifPresent(day -> out.lastSecond(subject, Casus.LATEST_END, day));
        });
    }
}
