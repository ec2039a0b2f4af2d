package org.casus.cli;

import java.util.List;
import org.casus.model.Origin;
import org.casus.model.Rejection;
import org.casus.review.Finding;
import org.casus.store.QuadBuffer;

/// What became of one source on its way to quads.
sealed interface Outcome {
    Origin origin();

    /// Its quads are made and checked.
    record Ready(Found found, QuadBuffer quads, List<Finding> findings) implements Outcome {
        @Override
        public Origin origin() {
            return found.origin();
        }
    }

    /// The store holds what was made from the same.
    record Unchanged(Origin origin, String source) implements Outcome {}

    /// It could not be used.
    record Refused(Rejection rejection) implements Outcome {
        @Override
        public Origin origin() {
            return rejection.origin();
        }
    }
}
