package org.casus.store;

import java.util.function.Consumer;

/// Loads one source after the other into a store.
///
/// Each becomes whole or stays absent, whenever the process may end.
/// Closed without `finish`, it leaves out what is not in yet.
public interface Loading extends AutoCloseable {
    /// Takes a source in.
    ///
    /// @param done told what the load did, once the source is safely in the store
    void load(SourceLoad load, Consumer<Change> done);

    /// Whether everything goes into a database aside, which is dropped when a source fails: then a source need not be
    /// read to
    /// its end before it is loaded, and its graphs need not be known before.
    boolean isAside();

    /// Writes what is left, and consolidates.
    void finish();

    @Override
    void close();
}
