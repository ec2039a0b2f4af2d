package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How much speaks for two events being one. Kind, time and place must go together, which alone is worth at most 0.6; a
/// common target, doer or number of victims each takes away most of the doubt that is left; what differs lowers it.
final class Scorer {
    private static final double ALL_AGREE = 0.6;
    private static final double SAME_TARGET = 0.8;
    private static final double STRONG = 0.78;
    private static final double GREAT_NUMBER = 0.85;
    private static final double AGAINST = 0.75;
    /// From here on a common number of victims is hardly chance.
    private static final int GREAT = 3;
    /// Numbers contradict each other when one is that many times the other, and greater by that many.
    private static final int TIMES = 3;

    private static final int GREATER_BY = 5;

    private final Ids ids;
    private final Terms terms;
    private final Kinds kinds;
    private final Names names;
    private final Proximity proximity;
    private final Claim.Reader claims;
    private final Identifiers identifiers;

    Scorer(Ids ids, Terms terms, Places places) {
        this.ids = ids;
        this.terms = terms;
        this.kinds = new Kinds(ids);
        this.names = new Names(ids, terms);
        this.proximity = new Proximity(places, names);
        this.claims = new Claim.Reader(ids, terms);
        this.identifiers = new Identifiers(ids, terms);
    }

    /// Empty where the two cannot be one.
    Optional<Link> score(Event one, Event other) {
        if (!kinds.goTogether(one.kind(), other.kind())) {
            return Optional.empty();
        }
        boolean sameTarget = haveCommonTarget(one, other);
        return Proximity.time(one.start(), other.start())
                .flatMap(time -> proximity
                        .place(one.places(), other.places(), sameTarget)
                        .filter(place -> !haveCommonDocument(one, other) && !identifiers.tellApart(one, other))
                        .map(place -> new Weighing(sameTarget)
                                .of(one, other, List.of(kind(one.kind(), other.kind()), time, place))));
    }

    private Part kind(long one, long other) {
        if (kinds.isUnspecified(one) || kinds.isUnspecified(other)) {
            return new Part(0.85, "unspecified kind");
        }
        return one == other ? new Part(1, "same kind") : new Part(0.95, "kinds that go together");
    }

    /// A state is a target of so much that it says little.
    private boolean haveCommonTarget(Event one, Event other) {
        for (long target : one.targets()) {
            if (other.targets().contains(target) && !ids.has(target, terms.type, terms.state)) {
                return true;
            }
        }
        return false;
    }

    private boolean haveCommonDocument(Event one, Event other) {
        var documents = documents(one);
        return documents(other).stream().anyMatch(documents::contains);
    }

    /// The documents that an event is read from.
    LongSet documents(Event event) {
        var documents = new LongOpenHashSet();
        for (long evidence : event.evidence()) {
            documents.addAll(ids.objects(evidence, terms.document));
        }
        if (documents.isEmpty()) {
            documents.add(event.graph());
        }
        return documents;
    }

    /// One pair on the scales.
    private final class Weighing {
        private final boolean sameTarget;
        private final List<String> reasons = new ArrayList<>();
        private double doubt;
        private double lowered = 1;

        Weighing(boolean sameTarget) {
            this.sameTarget = sameTarget;
        }

        Link of(Event one, Event other, List<Part> parts) {
            double agreement = ALL_AGREE;
            for (var part : parts) {
                agreement *= part.factor();
                reasons.add(part.reason());
            }
            doubt = 1 - agreement;
            targets(one, other);
            numbers(claims.on(one.id()), claims.on(other.id()));
            doers(claims.on(one.id()), claims.on(other.id()));
            if (identifiers.areSame(one, other)) {
                supports(1, "same number of one list");
                lowered = 1;
            }
            double score = (1 - doubt) * lowered;
            return new Link(one.id(), other.id(), Math.round(score * 1000) / 1000.0, List.copyOf(reasons));
        }

        private void targets(Event one, Event other) {
            if (sameTarget) {
                supports(SAME_TARGET, "same target");
            } else if (names.haveCommon(one.targets(), other.targets())) {
                supports(STRONG, "targets of one name");
            } else if (!one.targets().isEmpty() && !other.targets().isEmpty()) {
                contradicts("other targets");
            } else if (isSameSpot(one, other)) {
                supports(STRONG, "nothing that tells them apart");
            }
        }

        private boolean isSameSpot(Event one, Event other) {
            return one.kind() == other.kind()
                    && !kinds.isUnspecified(one.kind())
                    && one.start().equals(other.start())
                    && one.places().stream().anyMatch(other.places()::contains);
        }

        private void numbers(List<Claim> told, List<Claim> elsewhere) {
            long common = 0;
            boolean apart = false;
            for (var one : estimates(told)) {
                for (var other : estimates(elsewhere)) {
                    if (one.type() == other.type()
                            && one.best().isPresent()
                            && other.best().isPresent()) {
                        long here = one.best().getAsLong();
                        long there = other.best().getAsLong();
                        common = here == there ? Math.max(common, here) : common;
                        apart |= isContradicted(one, other);
                    }
                }
            }
            if (common > 0) {
                supports(common < GREAT ? STRONG : GREAT_NUMBER, "same number of victims, " + common);
            } else if (apart) {
                contradicts("other numbers of victims");
            }
        }

        private boolean isContradicted(Claim.Estimate one, Claim.Estimate other) {
            long less = Math.min(one.highest(), other.highest());
            long more = Math.max(one.lowest(), other.lowest());
            return more >= less * TIMES && more - less >= GREATER_BY;
        }

        private void doers(List<Claim> told, List<Claim> elsewhere) {
            var here = doers(told);
            var there = doers(elsewhere);
            if (here.stream().anyMatch(there::contains)) {
                supports(STRONG, "same alleged doer");
            } else if (names.haveCommon(here, there)) {
                supports(STRONG, "alleged doers of one name");
            }
        }

        private LongList doers(List<Claim> told) {
            var doers = new LongArrayList();
            for (var claim : told) {
                if (claim instanceof Claim.Attribution attribution && !attribution.denied()) {
                    doers.add(attribution.doer());
                }
            }
            return doers;
        }

        private List<Claim.Estimate> estimates(List<Claim> told) {
            return told.stream()
                    .filter(Claim.Estimate.class::isInstance)
                    .map(Claim.Estimate.class::cast)
                    .toList();
        }

        private void supports(double share, String reason) {
            doubt *= 1 - share;
            reasons.add(reason);
        }

        private void contradicts(String reason) {
            lowered *= AGAINST;
            reasons.add("against: " + reason);
        }
    }
}
