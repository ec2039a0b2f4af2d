package org.casus.review.report;

import org.casus.review.finding.Remark;
import org.casus.review.finding.Review;

/// A review as Markdown, for a pull request or a wiki.
final class MarkdownReport implements Report {
    @Override
    public String of(Review review) {
        var text = new StringBuilder("# Review: %s%n%n%s. Reviewed: %s.%n%n"
                .formatted(review.title(), Words.counts(review), String.join(", ", review.inputs())));
        text.append("| part | time | result | findings |\n|---|---:|---|---|\n");
        for (var part : review.parts()) {
            text.append("| %s | %s | %s | %s |%n"
                    .formatted(
                            part.part().title(),
                            Words.seconds(part.time()),
                            cell(part.summary()),
                            part.remarks().isEmpty() ? "none" : Words.counts(part)));
        }
        review.parts().forEach(part -> Groups.of(part).forEach(group -> append(text, group, review)));
        return text.toString();
    }

    private static void append(StringBuilder text, Groups group, Review review) {
        var check = group.check();
        text.append("%n## %s: %s (`%s`)%n%n%s *Mend:* %s%n%n"
                .formatted(check.level(), check.title(), check.id(), check.why(), check.mend()));
        group.remarks().forEach(remark -> text.append(item(remark, review)));
    }

    private static String item(Remark remark, Review review) {
        var term = Words.term(remark, review);
        var place = Words.place(remark);
        var item = new StringBuilder("- ")
                .append(term.isEmpty() ? "" : "**" + term + "** ")
                .append(remark.message().replace("\n", " "))
                .append(place.isEmpty() ? "" : " (" + place + ")")
                .append('\n');
        remark.details()
                .forEach(detail ->
                        item.append("  - `").append(detail.replace("`", "'")).append("`\n"));
        return item.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }
}
