package org.casus.model;

import java.time.LocalDate;
import java.util.Optional;

/// A text that facts are read from. The id is unique in a store: loading a document again replaces its facts.
/// Evidence offsets count code points of `text`; without a text the evidence of a sheet cannot be checked.
public record SourceDocument(
        String id,
        Optional<String> title,
        Optional<LocalDate> date,
        Optional<String> url,
        Optional<String> publisher,
        Optional<String> language,
        Optional<String> licence,
        Optional<String> text) {

    /// One of which nothing else is known.
    public static SourceDocument ofText(String id, String text) {
        return new SourceDocument(
                id,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text));
    }

    /// The same, of this day if it does not say its own.
    public SourceDocument dated(Optional<LocalDate> day) {
        return date.isPresent() ? this : new SourceDocument(id, title, day, url, publisher, language, licence, text);
    }
}
