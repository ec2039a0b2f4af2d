package org.casus.cli;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Says what is being done when it takes more than five seconds, then when it changes, and once in half a minute;
/// nothing
/// if messages go to a file or another program.
final class Progress implements AutoCloseable {
    private static final int SECONDS = 5;
    private static final int REPEATED_AFTER = 6;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "casus-progress");
        thread.setDaemon(true);
        return thread;
    });
    private final PrintWriter err;
    private volatile String now;
    private String told = "";
    private int ticksSince;

    Progress(PrintWriter err, String now) {
        this.err = err;
        this.now = now;
        if (Terminal.isWatched()) {
            var unused = clock.scheduleAtFixedRate(this::tell, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    void now(String what) {
        now = what;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void tell() {
        ticksSince++;
        if (!now.equals(told) || ticksSince >= REPEATED_AFTER) {
            told = now;
            ticksSince = 0;
            err.println("casus: " + told + " ...");
            err.flush();
        }
    }
}
