package org.casus.cli;

import java.util.Comparator;
import java.util.stream.Stream;
import org.casus.review.check.SparqlCheck;
import org.casus.review.check.SparqlChecks;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Check;

/// All checks of a review, as its documentation.
final class CheckListing {
    private CheckListing() {}

    static String of(SparqlChecks queries, Catalogue program) {
        var text = new StringBuilder();
        Stream.concat(program.all().stream(), queries.all().stream().map(SparqlCheck::check))
                .sorted(Comparator.comparing(Check::part)
                        .thenComparing(Check::level)
                        .thenComparing(Check::id))
                .forEach(check -> append(text, check, program));
        return text.toString();
    }

    private static void append(StringBuilder text, Check check, Catalogue program) {
        var level = program.levels().of(check).map(Object::toString).orElse("off");
        text.append("%s  (%s, %s)%n  %s%n  why:  %s%n  mend: %s%n"
                .formatted(check.id(), check.part(), level, check.title(), check.why(), check.mend()));
        if (!check.covers().isEmpty()) {
            text.append("  also: ").append(check.covers()).append('\n');
        }
        text.append('\n');
    }
}
