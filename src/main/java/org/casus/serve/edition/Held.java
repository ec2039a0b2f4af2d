package org.casus.serve.edition;

/// Contents that stay open as long as somebody reads them, even after others have taken their place.
final class Held {
    private final Contents contents;
    private int readers;
    private boolean retired;

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

    synchronized void retire() {
        retired = true;
        closeWhenUnused();
    }

    private void closeWhenUnused() {
        if (retired && readers == 0) {
            contents.close().run();
        }
    }
}
