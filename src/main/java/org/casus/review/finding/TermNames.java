package org.casus.review.finding;

/// How terms are written for people.
public interface TermNames {
    /// The label, or the last part of the IRI if it has none.
    String label(String iri);

    /// With a prefix, if one is known.
    String shortened(String iri);
}
