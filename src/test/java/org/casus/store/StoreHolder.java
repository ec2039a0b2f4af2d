package org.casus.store;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.vocab.Base;

/// Another process that holds a store open until it is killed.
public final class StoreHolder {
    private StoreHolder() {}

    /// Returns once the store is held.
    public static Process start(Path store) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreHolder.class.getName(),
                        store.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.getInputStream().read() < 0) {
            throw new IOException("the process that should hold " + store + " ended");
        }
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        try (var store = Store.openOrCreate(Path.of(arguments[0]), Optional.empty(), Base.DEFAULT)) {
            System.out.println(store.sources());
            System.out.flush();
            // Until this process is killed, or the one that started it ends.
            while (System.in.read() >= 0) {}
        }
    }
}
