package org.casus.cli;

import java.util.ArrayList;
import java.util.List;
import org.casus.extract.Extraction;

/// For a person: which rule found what, and what was not taken.
record Explanation(Extraction extraction) {

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("How the facts of %s were found:"
                .formatted(extraction.sheet().document().id()));
        for (var fact : extraction.sheet().facts()) {
            lines.add("%s (%s)".formatted(fact.id(), fact.type()));
            extraction.traces().stream()
                    .filter(trace -> trace.fact().equals(fact.id()))
                    .forEach(trace -> lines.add("    rule %s, %s: \"%s\""
                            .formatted(
                                    trace.rule(),
                                    trace.path(),
                                    oneLine(trace.evidence().text()))));
        }
        if (!extraction.nearMisses().isEmpty()) {
            lines.add("Looked at and not taken:");
            extraction
                    .nearMisses()
                    .forEach(miss -> lines.add("    rule %s: %s: \"%s\""
                            .formatted(
                                    miss.rule(),
                                    miss.reason(),
                                    oneLine(miss.evidence().text()))));
        }
        return lines;
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
