package org.casus.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.review.Explained;
import org.casus.review.Finding;
import org.casus.review.ShapeTallies;

/// What a check found, for the terminal: each shape with how often it was broken, and a few examples with the words or
/// rows that they come from.
record CheckTable(Explained explained, UnaryOperator<String> shortened) {
    private static final int TIMES_SHOWN = 10;

    void print(ShapeTallies found, PrintWriter out) {
        for (var tally : found.tallies()) {
            out.printf(
                    "%s  %d  %s  [%s]%n",
                    tally.severity().name().toLowerCase(Locale.ROOT),
                    tally.count(),
                    tally.message(),
                    shortened.apply(tally.shape()));
            tally.first().forEach(finding -> out.print(example(finding)));
            if (tally.count() > tally.first().size() && !tally.first().isEmpty()) {
                out.printf("    and %d more%n", tally.count() - tally.first().size());
            }
        }
    }

    private String example(Finding finding) {
        var label = explained.label(finding.focus()).map(name -> name + " ").orElse("");
        var value = finding.value().isEmpty() || finding.value().equals(finding.focus())
                ? ""
                : ": " + shortened.apply(finding.value());
        var path = finding.path().isEmpty() ? "" : " at " + shortened.apply(finding.path());
        var source = explained
                .source(finding.focus())
                .map(words -> "        " + words + "\n")
                .orElse("");
        return "    %s<%s>%s%s%n%s".formatted(label, shortened.apply(finding.focus()), path, value, source);
    }

    /// The shapes that took longest.
    void printTimes(ShapeTallies found, PrintWriter out) {
        var head = List.of("shape", "nodes", "seconds");
        var rows = found.costs().stream()
                .limit(TIMES_SHOWN)
                .map(cost -> List.of(
                        shortened.apply(cost.shape()),
                        String.valueOf(cost.nodes()),
                        String.format(Locale.ROOT, "%.2f", cost.time().toMillis() / 1000.0)))
                .toList();
        out.print(Columns.aligned(head, rows));
    }

    static List<String> row(Finding finding, Explained explained) {
        return Stream.of(
                        finding.severity().name().toLowerCase(Locale.ROOT),
                        finding.focus(),
                        finding.path(),
                        finding.value(),
                        finding.message(),
                        finding.shape(),
                        explained.label(finding.focus()).orElse(""),
                        explained.source(finding.focus()).orElse(""))
                .collect(Collectors.toList());
    }
}
