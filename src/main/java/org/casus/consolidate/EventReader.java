package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads events of the database.
record EventReader(Ids ids, Terms terms) {

    /// The event, if anything is told of it.
    Optional<Event> read(long id) {
        var draft = new Draft();
        ids.about(id, draft::add);
        return draft.isEvent ? Optional.of(draft.event(id)) : Optional.empty();
    }

    /// What has been read so far. Of the graphs and of single values the first counts.
    private final class Draft {
        private boolean isEvent;
        private long graph = Ids.NONE;
        private int classes;
        private long kind = Ids.NONE;
        private long status = Ids.NONE;
        private OptionalInt earliest = OptionalInt.empty();
        private OptionalInt latest = OptionalInt.empty();
        private LongList places = LongLists.EMPTY_LIST;
        private LongList targets = LongLists.EMPTY_LIST;
        private LongList same = LongLists.EMPTY_LIST;
        private LongList wholes = LongLists.EMPTY_LIST;
        private LongList evidence = LongLists.EMPTY_LIST;

        void add(long in, long predicate, long object) {
            if (predicate == terms.type) {
                addClass(in, object);
            } else if (predicate == terms.kind) {
                kind = kind == Ids.NONE ? object : kind;
            } else if (predicate == terms.status) {
                status = status == Ids.NONE ? object : status;
            } else if (predicate == terms.earliestStart) {
                earliest = earliest.isPresent() ? earliest : day(object);
            } else if (predicate == terms.latestStart) {
                latest = latest.isPresent() ? latest : day(object);
            } else {
                addTie(predicate, object);
            }
        }

        private void addTie(long predicate, long object) {
            if (predicate == terms.place) {
                places = with(places, object);
            } else if (predicate == terms.target) {
                targets = with(targets, object);
            } else if (predicate == terms.sameEventAs) {
                same = with(same, object);
            } else if (predicate == terms.subEventOf) {
                wholes = with(wholes, object);
            } else if (predicate == terms.evidence) {
                addEvidence(object);
            }
        }

        /// A series rests on as many rows as it has events, so that none is looked for among those before it.
        private void addEvidence(long object) {
            if (evidence.isEmpty()) {
                evidence = LongLists.singleton(object);
            } else {
                evidence = evidence instanceof LongArrayList ? evidence : new LongArrayList(evidence);
                evidence.add(object);
            }
        }

        private void addClass(long in, long object) {
            classes |= terms.counted.getOrDefault(object, 0);
            if (object == terms.event || classes != 0) {
                isEvent = true;
                graph = graph == Ids.NONE ? in : graph;
            }
        }

        Event event(long id) {
            return new Event(id, graph, classes, kind, status, places, targets, same, wholes, evidence, span());
        }

        private Event.Span span() {
            if (earliest.isEmpty() && latest.isEmpty()) {
                return Event.Span.UNKNOWN;
            }
            int first = earliest.orElseGet(latest::getAsInt);
            int last = latest.orElseGet(earliest::getAsInt);
            return new Event.Span(first, Math.max(first, last), earliest.isPresent(), latest.isPresent());
        }
    }

    private static LongList with(LongList list, long object) {
        if (list.isEmpty()) {
            return LongLists.singleton(object);
        }
        if (list.contains(object)) {
            return list;
        }
        var longer = new LongArrayList(list);
        longer.add(object);
        return longer;
    }

    private OptionalInt day(long literal) {
        var node = ids.node(literal);
        return node.isLiteral() ? Days.day(node.getLiteralLexicalForm()) : OptionalInt.empty();
    }
}
