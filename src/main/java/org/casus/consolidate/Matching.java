package org.casus.consolidate;

import it.unimi.dsi.fastutil.HashCommon;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// Finds the events of different sources that may be one. Compared are only events that share a day and an anchor: an
/// outermost place, or a target that is no state. So a million events need no million times a million comparisons.
final class Matching {
    /// What is dated to more days than this may be anything.
    private static final int MOST_DAYS = 4;

    private final Ids ids;
    private final Terms terms;
    private final Places places;
    private final Scorer scorer;
    private final int attack;

    Matching(Ids ids, Terms terms, Places places, Scorer scorer) {
        this.ids = ids;
        this.terms = terms;
        this.places = places;
        this.scorer = scorer;
        this.attack = terms.counted.getOrDefault(terms.attack, 0);
    }

    /// Whether an event can be one that another source tells of.
    boolean isMatchable(Event event) {
        return event.isOf(attack)
                && terms.happened(event.status())
                && event.start().hasEarliest()
                && event.start().hasLatest()
                && event.start().last() - event.start().first() < MOST_DAYS;
    }

    /// The pairs of which at least one is wanted.
    List<Link> among(List<Event> events, Predicate<Event> wanted) {
        var found = new LinkedHashMap<Pair, Link>();
        for (var cell : cells(events).values()) {
            compare(cell, events, wanted, found);
        }
        return List.copyOf(found.values());
    }

    private record Pair(long one, long other) {}

    private Long2ObjectOpenHashMap<IntArrayList> cells(List<Event> events) {
        var cells = new Long2ObjectOpenHashMap<IntArrayList>();
        for (int place = 0; place < events.size(); place++) {
            var event = events.get(place);
            if (isMatchable(event)) {
                for (long anchor : anchors(event)) {
                    for (int day = event.start().first(); day <= event.start().last(); day++) {
                        cells.computeIfAbsent(HashCommon.mix(anchor * 31 + day), key -> new IntArrayList(1))
                                .add(place);
                    }
                }
            }
        }
        return cells;
    }

    private LongOpenHashSet anchors(Event event) {
        var anchors = new LongOpenHashSet();
        for (long place : event.places()) {
            anchors.addAll(places.position(place).outermost());
        }
        for (long target : event.targets()) {
            if (!ids.has(target, terms.type, terms.state)) {
                anchors.add(target);
            }
        }
        return anchors;
    }

    /// Events of one graph are of one source, which tells them apart.
    private void compare(IntArrayList cell, List<Event> events, Predicate<Event> wanted, Map<Pair, Link> found) {
        long graph = events.get(cell.getInt(0)).graph();
        if (cell.stream().allMatch(place -> events.get(place).graph() == graph)) {
            return;
        }
        for (int first = 0; first < cell.size(); first++) {
            var one = events.get(cell.getInt(first));
            for (int second = first + 1; second < cell.size(); second++) {
                var other = events.get(cell.getInt(second));
                if (one.graph() != other.graph() && (wanted.test(one) || wanted.test(other))) {
                    var pair = new Pair(Math.min(one.id(), other.id()), Math.max(one.id(), other.id()));
                    if (!found.containsKey(pair)) {
                        scorer.score(one, other)
                                .filter(link -> link.score() >= Link.POSSIBLE)
                                .ifPresent(link -> found.put(pair, link));
                    }
                }
            }
        }
    }
}
