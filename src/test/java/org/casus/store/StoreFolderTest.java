package org.casus.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.casus.model.InputException;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFolderTest {
    private static final Base BASE = new Base("https://example.org/");

    @TempDir
    Path folder;

    @Test
    void saysHowToMakeAStoreThatIsNotThere() {
        var missing = folder.resolve("none");

        assertThatThrownBy(() -> Store.open(missing, BASE))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "There is no store at %s. Make one with `casus build INPUT... --store %s`, or name another with --store.",
                        missing, missing);
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.writeString(folder.resolve("notes"), "x");

        assertThatThrownBy(() -> Store.openOrCreate(file, Optional.empty(), BASE))
                .isInstanceOf(InputException.class)
                .hasMessage("%s is a file, not a store. Name a folder with --store.", file);
    }

    @Test
    void refusesAFolderWithOtherFiles() throws IOException {
        Files.writeString(folder.resolve("notes"), "x");

        assertThatThrownBy(() -> Store.openOrCreate(folder, Optional.empty(), BASE))
                .isInstanceOf(InputException.class)
                .hasMessage("%s holds other files and no store. Name a new or empty folder with --store.", folder);
    }

    @Test
    void refusesAFolderThatCannotBeMade() throws IOException {
        var file = Files.writeString(folder.resolve("notes"), "x");
        var inside = file.resolve("store");

        assertThatThrownBy(() -> Store.openOrCreate(inside, Optional.empty(), BASE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The store %s cannot be made: ", inside)
                .hasMessageEndingWith("Name another folder with --store.");
    }

    @Test
    void refusesAFolderThatCannotBeWritten() {
        var closed = folder.resolve("closed");
        assumeThat(closed.toFile().mkdir() && closed.toFile().setWritable(false) && !Files.isWritable(closed))
                .as("a user who may write everywhere cannot be kept out")
                .isTrue();

        assertThatThrownBy(() -> Store.openOrCreate(closed, Optional.empty(), BASE))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("The store %s cannot be written: the folder is not writable.", closed);
    }

    @Test
    void refusesAnotherBaseThanTheStoreHas() {
        Store.openOrCreate(folder, Optional.of(new Base("https://one.example/")), BASE)
                .close();

        assertThatThrownBy(() -> Store.openOrCreate(folder, Optional.of(new Base("https://two.example/")), BASE))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "The store %s was made with the base https://one.example/, not https://two.example/. Leave --base out, or name another store.",
                        folder);
    }

    @Test
    void namesTheProcessThatHoldsTheStore() throws IOException, InterruptedException {
        var holder = StoreHolder.start(folder);
        try {
            assertThatThrownBy(() -> Store.openOrCreate(folder, Optional.empty(), BASE))
                    .isInstanceOf(InputException.class)
                    .hasMessage(
                            "The store %s is in use by process %d. Stop that one (a `casus serve`?) or wait until it ends.",
                            folder, holder.pid());
        } finally {
            holder.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        Store.openOrCreate(folder, Optional.empty(), BASE).close();
    }
}
