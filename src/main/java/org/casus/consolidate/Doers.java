package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/// Who is said to have done it.
record Doers(Ids ids, Terms terms) {

    /// Whether one attribution says what another denies, or names an actor of which the other's is no member.
    boolean contradict(List<Telling> tellings) {
        var attributions = new ArrayList<Claim.Attribution>();
        for (var telling : tellings) {
            for (var claim : telling.claims()) {
                if (claim instanceof Claim.Attribution attribution) {
                    attributions.add(attribution);
                }
            }
        }
        for (var one : attributions) {
            for (var other : attributions) {
                if (!one.denied() && contradict(one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean contradict(Claim.Attribution one, Claim.Attribution other) {
        if (one.doer() == other.doer()) {
            return other.denied();
        }
        return !other.denied() && !isMember(one.doer(), other.doer()) && !isMember(other.doer(), one.doer());
    }

    private boolean isMember(long actor, long of) {
        var open = new LongArrayList(ids.objects(actor, terms.memberOf));
        var seen = new LongOpenHashSet(open);
        for (int next = 0; next < open.size(); next++) {
            ids.objects(open.getLong(next), terms.memberOf).stream()
                    .filter(seen::add)
                    .forEach(open::add);
        }
        return seen.contains(of);
    }
}
