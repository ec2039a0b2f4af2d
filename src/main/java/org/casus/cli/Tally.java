package org.casus.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Says what became of each source, one line each, and adds up.
final class Tally {
    /// What can become of a source.
    enum Fate {
        ADDED,
        REPLACED,
        UNCHANGED,
        CONVERTED,
        REFUSED
    }

    private final PrintWriter out;
    private final Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
    private long facts;
    private long quads;
    private boolean flawed;

    Tally(PrintWriter out) {
        this.out = out;
    }

    void used(Fate fate, Outcome.Ready source) {
        int factCount = source.found().sheet().facts().size();
        facts += factCount;
        quads += source.quads().size();
        tell(
                fate,
                "%s  %d facts, %d quads"
                        .formatted(
                                source.found().id(), factCount, source.quads().size()));
    }

    void unchanged(Outcome.Unchanged source) {
        tell(Fate.UNCHANGED, source.source());
    }

    void refused(Object origin, String reason) {
        tell(Fate.REFUSED, origin + ": " + reason.strip());
    }

    /// Something that was used is not as it should be.
    void flawed() {
        flawed = true;
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    String summary() {
        var fates = counts.entrySet().stream()
                .map(entry -> entry.getValue() + " " + name(entry.getKey()))
                .collect(Collectors.joining(", "));
        return "%d sources: %s; %d facts, %d quads".formatted(total(), fates.isEmpty() ? "none" : fates, facts, quads);
    }

    int exitCode() {
        int refused = counts.getOrDefault(Fate.REFUSED, 0);
        if (refused == total()) {
            return Failures.COULD_NOT;
        }
        return refused > 0 || flawed ? Failures.DATA_HAVE_PROBLEMS : Failures.DONE;
    }

    private void tell(Fate fate, String what) {
        counts.merge(fate, 1, Integer::sum);
        out.println("%-9s  %s".formatted(name(fate), what));
        out.flush();
    }

    private static String name(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}
