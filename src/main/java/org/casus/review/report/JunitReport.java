package org.casus.review.report;

import java.util.Locale;
import java.util.stream.Collectors;
import org.casus.review.finding.Level;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.Review;

/// A review as the XML that build servers show as tests: a suite a part, a case a check. Notes are no failures.
final class JunitReport implements Report {
    @Override
    public String of(Review review) {
        var suites = review.parts().stream().map(part -> suite(part, review)).collect(Collectors.joining());
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"%s\">%n%s</testsuites>%n"
                .formatted(Html.escape(review.title()), suites);
    }

    private static String suite(PartReport part, Review review) {
        var groups = Groups.of(part);
        long failures = groups.stream()
                .filter(group -> group.check().level() != Level.INFO)
                .count();
        var cases = groups.isEmpty()
                ? "    <testcase classname=\"review.%s\" name=\"%s\"/>%n"
                        .formatted(part.part(), Html.escape(part.summary()))
                : groups.stream().map(group -> one(part, group, review)).collect(Collectors.joining());
        return "  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"0\" skipped=\"%d\" time=\"%s\">%n%s  </testsuite>%n"
                .formatted(
                        Html.escape(part.part().title()),
                        Math.max(1, groups.size()),
                        failures,
                        0,
                        String.format(Locale.ROOT, "%.3f", part.time().toMillis() / 1000.0),
                        cases);
    }

    private static String one(PartReport part, Groups group, Review review) {
        var check = group.check();
        var lines = group.remarks().stream()
                .map(remark -> Words.term(remark, review) + " " + remark.message() + " " + Words.place(remark) + "\n"
                        + String.join("\n", remark.details()))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        var tag = check.level() == Level.INFO ? "system-out" : "failure";
        var attributes = check.level() == Level.INFO
                ? ""
                : " type=\"%s\" message=\"%s\"".formatted(check.level(), Html.escape(check.title()));
        return "    <testcase classname=\"review.%s\" name=\"%s\"><%s%s>%s</%s></testcase>%n"
                .formatted(part.part(), Html.escape(check.id()), tag, attributes, Html.escape(lines), tag);
    }
}
