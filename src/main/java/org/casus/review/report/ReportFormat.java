package org.casus.review.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.casus.review.finding.Review;

/// The formats of a report, each with the ending of its files.
public enum ReportFormat {
    TEXT(".txt"),
    MD(".md"),
    HTML(".html"),
    JSON(".json"),
    EARL(".ttl"),
    JUNIT(".xml");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    public static Optional<ReportFormat> byEnding(Path file) {
        return Arrays.stream(values())
                .filter(format -> file.toString().endsWith(format.ending))
                .findFirst();
    }

    public String of(Review review) {
        return switch (this) {
            case TEXT -> new TextReport().of(review);
            case MD -> new MarkdownReport().of(review);
            case HTML -> new HtmlReport().of(review);
            case JSON -> new JsonReport().of(review);
            case EARL -> new EarlReport().of(review);
            case JUNIT -> new JunitReport().of(review);
        };
    }

    /// How much was found, in one phrase.
    public static String counts(Review review) {
        return Words.counts(review);
    }
}
