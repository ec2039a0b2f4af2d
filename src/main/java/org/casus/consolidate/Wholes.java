package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongLists;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;

/// What was read of events that others are parts of. A series of a table has as many parts and pieces of evidence as
/// the
/// table has rows: to read it for each of them would take the square of that.
final class Wholes {
    private static final int KEPT = 100_000;

    private final Terms terms;
    private final EventReader events;
    private final Claim.Reader claims;
    private final Long2ObjectOpenHashMap<Whole> known = new Long2ObjectOpenHashMap<>();

    /// An event that others are parts of.
    ///
    /// @param isEvent whether anything is told of it
    /// @param wholes what it is itself a part of
    /// @param estimates the casualty types that it has numbers of, if it counts
    record Whole(boolean isEvent, LongList wholes, LongSet estimates) {
        private static final Whole UNTOLD = new Whole(false, LongLists.EMPTY_LIST, LongSets.EMPTY_SET);
    }

    Wholes(Terms terms, EventReader events, Claim.Reader claims) {
        this.terms = terms;
        this.events = events;
        this.claims = claims;
    }

    Whole of(long id) {
        var before = known.get(id);
        if (before != null) {
            return before;
        }
        var whole = events.read(id).map(this::read).orElse(Whole.UNTOLD);
        if (known.size() < KEPT) {
            known.put(id, whole);
        }
        return whole;
    }

    private Whole read(Event event) {
        var estimates = new LongOpenHashSet();
        if (terms.counts(event.status())) {
            Telling.estimates(claims.on(event.id())).forEach(estimate -> estimates.add(estimate.type()));
        }
        return new Whole(true, event.wholes(), estimates);
    }
}
