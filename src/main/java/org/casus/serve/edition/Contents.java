package org.casus.serve.edition;

import org.apache.jena.sparql.core.DatasetGraph;
import org.casus.query.Names;

/// The graphs of a store to be served, and what closes them once nobody reads them any more.
public record Contents(DatasetGraph graphs, Names names, Runnable close) {}
