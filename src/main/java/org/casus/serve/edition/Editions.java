package org.casus.serve.edition;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.casus.query.SavedQuery;

/// The edition that new requests get. One that was replaced is closed after its last request has ended.
public final class Editions {
    private final String program;
    private final Executor background;
    private Edition current;

    public Editions(Contents contents, List<SavedQuery> queries, String program, Executor background) {
        this.program = program;
        this.background = background;
        this.current = Edition.open(contents, queries, program, background);
    }

    public <T> T read(Function<Edition, T> question) {
        var edition = take();
        try {
            return edition.contents().graphs().calculateRead(() -> question.apply(edition));
        } finally {
            edition.held().giveBack();
        }
    }

    /// Outside of a transaction, for what opens its own.
    public <T> T use(Function<Edition, T> task) {
        var edition = take();
        try {
            return task.apply(edition);
        } finally {
            edition.held().giveBack();
        }
    }

    private synchronized Edition take() {
        current.held().take();
        return current;
    }

    public synchronized void replace(Contents contents) {
        var old = current;
        current = Edition.open(contents, List.copyOf(old.queries().values()), program, background);
        old.retire();
    }

    /// After the data of the same store have changed.
    public synchronized void renew() {
        var old = current;
        current = Edition.open(old.contents(), List.copyOf(old.queries().values()), program, background);
        old.retireKeepingTheData();
    }

    public synchronized void replaceQueries(List<SavedQuery> queries) {
        current = current.withQueries(queries);
    }

    public synchronized void close() {
        current.retire();
    }
}
