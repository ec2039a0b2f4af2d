package org.casus.model;

/// The very words of a document that a fact rests on. Offsets count Unicode code points of the stored text; the end
/// is exclusive.
public record Evidence(String text, int start, int end) {}
