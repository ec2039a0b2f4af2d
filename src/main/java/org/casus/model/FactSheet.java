package org.casus.model;

import java.util.List;

/// The facts of one document: what an extractor prints, what a curator corrects, and what is converted.
public record FactSheet(SourceDocument document, List<Fact> facts) {}
