package org.casus.review.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.casus.review.finding.Level;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.Remark;
import org.casus.review.finding.Review;

/// Phrases that all reports share.
final class Words {
    private Words() {}

    static String counts(Review review) {
        return counts(review.count(Level.ERROR), review.count(Level.WARNING), review.count(Level.INFO));
    }

    static String counts(PartReport part) {
        return counts(part.count(Level.ERROR), part.count(Level.WARNING), part.count(Level.INFO));
    }

    private static String counts(long errors, long warnings, long notes) {
        List<String> said = new ArrayList<>();
        add(said, errors, "error");
        add(said, warnings, "warning");
        add(said, notes, "note");
        return said.isEmpty() ? "nothing found" : String.join(", ", said);
    }

    private static void add(List<String> said, long number, String noun) {
        if (number > 0) {
            said.add(plural(number, noun));
        }
    }

    static String plural(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /// `Attack (casus:Attack)`, or nothing where a finding is on no term.
    static String term(Remark remark, Review review) {
        return remark.term()
                .map(iri -> {
                    var label = review.names().label(iri);
                    var shortened = review.names().shortened(iri);
                    return shortened.endsWith(":" + label) || shortened.equals(label)
                            ? shortened
                            : "%s (%s)".formatted(label, shortened);
                })
                .orElse("");
    }

    static String place(Remark remark) {
        return remark.place().map(Object::toString).orElse("");
    }
}
