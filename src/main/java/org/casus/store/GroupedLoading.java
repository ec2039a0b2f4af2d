package org.casus.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Loads into the store as it is: a great source in a transaction of its own, small ones several in one, since a commit
/// costs some 46 syncs and two megabytes whatever it holds.
final class GroupedLoading implements Loading {
    /// FACTS of the library: commits of 50,000 to 100,000 quads take an eighth of the disk that commits of 1,000 take.
    private static final int QUADS = 50_000;

    private final Store store;
    private final List<Waiting> waiting = new ArrayList<>();
    private long size;

    GroupedLoading(Store store) {
        this.store = store;
    }

    private record Waiting(SourceLoad load, QuadBuffer quads, Consumer<Change> done) {}

    @Override
    public void load(SourceLoad load, Consumer<Change> done) {
        if (store.isUnchanged(load)) {
            done.accept(Change.UNCHANGED);
            return;
        }
        if (load.isGreat()) {
            flush();
            done.accept(store.load(load));
            return;
        }
        var quads = new QuadBuffer();
        load.quads().send(quads);
        waiting.add(new Waiting(new SourceLoad(load.graphs(), load.fingerprint(), quads, quads.size()), quads, done));
        size += quads.size();
        if (size >= QUADS) {
            flush();
        }
    }

    @Override
    public boolean isAside() {
        return false;
    }

    @Override
    public void finish() {
        flush();
        store.consolidate();
    }

    private void flush() {
        var changes = store.load(waiting.stream().map(Waiting::load).toList());
        for (int place = 0; place < waiting.size(); place++) {
            waiting.get(place).done().accept(changes.get(place));
        }
        close();
    }

    @Override
    public void close() {
        waiting.forEach(each -> each.quads().close());
        waiting.clear();
        size = 0;
    }
}
