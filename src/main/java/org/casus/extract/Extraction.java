package org.casus.extract;

import java.util.List;
import org.casus.model.Evidence;
import org.casus.model.FactSheet;

/// The facts of one document, how each was found, and what looked like a fact but was not taken.
public record Extraction(FactSheet sheet, List<Trace> traces, List<NearMiss> nearMisses) {

    /// The rule of what was not looked at at all, since the text, or a sentence, is longer than any.
    static final String UNREAD = "unread";

    /// Parts of the document that were not read, and why.
    public List<NearMiss> unread() {
        return nearMisses.stream().filter(miss -> miss.rule().equals(UNREAD)).toList();
    }

    /// Why a fact, or a part of it, is there: the rule, and the words that it matched with their roles.
    public record Trace(String fact, String rule, String path, Evidence evidence) {}

    /// Words that a rule looked at and did not take as a fact, and why.
    public record NearMiss(String rule, Evidence evidence, String reason) {}
}
