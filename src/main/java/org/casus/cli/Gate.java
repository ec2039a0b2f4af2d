package org.casus.cli;

import java.util.List;
import org.casus.review.Finding;
import org.casus.review.Severity;

/// Decides by what the shapes find whether a source goes into the store, and says why not.
record Gate(boolean keepGoing) {
    private static final int SHOWN = 3;

    boolean refuses(List<Finding> findings) {
        return !keepGoing && violations(findings) > 0;
    }

    /// The violations in words, the first few of them; empty when there are none.
    String reason(List<Finding> findings) {
        long count = violations(findings);
        if (count == 0) {
            return "";
        }
        var first = findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .limit(SHOWN)
                .map(Finding::toString)
                .reduce((one, other) -> one + " " + other)
                .orElse("");
        return "%s of the shapes: %s%s"
                .formatted(
                        count == 1 ? "1 violation" : count + " violations",
                        first,
                        count > SHOWN ? " and %d more".formatted(count - SHOWN) : "");
    }

    static long violations(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .count();
    }
}
