package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What one fact tells of the casualties of its event, added up by type. Claims that are neither a part of nor an
/// alternative to another one count different victims and add up.
record Telling(Event event, List<Claim> claims, Map<Long, Sum> sums) {
    /// How sure a number is that a person or a table gives, where a machine's is at most 10,000.
    private static final long CERTAIN = 20_000;

    private static final int STEPS = 10_000;

    /// The numbers of one casualty type.
    static final class Sum {
        long low;
        long likely;
        long high;
        long sure = Long.MAX_VALUE;
        /// All numbers that this fact gives for the whole: its own, and each with an alternative in the place of a
        /// claim.
        long least = Long.MAX_VALUE;

        long most = Long.MIN_VALUE;
        final LongList claims = new LongArrayList(2);
        boolean hasMain;
    }

    static Telling of(Event event, List<Claim> claims) {
        var sums = new Long2ObjectLinkedOpenHashMap<Sum>();
        var estimates = estimates(claims);
        for (var estimate : estimates) {
            var sum = sums.computeIfAbsent(estimate.type(), type -> new Sum());
            if (estimate.partOf().isEmpty()) {
                sum.claims.add(estimate.id());
            }
            if (estimate.isMain()) {
                add(estimate, estimates, sum);
            }
        }
        estimates.forEach(estimate -> compare(estimate, estimates, sums));
        return new Telling(event, claims, sums);
    }

    static List<Claim.Estimate> estimates(List<Claim> claims) {
        var estimates = new ArrayList<Claim.Estimate>();
        for (var claim : claims) {
            if (claim instanceof Claim.Estimate estimate) {
                estimates.add(estimate);
            }
        }
        return estimates;
    }

    private static void add(Claim.Estimate main, List<Claim.Estimate> all, Sum sum) {
        long lowest = main.lowest();
        long highest = main.highest();
        for (var other : all) {
            if (other.alternativeTo().contains(main.id())) {
                lowest = Math.min(lowest, other.lowest());
                highest = Math.max(highest, other.highest());
            }
        }
        sum.low += lowest;
        sum.high += highest;
        sum.likely += main.likely();
        sum.hasMain = true;
        sum.sure = Math.min(
                sum.sure,
                main.confidence().isPresent() ? Math.round(main.confidence().getAsDouble() * STEPS) : CERTAIN);
    }

    private static void compare(Claim.Estimate estimate, List<Claim.Estimate> all, Map<Long, Sum> sums) {
        var sum = Objects.requireNonNull(sums.get(estimate.type()));
        if (!sum.hasMain) {
            return;
        }
        sum.least = Math.min(sum.least, sum.likely);
        sum.most = Math.max(sum.most, sum.likely);
        for (var main : all) {
            if (estimate.alternativeTo().contains(main.id()) && main.partOf().isEmpty()) {
                long number = sum.likely + estimate.likely() - main.likely();
                sum.least = Math.min(sum.least, number);
                sum.most = Math.max(sum.most, number);
            }
        }
    }

    /// The sum of the numbers given for each group of victims, by type and group; a part of, or an alternative to, a
    /// number for the same group is not added to it.
    Map<Victims, Long> victims() {
        var numbers = new java.util.LinkedHashMap<Victims, Long>();
        var estimates = estimates(claims);
        for (var estimate : estimates) {
            boolean counted = estimates.stream()
                    .filter(other -> other.group() == estimate.group())
                    .noneMatch(other -> estimate.partOf().contains(other.id())
                            || estimate.alternativeTo().contains(other.id()));
            if (counted && estimate.group() != Ids.NONE) {
                numbers.merge(new Victims(estimate.type(), estimate.group()), estimate.likely(), Long::sum);
            }
        }
        return numbers;
    }

    /// A casualty type and a group of victims.
    record Victims(long type, long group) {}
}
