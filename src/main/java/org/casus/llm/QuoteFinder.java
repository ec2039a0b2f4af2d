package org.casus.llm;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.model.Evidence;

/// Finds where quotes stand in a text.
///
/// @param text the very text of the document
record QuoteFinder(String text) {
    private static final String SPACE = "[\\s\\p{Zs}]+";

    /// The first passage of these words, with the spaces and line ends that the text has between them.
    Optional<Evidence> find(String quote) {
        var words = quote.replaceAll("^" + SPACE + "|" + SPACE + "$", "");
        if (words.isEmpty()) {
            return Optional.empty();
        }
        var pattern = Arrays.stream(words.split(SPACE)).map(Pattern::quote).collect(Collectors.joining(SPACE));
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? Optional.of(passage(found.start(), found.end())) : Optional.empty();
    }

    boolean holds(Evidence evidence) {
        int length = text.codePointCount(0, text.length());
        return evidence.end() <= length
                && passage(text.offsetByCodePoints(0, evidence.start()), text.offsetByCodePoints(0, evidence.end()))
                        .equals(evidence);
    }

    private Evidence passage(int from, int to) {
        int start = text.codePointCount(0, from);
        return new Evidence(text.substring(from, to), start, start + text.codePointCount(from, to));
    }
}
