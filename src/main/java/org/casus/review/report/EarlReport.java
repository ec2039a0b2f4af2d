package org.casus.review.report;

import org.apache.jena.atlas.lib.StrUtils;
import org.casus.review.finding.PartReport;
import org.casus.review.finding.Remark;
import org.casus.review.finding.Review;

/// A review in the W3C's Evaluation and Report Language, as Turtle. Nodes are numbered, so that the same review gives
/// the
/// same text.
final class EarlReport implements Report {
    private static final String HEAD = """
            PREFIX earl: <http://www.w3.org/ns/earl#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX doap: <http://usefulinc.com/ns/doap#>
            PREFIX review: <https://w3id.org/casus/review#>

            <#casus> a earl:Assertor , earl:Software ; dcterms:title "casus review" .
            """;

    @Override
    public String of(Review review) {
        var text = new StringBuilder(HEAD);
        text.append("<#subject> a earl:TestSubject ; dcterms:title ")
                .append(literal(review.title()))
                .append(" .\n");
        int number = 0;
        for (var part : review.parts()) {
            if (part.remarks().isEmpty()) {
                number++;
                text.append(assertion(number, "part-" + part.part(), outcome(part), part.summary(), ""));
            }
            for (var remark : part.remarks()) {
                number++;
                text.append(assertion(
                        number,
                        Html.anchor(remark.check().id()),
                        outcome(remark),
                        said(remark, review),
                        pointer(remark)));
            }
        }
        return text.toString();
    }

    private static String assertion(int number, String test, String outcome, String info, String pointer) {
        return """

                <#assertion-%d> a earl:Assertion ;
                    earl:assertedBy <#casus> ; earl:subject <#subject> ; earl:test review:%s ; earl:mode earl:automatic ;
                    earl:result <#result-%d> .
                <#result-%d> a earl:TestResult ; earl:outcome earl:%s ; earl:info %s%s .
                """.formatted(number, test.replace(".", "\\."), number, number, outcome, literal(info), pointer);
    }

    private static String outcome(PartReport part) {
        return switch (part.state()) {
            case DONE -> "passed";
            case LEFT_OUT -> "untested";
            case STOPPED -> "cantTell";
        };
    }

    private static String outcome(Remark remark) {
        return switch (remark.level()) {
            case ERROR -> "failed";
            case WARNING -> "cantTell";
            case INFO -> "passed";
        };
    }

    private static String said(Remark remark, Review review) {
        var term = Words.term(remark, review);
        return (term.isEmpty() ? "" : term + ": ") + remark.message();
    }

    private static String pointer(Remark remark) {
        return remark.term()
                .filter(iri -> iri.matches("[^\\s<>\"{}|^`\\\\]+"))
                .map(iri -> " ; earl:pointer <" + iri + ">")
                .orElse("");
    }

    private static String literal(String text) {
        return "\"" + StrUtils.escapeString(text) + "\"";
    }
}
