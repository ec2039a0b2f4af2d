package org.casus.store;

import org.apache.jena.riot.system.StreamRDF;

/// Quads that can be sent more than once and do not have to fit in memory: sent once to be checked, once to be written.
@FunctionalInterface
public interface QuadSource {
    /// Sends every quad, in the same order each time, without `start` and `finish`.
    void send(StreamRDF out);
}
