package org.casus.table.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.casus.table.program.RowConverter;
import org.casus.table.program.RowFault;
import org.casus.table.program.RowSink;
import org.casus.table.read.Row;

/// What the rows of one piece give, until its turn comes: the triples of each row, and the descriptions that rows
/// share.
public final class PieceRows implements RowConverter.Receiver, RowSink {
    /// What became of a row.
    sealed interface Result {
        int line();
    }

    /// @param key digest of what tells it from other rows; 0 without a key
    /// @param shared numbers of the descriptions that it needs
    @SuppressWarnings("ArrayRecordComponent") // made for every row
    record Converted(int line, long key, int from, int to, int triples, int[] shared) implements Result {}

    record Rejected(int line, RowFault fault) implements Result {}

    /// A description in the holder of descriptions.
    record Shared(String description, int from, int to, int triples) {}

    private final int[] key;
    private final Held own;
    private final Held common;
    private final List<Result> results = new ArrayList<>();
    private final List<Shared> shared = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Integer> needed = new ArrayList<>();
    private Held current;
    private int from;
    private int triples;
    private int sharedFrom;
    private int sharedTriples;
    private String description = "";
    private boolean inShared;

    /// @param key which cells tell a row from every other
    public PieceRows(Output output, int[] key) {
        this.key = key.clone();
        this.own = output.held();
        this.common = output.heldCommon();
        this.current = own;
    }

    @Override
    public RowSink begin(Row row) {
        from = own.size();
        triples = 0;
        needed.clear();
        return this;
    }

    @Override
    public void end(Row row) {
        long digest = key.length == 0 ? 0 : Keys.of(row.cells(), key);
        results.add(new Converted(
                row.line(),
                digest,
                from,
                own.size(),
                triples,
                needed.stream().mapToInt(Integer::intValue).toArray()));
    }

    @Override
    public void rejected(Row row, RowFault fault) {
        results.add(new Rejected(row.line(), fault));
    }

    public void rejected(int line, RowFault fault) {
        results.add(new Rejected(line, fault));
    }

    @Override
    public void triple(Node subject, Node predicate, Node object) {
        current.triple(subject, predicate, object);
        if (!inShared) {
            triples++;
        } else {
            sharedTriples++;
        }
    }

    @Override
    public boolean beginShared(String what) {
        var number = numbers.get(what);
        if (number != null) {
            needed.add(number);
            return false;
        }
        description = what;
        current = common;
        inShared = true;
        sharedFrom = common.size();
        sharedTriples = 0;
        return true;
    }

    @Override
    public void endShared() {
        numbers.put(description, shared.size());
        needed.add(shared.size());
        shared.add(new Shared(description, sharedFrom, common.size(), sharedTriples));
        current = own;
        inShared = false;
    }

    /// All was sent: what held it may hold something else.
    void done() {
        own.done();
        common.done();
    }

    List<Result> results() {
        return results;
    }

    Shared shared(int number) {
        return shared.get(number);
    }

    Held own() {
        return own;
    }

    Held common() {
        return common;
    }
}
