package org.casus.review.report;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.review.finding.Remark;
import org.casus.review.finding.Review;

/// A review for the terminal: first what was looked at, then the findings by check. Of many findings of one check the
/// first few are shown.
final class TextReport implements Report {
    private static final int SHOWN = 5;
    private static final int DETAILS = 12;

    @Override
    public String of(Review review) {
        var text = new StringBuilder(review.title()).append("\n\n");
        for (var part : review.parts()) {
            text.append("  %-26s %7s  %s%s%n"
                    .formatted(
                            part.part().title(),
                            Words.seconds(part.time()),
                            part.summary(),
                            part.remarks().isEmpty() ? "" : ": " + Words.counts(part)));
        }
        review.parts().forEach(part -> Groups.of(part).forEach(group -> append(text, group, review)));
        return text.append("\n").append(Words.counts(review)).append("\n").toString();
    }

    private static void append(StringBuilder text, Groups group, Review review) {
        var check = group.check();
        text.append("\n%s  %s  [%s]%n".formatted(check.level().name(), check.title(), check.id()));
        group.remarks().stream().limit(SHOWN).forEach(remark -> text.append(line(remark, review)));
        if (group.remarks().size() > SHOWN) {
            text.append("    and %d more\n".formatted(group.remarks().size() - SHOWN));
        }
        text.append("    why:  ")
                .append(check.why())
                .append("\n    mend: ")
                .append(check.mend())
                .append('\n');
    }

    private static String line(Remark remark, Review review) {
        var head = Stream.of(Words.term(remark, review), remark.message())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(": "));
        var place = Words.place(remark);
        var details = remark.details().stream()
                .limit(DETAILS)
                .map(detail -> "        " + detail + "\n")
                .collect(Collectors.joining());
        var left = remark.details().size() > DETAILS
                ? "        and %d more lines%n".formatted(remark.details().size() - DETAILS)
                : "";
        return "    " + head + (place.isEmpty() ? "" : "  (" + place + ")") + "\n" + details + left;
    }
}
