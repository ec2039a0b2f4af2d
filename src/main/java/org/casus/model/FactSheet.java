package org.casus.model;

import java.util.List;
import java.util.Optional;

/// The facts of one document: what an extractor prints, what a curator corrects, and what is converted. `run`
/// is there if a language model read them.
public record FactSheet(SourceDocument document, Optional<ModelRun> run, List<Fact> facts) {
    public FactSheet(SourceDocument document, List<Fact> facts) {
        this(document, Optional.empty(), facts);
    }
}
