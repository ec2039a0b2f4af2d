package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/// What all facts on one event tell of it together. The first of the events is the one that numbers stand on.
record Account(List<Telling> tellings, Map<Long, Total> totals, boolean contested, boolean disputed, int documents) {

    /// The one number for a casualty type.
    ///
    /// @param part whether a larger event already counts these victims
    record Total(boolean part, long low, long best, long high, LongList claims) {}

    /// The lowest and the highest number told.
    record Range(long least, long most) {}

    Event first() {
        return tellings.getFirst().event();
    }

    /// What the facts tell of each group of victims.
    Map<Telling.Victims, Range> victims() {
        var ranges = new LinkedHashMap<Telling.Victims, Range>();
        for (var telling : tellings) {
            telling.victims()
                    .forEach((victims, number) -> ranges.merge(
                            victims,
                            new Range(number, number),
                            (one, other) -> new Range(
                                    Math.min(one.least(), other.least()), Math.max(one.most(), other.most()))));
        }
        return ranges;
    }

    /// Makes accounts.
    ///
    /// @param twins the events that are taken for one with an event, itself included
    /// @param larger what was read of events that others are parts of
    record Maker(
            Ids ids,
            Terms terms,
            EventReader events,
            Claim.Reader claims,
            LongFunction<LongList> twins,
            Wholes larger) {

        Account of(List<Event> group) {
            var tellings = group.stream()
                    .map(event -> Telling.of(event, claims.on(event.id())))
                    .toList();
            var totals = new Long2ObjectLinkedOpenHashMap<Total>();
            for (var telling : tellings) {
                telling.sums().keySet().forEach(type -> {
                    if (!totals.containsKey(type.longValue())) {
                        total(type, tellings, totals);
                    }
                });
            }
            return new Account(
                    tellings,
                    totals,
                    new Doers(ids, terms).contradict(tellings),
                    isDisputed(tellings),
                    documents(tellings));
        }

        /// How many documents tell of it. Most facts rest on one piece of evidence, which their claims share.
        private int documents(List<Telling> tellings) {
            var evidence = new LongOpenHashSet();
            for (var telling : tellings) {
                evidence.addAll(telling.event().evidence());
                telling.claims().forEach(claim -> evidence.addAll(claim.evidence()));
            }
            var documents = new LongOpenHashSet();
            evidence.forEach(each -> documents.addAll(ids.objects(each, terms.document)));
            return documents.size();
        }

        /// Of several tellings the lowest number is the low one, the highest the high one; the best is that of the
        /// surest, then the lowest.
        private void total(long type, List<Telling> tellings, Map<Long, Total> totals) {
            long low = Long.MAX_VALUE;
            long high = 0;
            Telling.Sum best = new Telling.Sum();
            best.sure = -1;
            var claimed = new LongArrayList();
            for (var telling : tellings) {
                var sum = telling.sums().get(type);
                if (sum != null) {
                    claimed.addAll(sum.claims);
                    if (sum.hasMain && terms.counts(telling.event().status())) {
                        low = Math.min(low, sum.low);
                        high = Math.max(high, sum.high);
                        best = isBetter(sum, best) ? sum : best;
                    }
                }
            }
            if (best.hasMain) {
                totals.put(type, new Total(isPart(type, tellings), low, best.likely, high, claimed));
            }
        }

        private static boolean isBetter(Telling.Sum sum, Telling.Sum than) {
            return sum.sure > than.sure || (sum.sure == than.sure && sum.likely < than.likely);
        }

        private boolean isPart(long type, List<Telling> tellings) {
            var open = new LongArrayList();
            tellings.forEach(telling -> open.addAll(telling.event().wholes()));
            var seen = new LongOpenHashSet(open);
            for (int next = 0; next < open.size(); next++) {
                var whole = larger.of(open.getLong(next));
                if (whole.estimates().contains(type)) {
                    return true;
                }
                if (whole.isEvent()) {
                    whole.wholes().forEach(id -> addNew(id, seen, open));
                    twins.apply(open.getLong(next)).forEach(id -> addNew(id, seen, open));
                }
            }
            return false;
        }

        private static void addNew(long id, LongOpenHashSet seen, LongList open) {
            if (seen.add(id)) {
                open.add(id);
            }
        }

        private static boolean isDisputed(List<Telling> tellings) {
            var ranges = new LinkedHashMap<Long, Range>();
            for (var telling : tellings) {
                telling.sums().forEach((type, sum) -> {
                    if (sum.hasMain) {
                        ranges.merge(
                                type,
                                new Range(sum.least, sum.most),
                                (one, other) -> new Range(
                                        Math.min(one.least(), other.least()), Math.max(one.most(), other.most())));
                    }
                });
            }
            return ranges.values().stream().anyMatch(range -> range.least() != range.most());
        }
    }
}
