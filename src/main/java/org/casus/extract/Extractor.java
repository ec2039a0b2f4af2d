package org.casus.extract;

import java.util.List;
import org.casus.model.FactSheet;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;

/// Reads the facts out of a document. Thread-safe.
public final class Extractor {
    private final Reference reference;

    public Extractor(Reference reference) {
        this.reference = reference;
    }

    /// The facts of a document whose text is present.
    public Extraction extract(SourceDocument document) {
        reference.find(document.id());
        return new Extraction(new FactSheet(document, List.of()), List.of(), List.of());
    }
}
