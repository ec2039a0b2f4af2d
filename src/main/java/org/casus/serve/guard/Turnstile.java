package org.casus.serve.guard;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.casus.serve.http.Problem;

/// Lets so many through at a time; who has waited too long is told to come again.
public final class Turnstile {
    private final String what;
    private final Semaphore places;
    private final Duration patience;

    public Turnstile(String what, int places, Duration patience) {
        this.what = what;
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    public <T> T pass(Supplier<T> work) {
        enter();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private void enter() {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw Problem.busy(what, (int) Math.max(1, patience.toSeconds()))
                        .refused();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.busy(what, 1).refused();
        }
    }
}
