package org.casus.consolidate;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.NodeFactory;

/// What a person decided on pairs of events, by their IRIs: whether they are one.
public record Decisions(Map<Pair, Boolean> verdicts) {
    public static final Decisions NONE = new Decisions(Map.of());

    public Decisions {
        verdicts = new LinkedHashMap<>(verdicts);
    }

    /// Two events, in whichever order.
    public record Pair(String event, String other) {
        public static Pair of(String one, String other) {
            return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    Set<Groups.Pair> accepted(Ids ids) {
        return known(ids, true);
    }

    Set<Groups.Pair> refused(Ids ids) {
        return known(ids, false);
    }

    /// Of the events that the database has.
    private Set<Groups.Pair> known(Ids ids, boolean verdict) {
        var known = new LinkedHashSet<Groups.Pair>();
        verdicts.forEach((pair, same) -> {
            long one = ids.id(NodeFactory.createURI(pair.event()));
            long other = ids.id(NodeFactory.createURI(pair.other()));
            if (same == verdict && isEvent(ids, one) && isEvent(ids, other)) {
                known.add(Groups.Pair.of(one, other));
            }
        });
        return known;
    }

    private static boolean isEvent(Ids ids, long id) {
        return id != Ids.NONE
                && ids.has(
                        id, ids.id(org.apache.jena.vocabulary.RDF.type.asNode()), ids.id(org.casus.vocab.Casus.EVENT));
    }
}
