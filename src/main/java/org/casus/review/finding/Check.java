package org.casus.review.finding;

/// One thing that a review looks for. `covers` names the rules of other tools that say the same.
public record Check(String id, Part part, Level level, String title, String why, String mend, String covers) {
    public Check at(Level other) {
        return new Check(id, part, other, title, why, mend, covers);
    }

    /// A finding of this check on a term, or on nothing in particular if that is empty.
    public Remark on(String term, String message) {
        return Remark.of(this, message).on(term);
    }
}
