package org.casus.serve.edition;

import java.util.Optional;

/// Contents that stay open as long as somebody reads them, even after others have taken their place.
final class Held {
    private final Contents contents;
    private int readers;
    private Optional<Runnable> afterwards = Optional.empty();

    Held(Contents contents) {
        this.contents = contents;
    }

    Contents contents() {
        return contents;
    }

    synchronized void take() {
        readers++;
    }

    synchronized void giveBack() {
        readers--;
        closeWhenUnused();
    }

    /// `closing` is run once, after the last reader has gone.
    synchronized void retire(Runnable closing) {
        afterwards = Optional.of(closing);
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (readers == 0 && afterwards.isPresent()) {
            var closing = afterwards.get();
            afterwards = Optional.empty();
            closing.run();
        }
    }
}
