package org.casus.serve.edition;

import java.util.Optional;
import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.query.Names;

/// The graphs of a store to be served, how they are written if they can be, and what closes them once nobody reads them
/// any more.
public record Contents(DatasetGraph graphs, Names names, Optional<Writes> writes, Runnable close) {

    /// What is only read.
    public Contents(DatasetGraph graphs, Names names, Runnable close) {
        this(graphs, names, Optional.empty(), close);
    }
}
