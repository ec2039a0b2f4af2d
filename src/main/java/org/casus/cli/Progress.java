package org.casus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Says every few seconds what is being done; nothing when it is done sooner.
final class Progress implements AutoCloseable {
    private static final int SECONDS = 5;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "casus-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final PrintWriter err;
    private volatile String now;

    Progress(PrintWriter err, String now) {
        this.err = err;
        this.now = now;
        var unused = clock.scheduleAtFixedRate(this::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void now(String what) {
        now = what;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void tell() {
        err.println("casus: " + now + " ...");
        err.flush();
    }
}
