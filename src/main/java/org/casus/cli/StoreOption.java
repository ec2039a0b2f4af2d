package org.casus.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.casus.store.Store;
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

    Store open() {
        return Store.open(folder, base.iri());
    }

    Store openOrCreate() {
        return Store.openOrCreate(folder, base.given(), BaseOption.DEFAULT);
    }

    String base() {
        return base.iri();
    }

    Optional<String> givenBase() {
        return base.given();
    }
}
