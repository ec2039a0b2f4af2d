package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.Long2LongOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/// Which events are one. Sure links join, unless what they would join holds two events that one document tells apart:
/// then none of that cluster's do, since nobody can know which of them is meant.
///
/// @param same pairs that are one by what the links say or a person decided, told ones not among them
/// @param possible the other links
record Groups(Set<Pair> same, List<Link> possible, Map<Long, LongList> members) {

    /// Two events.
    record Pair(long one, long other) {
        static Pair of(long one, long other) {
            return new Pair(Math.min(one, other), Math.max(one, other));
        }

        static Pair of(Link link) {
            return of(link.event(), link.other());
        }
    }

    /// The events that are one with this one, itself included.
    LongList of(long event) {
        var found = members.get(event);
        return found == null ? LongLists.singleton(event) : found;
    }

    boolean isShared(long event) {
        return members.containsKey(event);
    }

    /// @param told pairs that sources themselves call the same
    /// @param accepted pairs that a person takes for one, whatever the links say
    /// @param refused pairs that a person does not
    static Groups of(
            List<Link> links, Set<Pair> told, Set<Pair> accepted, Set<Pair> refused, LongFunction<LongSet> documents) {
        var open =
                links.stream().filter(link -> !refused.contains(Pair.of(link))).toList();
        var sure = open.stream().filter(Link::isSure).map(Pair::of).toList();
        var toldApart = new Forest(told);
        var ambiguous = new LongOpenHashSet();
        new Forest(sure)
                .trees().values().stream()
                        .filter(cluster -> isAmbiguous(cluster, toldApart, documents))
                        .forEach(ambiguous::addAll);
        var same = new LinkedHashSet<>(accepted);
        sure.stream().filter(pair -> !ambiguous.contains(pair.one())).forEach(same::add);
        var possible =
                open.stream().filter(link -> !same.contains(Pair.of(link))).toList();
        var all = new LinkedHashSet<>(same);
        all.addAll(told);
        var members = new Long2ObjectLinkedOpenHashMap<LongList>();
        new Forest(all).trees().values().forEach(tree -> tree.forEach(event -> members.put(event.longValue(), tree)));
        return new Groups(same, possible, members);
    }

    private static boolean isAmbiguous(LongList cluster, Forest told, LongFunction<LongSet> documents) {
        var tellers = new Long2LongOpenHashMap();
        tellers.defaultReturnValue(Ids.NONE);
        for (long event : cluster) {
            for (long document : documents.apply(event)) {
                long other = tellers.put(document, event);
                if (other != Ids.NONE && told.root(other) != told.root(event)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// What hangs together.
    private static final class Forest {
        private final Long2LongOpenHashMap parents = new Long2LongOpenHashMap();

        Forest(Iterable<Pair> pairs) {
            parents.defaultReturnValue(Ids.NONE);
            pairs.forEach(pair -> {
                long one = root(pair.one());
                long other = root(pair.other());
                parents.putIfAbsent(one, one);
                parents.putIfAbsent(other, other);
                parents.put(one, other);
            });
        }

        /// The event that stands for its tree; one in no tree stands for itself.
        long root(long event) {
            long at = event;
            long parent = parents.get(at);
            while (parent != Ids.NONE && parent != at) {
                at = parent;
                parent = parents.get(at);
            }
            return at;
        }

        Map<Long, LongList> trees() {
            var trees = new Long2ObjectLinkedOpenHashMap<LongList>();
            for (long event : new ArrayList<>(parents.keySet())) {
                trees.computeIfAbsent(root(event), root -> new LongArrayList(2)).add(event);
            }
            return trees;
        }
    }
}
