package org.casus.cli;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.casus.review.ShapeCheck;
import org.casus.serve.edition.Writes;
import org.casus.store.QuadChange;
import org.casus.store.Store;

/// Writes a served store by the rules of `casus load`: nothing that violates the shapes.
record StoreWrites(Store store, ShapeCheck shapes) implements Writes {
    private static final Gate GATE = new Gate(false);

    StoreWrites(Store store) {
        this(store, ShapeCheck.embedded());
    }

    @Override
    public Optional<String> objection(Graph changed, Graph after) {
        var findings = shapes.check(changed, after);
        return GATE.refuses(findings) ? Optional.of(GATE.reason(findings)) : Optional.empty();
    }

    @Override
    public void write(QuadChange change) {
        store.change(change);
    }
}
