package org.casus.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.table.write.Totals;

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
                "%s  %s, %s"
                        .formatted(
                                source.found().id(),
                                Plural.of(factCount, "fact"),
                                Plural.of(source.quads().size(), "quad")));
    }

    /// A table, whose rows are its facts.
    void used(Fate fate, String table, Totals totals) {
        facts += totals.converted();
        quads += totals.quads();
        tell(
                fate,
                "%s  %s read, %d converted, %d rejected, %s"
                        .formatted(
                                table,
                                Plural.of(totals.rows(), "row"),
                                totals.converted(),
                                totals.rejected(),
                                Plural.of(totals.quads(), "quad")));
        flawed |= totals.rejected() > 0;
    }

    void unchanged(String source) {
        tell(Fate.UNCHANGED, source);
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
        return "%s: %s; %s, %s"
                .formatted(
                        Plural.of(total(), "source"),
                        fates.isEmpty() ? "none" : fates,
                        Plural.of(facts, "fact"),
                        Plural.of(quads, "quad"));
    }

    /// Whether there was nothing that could be used.
    boolean isAllRefused() {
        return counts.getOrDefault(Fate.REFUSED, 0) == total();
    }

    int exitCode() {
        int refused = counts.getOrDefault(Fate.REFUSED, 0);
        if (isAllRefused()) {
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
