package org.casus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.casus.query.TextTable;
import org.casus.score.Calibration;
import org.casus.score.Figure;
import org.casus.score.Interval;
import org.casus.score.Unpaired;

/// An evaluation for a person: shares in percent, the interval in brackets.
record ScoreTable(ScoreReport report) {
    private static final int LONGEST_QUOTE = 160;

    void print(PrintWriter out) {
        figures(out);
        unjudged(out);
        out.println();
        calibration(out);
        for (var side : Unpaired.Side.values()) {
            var errors = report.errors().stream()
                    .filter(error -> error.side() == side)
                    .toList();
            if (!errors.isEmpty()) {
                out.println();
                out.println(side == Unpaired.Side.SPURIOUS ? "Found and not true:" : "True and not found:");
                errors.forEach(error -> error(error, out));
            }
        }
    }

    private void figures(PrintWriter out) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("what", "gold", "predicted", "right", "precision", "recall", "F1"));
        report.figures().forEach(figure -> lines.add(cells(figure)));
        out.print(TextTable.aligned(lines, List.of(false, true, true, true, false, false, false), Terminal.columns()));
        out.println("%s. A slot counts over the facts that are paired.%s"
                .formatted(
                        Plural.of(report.documents(), "document"),
                        hasIntervals()
                                ? " In brackets 95 %% intervals: %d resamples of the documents, seed %d."
                                        .formatted(
                                                report.bootstrap().resamples(),
                                                report.bootstrap().seed())
                                : ""));
    }

    private void unjudged(PrintWriter out) {
        if (!report.unjudged().isEmpty()) {
            var slots = report.unjudged().stream()
                    .map(row -> row.type() + " " + row.slot().orElse(""))
                    .collect(Collectors.joining(", "));
            out.println("Found, but filled nowhere in GOLD, so not scored: %s.".formatted(slots));
        }
    }

    private boolean hasIntervals() {
        return report.figures().stream()
                .anyMatch(figure ->
                        figure.recall().isPresent() || figure.precision().isPresent());
    }

    private static List<String> cells(Figure figure) {
        return List.of(
                figure.row().slot().map("  "::concat).orElse(figure.row().type()),
                String.valueOf(figure.tally().gold()),
                String.valueOf(figure.tally().predicted()),
                String.valueOf(figure.tally().right()),
                share(figure.tally().precision(), figure.precision()),
                share(figure.tally().recall(), figure.recall()),
                share(figure.tally().f1(), figure.f1()));
    }

    private static String share(OptionalDouble share, Optional<Interval> interval) {
        return share.isEmpty()
                ? "-"
                : percent(share.getAsDouble())
                        + interval.map(range -> String.format(
                                        Locale.ROOT, " (%.0f-%.0f)", 100 * range.low(), 100 * range.high()))
                                .orElse("");
    }

    private void calibration(PrintWriter out) {
        var calibration = report.calibration();
        if (calibration.brier().isPresent()) {
            var lines = new ArrayList<List<String>>();
            lines.add(List.of("confidence", "facts", "right", "share right"));
            calibration.bins().stream()
                    .filter(bin -> bin.facts() > 0)
                    .forEach(bin -> lines.add(List.of(
                            "%s-%s".formatted(bin.from(), bin.to()),
                            String.valueOf(bin.facts()),
                            String.valueOf(bin.right()),
                            share(bin.share(), Optional.empty()))));
            out.print(TextTable.aligned(lines, List.of(false, true, true, true), Terminal.columns()));
            out.println(String.format(
                    Locale.ROOT,
                    "Brier score %.3f, expected calibration error %.3f. %s",
                    calibration.brier().orElseThrow(),
                    calibration.error().orElseThrow(),
                    sure(calibration.sure())));
        }
        if (calibration.unrated() > 0) {
            out.println("%s without a confidence.".formatted(Plural.of(calibration.unrated(), "found fact")));
        }
    }

    private static String sure(Calibration.Bin bin) {
        return "Facts of %s and more: %d%s."
                .formatted(
                        bin.from(),
                        bin.facts(),
                        bin.facts() == 0 ? "" : ", right %s %%".formatted(share(bin.share(), Optional.empty())));
    }

    private static void error(Unpaired error, PrintWriter out) {
        out.println("  %s, %s %s: %s".formatted(error.document(), error.type(), error.fact(), shown(error.told())));
        if (!error.quote().isEmpty()) {
            out.println("    \"%s\"".formatted(shown(error.quote())));
        }
        out.println("    " + error.reason());
    }

    /// On one line, and without control characters, which a terminal would obey.
    private static String shown(String text) {
        var line = text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "...";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
