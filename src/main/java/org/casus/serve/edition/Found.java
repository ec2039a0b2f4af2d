package org.casus.serve.edition;

/// A thing that was searched for, with the label by which it was found.
public record Found(String iri, String label) {}
