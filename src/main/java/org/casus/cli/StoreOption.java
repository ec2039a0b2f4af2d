package org.casus.cli;

import java.nio.file.Path;
import org.casus.store.Store;
import org.casus.vocab.Base;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which store a command works on.
final class StoreOption {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            defaultValue = "casus-store",
            description = "The folder of the store (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("casus-store");

    @Mixin
    private BaseOption base = new BaseOption();

    Path folder() {
        return folder;
    }

    boolean exists() {
        return Store.exists(folder);
    }

    /// Takes a store away that was made in vain.
    void delete() {
        Store.delete(folder);
    }

    Store open() {
        return Store.open(folder, base.base());
    }

    Store openOrCreate() {
        return Store.openOrCreate(folder, base.given(), Base.DEFAULT);
    }

    /// The base of data that are not in a store.
    Base base() {
        return base.base();
    }
}
