package org.casus.extract.story;

import java.util.List;
import org.casus.model.Fact;

/// What was read out of one document: the facts in order, and for each part of a fact what it was found by.
public record Reading(List<Fact> facts, List<Note> notes, List<Story.Rejected> rejected) {
    /// Where a part of a fact was found.
    public record Note(String fact, String rule, String path, org.casus.model.Evidence evidence) {}
}
