package org.casus.cli;

import java.util.function.Consumer;
import org.casus.table.write.Conveyor;

/// Articles and sheets that are worked on by all processors.
final class Work {
    /// Enough that no thread idles while the oldest task takes long.
    private static final int WAITING_PER_THREAD = 4;

    private Work() {}

    static <T> Conveyor<T> inOrder(Consumer<T> out) {
        int threads = Runtime.getRuntime().availableProcessors();
        return new Conveyor<>("casus-work", threads, threads * WAITING_PER_THREAD, out);
    }
}
