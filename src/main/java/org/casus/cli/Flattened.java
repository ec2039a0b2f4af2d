package org.casus.cli;

import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;

/// Leaves the names of the graphs out.
final class Flattened extends StreamRDFWrapper {
    Flattened(StreamRDF out) {
        super(out);
    }

    @Override
    public void quad(Quad quad) {
        super.triple(quad.asTriple());
    }
}
