package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/// The quads of a TDB2 database by the numbers of its nodes. To join numbers costs a tenth of what nodes cost, and a
/// table's worth of them fits in memory. Only inside a transaction; not thread-safe.
///
/// Every pattern has a subject or a predicate and no graph, so that the two indexes that a bulk load builds first
/// (SPOG, POSG) are enough.
final class Ids {
    /// The number of a node that the database does not know.
    static final long NONE = 0;

    private final NodeTupleTable table;
    private final long hidden;
    private final byte[] octets = new byte[Long.BYTES];
    private final ByteBuffer number = ByteBuffer.wrap(octets);

    /// @param hidden the graph that no pattern shows
    Ids(DatasetGraph data, Node hidden) {
        this.table = TDBInternal.requireStorage(data).getQuadTable().getNodeTupleTable();
        this.hidden = id(hidden);
    }

    /// What the pattern of one subject shows.
    @FunctionalInterface
    interface Statement {
        void accept(long graph, long predicate, long object);
    }

    /// What the pattern of one predicate shows.
    @FunctionalInterface
    interface Pair {
        void accept(long subject, long object);
    }

    long id(Node node) {
        var id = table.getNodeTable().getNodeIdForNode(node);
        return NodeId.isConcrete(id) ? number(id) : NONE;
    }

    Node node(long id) {
        return table.getNodeTable().getNodeForNodeId(nodeId(id));
    }

    Optional<Node> known(long id) {
        return id == NONE ? Optional.empty() : Optional.of(node(id));
    }

    /// All that is said of a subject.
    void about(long subject, Statement out) {
        if (subject == NONE) {
            return;
        }
        var found = find(nodeId(subject), NodeId.NodeIdAny, NodeId.NodeIdAny);
        while (found.hasNext()) {
            var quad = found.next();
            long graph = number(quad.get(0));
            if (graph != hidden) {
                out.accept(graph, number(quad.get(2)), number(quad.get(3)));
            }
        }
    }

    LongList objects(long subject, long predicate) {
        var objects = new LongArrayList();
        if (subject != NONE && predicate != NONE) {
            each(find(nodeId(subject), nodeId(predicate), NodeId.NodeIdAny), 3, objects::add);
        }
        return objects;
    }

    LongList subjects(long predicate, long object) {
        var subjects = new LongArrayList();
        eachSubject(predicate, object, subjects::add);
        return subjects;
    }

    /// Each subject once.
    void eachSubject(long predicate, long object, LongConsumer out) {
        if (predicate != NONE && object != NONE) {
            each(find(NodeId.NodeIdAny, nodeId(predicate), nodeId(object)), 1, out);
        }
    }

    /// By subject and predicate, since a pattern of all three may be looked up in an index that is not built yet.
    boolean has(long subject, long predicate, long object) {
        return object != NONE && objects(subject, predicate).contains(object);
    }

    /// Every statement of a predicate; one that stands in two graphs comes once, since the index is sorted.
    void eachPair(long predicate, Pair out) {
        if (predicate == NONE) {
            return;
        }
        long lastSubject = NONE;
        long lastObject = NONE;
        var found = find(NodeId.NodeIdAny, nodeId(predicate), NodeId.NodeIdAny);
        while (found.hasNext()) {
            var quad = found.next();
            long subject = number(quad.get(1));
            long object = number(quad.get(3));
            if (number(quad.get(0)) != hidden && (subject != lastSubject || object != lastObject)) {
                lastSubject = subject;
                lastObject = object;
                out.accept(subject, object);
            }
        }
    }

    private void each(Iterator<Tuple<NodeId>> found, int place, LongConsumer out) {
        long last = NONE;
        while (found.hasNext()) {
            var quad = found.next();
            long id = number(quad.get(place));
            if (number(quad.get(0)) != hidden && id != last) {
                last = id;
                out.accept(id);
            }
        }
    }

    private Iterator<Tuple<NodeId>> find(NodeId subject, NodeId predicate, NodeId object) {
        return table.find(NodeId.NodeIdAny, subject, predicate, object);
    }

    /// The eight octets of a node in an index; none is zero, since the first octet tells the kind of a number that
    /// stands for itself, and no pointer in use is zero but one.
    private long number(NodeId id) {
        NodeIdFactory.set(id, octets);
        return number.getLong(0) + 1;
    }

    private NodeId nodeId(long id) {
        number.putLong(0, id - 1);
        return NodeIdFactory.get(octets);
    }
}
