package org.casus.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Counts findings by shape and keeps the first few of each; every one is handed on, too. Memory does not grow with the
/// number of findings.
public final class ShapeTallies implements FindingListener {
    /// What one shape found: how often, and the first few.
    public record Tally(String shape, Severity severity, String message, long count, List<Finding> first) {}

    /// How long a shape took, for how many nodes.
    public record Cost(String shape, long nodes, Duration time) {}

    private static final class Counted {
        private final List<Finding> first = new ArrayList<>();
        private long count;
    }

    private final int kept;
    private final long enough;
    private final Consumer<Finding> each;
    private final Map<String, Counted> found = new LinkedHashMap<>();
    private final List<Cost> costs = new ArrayList<>();
    private long total;

    /// Keeps `kept` findings of a shape and stops after `enough` of all.
    public ShapeTallies(int kept, long enough, Consumer<Finding> each) {
        this.kept = kept;
        this.enough = enough;
        this.each = each;
    }

    @Override
    public boolean found(Finding finding) {
        var counted = found.computeIfAbsent(finding.shape() + " " + finding.severity(), shape -> new Counted());
        counted.count++;
        if (counted.first.size() < Math.max(1, kept)) {
            counted.first.add(finding);
        }
        total++;
        each.accept(finding);
        return total < enough;
    }

    @Override
    public void checked(String shape, long nodes, Duration time) {
        costs.add(new Cost(shape, nodes, time));
    }

    /// The worst first, then the most frequent.
    public List<Tally> tallies() {
        return found.values().stream()
                .map(counted -> {
                    var example = counted.first.getFirst();
                    return new Tally(
                            example.shape(),
                            example.severity(),
                            example.message(),
                            counted.count,
                            counted.first.stream().limit(kept).toList());
                })
                .sorted(Comparator.comparing(Tally::severity)
                        .thenComparing(Comparator.comparingLong(Tally::count).reversed())
                        .thenComparing(Tally::shape))
                .toList();
    }

    /// The most expensive first.
    public List<Cost> costs() {
        return costs.stream()
                .sorted(Comparator.comparing(Cost::time).reversed())
                .toList();
    }

    public long count(Severity severity) {
        return tallies().stream()
                .filter(tally -> tally.severity() == severity)
                .mapToLong(Tally::count)
                .sum();
    }

    public boolean wasStopped() {
        return total >= enough;
    }
}
