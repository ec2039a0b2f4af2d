package org.casus.extract;

import org.casus.model.InputException;
import org.casus.model.SourceDocument;

/// Something that reads the facts out of a document. Thread-safe.
public interface FactReader {
    /// The facts of a document whose text is present.
    ///
    /// @throws InputException if this document cannot be read; others may well be
    Extraction extract(SourceDocument document);
}
