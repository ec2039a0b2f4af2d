package org.casus.table.write;

/// Where quads go, and the form in which they wait for it.
@FunctionalInterface
public interface Output {
    /// An empty holder for the triples of rows.
    Held held();

    /// An empty holder for the few triples that rows share.
    default Held heldCommon() {
        return held();
    }
}
