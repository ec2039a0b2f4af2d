package org.casus.review.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.Remark;
import org.casus.review.finding.Review;

/// A review as one HTML page that needs nothing else. Every check and every finding has an anchor.
final class HtmlReport implements Report {
    private static final String STYLE = "/review/report.css";

    @Override
    public String of(Review review) {
        var text = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Review: %s</title>
                <style>%s</style></head><body><main>
                <h1>Review: %s</h1>
                <p>%s. Reviewed: %s.</p>
                """.formatted(
                        title(review),
                        style(),
                        title(review),
                        Words.counts(review),
                        Html.escape(String.join(", ", review.inputs()))));
        text.append(
                "<div class=\"wide\"><table><thead><tr><th>Part</th><th>Time</th><th>Result</th><th>Findings</th></tr></thead><tbody>\n");
        review.parts().forEach(part -> text.append(row(part)));
        text.append("</tbody></table></div>\n");
        review.parts().forEach(part -> append(text, part, review));
        return text.append("</main></body></html>\n").toString();
    }

    private static String title(Review review) {
        return Html.escape(review.title());
    }

    private static String style() {
        try (var in = HtmlReport.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String row(PartReport part) {
        var found = part.remarks().isEmpty()
                ? "<span class=\"none\">none</span>"
                : "<a href=\"#%s\">%s</a>".formatted(part.part(), Words.counts(part));
        return "<tr><td>%s</td><td class=\"number\">%s</td><td>%s</td><td>%s</td></tr>%n"
                .formatted(part.part().title(), Words.seconds(part.time()), Html.escape(part.summary()), found);
    }

    private static void append(StringBuilder text, PartReport part, Review review) {
        if (part.remarks().isEmpty()) {
            return;
        }
        text.append("<h2 id=\"%s\">%s</h2>%n".formatted(part.part(), part.part().title()));
        for (var group : Groups.of(part)) {
            var check = group.check();
            var id = Html.anchor(check.id());
            text.append("""
                    <details class="check %s" id="%s"%s><summary><span class="level">%s</span> %s <span class="count">%d</span></summary>
                    <p class="why">%s <strong>Mend:</strong> %s</p>
                    <p class="id"><a href="#%s"><code>%s</code></a>%s</p>
                    <ol>
                    """.formatted(
                            check.level(),
                            id,
                            check.level() == org.casus.review.finding.Level.INFO ? "" : " open",
                            check.level(),
                            Html.escape(check.title()),
                            group.remarks().size(),
                            Html.escape(check.why()),
                            Html.escape(check.mend()),
                            id,
                            Html.escape(check.id()),
                            check.covers().isEmpty() ? "" : " also " + Html.escape(check.covers())));
            int number = 0;
            for (var remark : group.remarks()) {
                number++;
                text.append(item(id + "-" + number, remark, review));
            }
            text.append("</ol></details>\n");
        }
    }

    private static String item(String id, Remark remark, Review review) {
        var term = remark.term()
                .map(iri -> "<span class=\"term\" title=\"%s\">%s</span> "
                        .formatted(Html.escape(iri), Html.escape(Words.term(remark, review))))
                .orElse("");
        var place = Words.place(remark);
        var details = remark.details().isEmpty()
                ? ""
                : remark.details().stream()
                        .map(detail -> "<li>" + Html.escape(detail) + "</li>")
                        .collect(Collectors.joining("", "<ul class=\"axioms\">", "</ul>"));
        return "<li id=\"%s\">%s%s%s <a class=\"self\" href=\"#%s\" aria-label=\"Link to this finding\">#</a>%s</li>%n"
                .formatted(
                        id,
                        term,
                        Html.escape(remark.message()),
                        place.isEmpty() ? "" : " <span class=\"place\">" + Html.escape(place) + "</span>",
                        id,
                        details);
    }
}
