package org.casus.review.finding;

import java.util.Locale;

/// One part of a review, in the order in which they run.
public enum Part {
    SYNTAX("Syntax and imports"),
    PROFILE("OWL 2 profiles"),
    REASONER("Consistency"),
    ONTOLOGY("Pitfalls and metadata"),
    SHAPES("The shapes themselves"),
    DATA("Data against the shapes"),
    QUESTIONS("Competency questions"),
    VERSIONS("Against the version before");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
