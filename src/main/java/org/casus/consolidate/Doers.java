package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;

/// Who is said to have done it.
record Doers(Ids ids, Terms terms) {

    /// Whether one attribution says what another denies, or names an actor of which the other's is no member. In a
    /// clash
    /// there are several: there, two who tell of it contradict each other only if they agree on none.
    boolean contradict(List<Telling> tellings) {
        var attributions = new ArrayList<Claim.Attribution>();
        for (var telling : tellings) {
            for (var claim : telling.claims()) {
                if (claim instanceof Claim.Attribution attribution) {
                    attributions.add(attribution);
                }
            }
        }
        boolean clash = tellings.stream().anyMatch(telling -> telling.event().kind() == terms.clash);
        for (var one : attributions) {
            for (var other : attributions) {
                if (!one.denied() && contradict(one, other) && !(clash && areSides(one, other, attributions))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether two doers of a clash are but two of its sides: one claimant names both, or those who name them agree on
    /// a third.
    private boolean areSides(Claim.Attribution one, Claim.Attribution other, List<Claim.Attribution> all) {
        if (other.denied() || one.claimant() == Ids.NONE || other.claimant() == Ids.NONE) {
            return false;
        }
        return one.claimant() == other.claimant()
                || all.stream()
                        .filter(side -> side.claimant() == one.claimant() && !side.denied())
                        .anyMatch(side -> all.stream()
                                .filter(named -> named.claimant() == other.claimant() && !named.denied())
                                .anyMatch(named -> agree(side.doer(), named.doer())));
    }

    private boolean agree(long doer, long other) {
        return doer == other || isMember(doer, other) || isMember(other, doer);
    }

    private boolean contradict(Claim.Attribution one, Claim.Attribution other) {
        if (one.doer() == other.doer()) {
            return other.denied();
        }
        return !other.denied() && !agree(one.doer(), other.doer());
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
