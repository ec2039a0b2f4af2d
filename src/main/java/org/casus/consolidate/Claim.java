package org.casus.consolidate;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongList;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What is claimed on an event, as far as it is consolidated.
sealed interface Claim {
    /// What it rests on.
    LongList evidence();

    /// Who did it.
    ///
    /// @param claimant who says so; NONE if that is not told
    record Attribution(long id, long doer, long claimant, boolean denied, LongList evidence) implements Claim {}

    /// How many were harmed. What it is a part of or an alternative to are other claims.
    record Estimate(
            long id,
            long type,
            long group,
            OptionalLong low,
            OptionalLong best,
            OptionalLong high,
            OptionalDouble confidence,
            LongList partOf,
            LongList alternativeTo,
            LongList evidence)
            implements Claim {

        boolean isMain() {
            return partOf.isEmpty() && alternativeTo.isEmpty();
        }

        long lowest() {
            return low.orElse(best.orElse(0));
        }

        long highest() {
            return high.orElse(best.orElse(low.orElse(0)));
        }

        long likely() {
            return best.orElse(low.orElse(high.orElse(0)));
        }
    }

    /// Reads the claims of events.
    record Reader(Ids ids, Terms terms) {
        List<Claim> on(long event) {
            var claims = new ArrayList<Claim>();
            var found = ids.subjects(terms.onEvent, event);
            for (int each = 0; each < found.size(); each++) {
                long id = found.getLong(each);
                var draft = new Draft(ids, terms);
                ids.about(id, draft::add);
                if (draft.isEstimate) {
                    claims.add(draft.estimate(id));
                } else if (draft.isAttribution && draft.doer != Ids.NONE) {
                    claims.add(new Attribution(id, draft.doer, draft.claimant, draft.denied, draft.evidence));
                }
            }
            return claims;
        }
    }

    /// What has been read of a claim so far.
    final class Draft {
        private final Ids ids;
        private final Terms terms;
        private final LongList partOf = new LongArrayList(1);
        private final LongList alternativeTo = new LongArrayList(1);
        private final LongList evidence = new LongArrayList(1);
        private boolean isEstimate;
        private boolean isAttribution;
        private boolean denied;
        private long doer = Ids.NONE;
        private long claimant = Ids.NONE;
        private long type = Ids.NONE;
        private long group = Ids.NONE;
        private OptionalLong low = OptionalLong.empty();
        private OptionalLong best = OptionalLong.empty();
        private OptionalLong high = OptionalLong.empty();
        private OptionalDouble confidence = OptionalDouble.empty();

        private Draft(Ids ids, Terms terms) {
            this.ids = ids;
            this.terms = terms;
        }

        private void add(long graph, long predicate, long object) {
            if (predicate == terms.type) {
                isEstimate |= object == terms.estimate;
                isAttribution |= object == terms.attribution;
            } else if (predicate == terms.attributedTo) {
                doer = object;
            } else if (predicate == terms.claimant) {
                claimant = object;
            } else if (predicate == terms.stance) {
                denied |= object == terms.denied;
            } else if (predicate == terms.casualtyType) {
                type = object;
            } else if (predicate == terms.victimGroup) {
                group = object;
            } else if (predicate == terms.breakdownOf) {
                partOf.add(object);
            } else if (predicate == terms.alternativeTo) {
                alternativeTo.add(object);
            } else if (predicate == terms.evidence) {
                evidence.add(object);
            } else {
                addNumber(predicate, object);
            }
        }

        private void addNumber(long predicate, long object) {
            if (predicate == terms.low) {
                low = whole(object);
            } else if (predicate == terms.best) {
                best = whole(object);
            } else if (predicate == terms.high) {
                high = whole(object);
            } else if (predicate == terms.confidence) {
                confidence = number(object);
            }
        }

        private Estimate estimate(long id) {
            return new Estimate(id, type, group, low, best, high, confidence, partOf, alternativeTo, evidence);
        }

        private OptionalLong whole(long object) {
            var number = number(object);
            return number.isPresent() ? OptionalLong.of((long) number.getAsDouble()) : OptionalLong.empty();
        }

        private OptionalDouble number(long object) {
            var node = ids.node(object);
            if (!node.isLiteral()) {
                return OptionalDouble.empty();
            }
            try {
                return OptionalDouble.of(Double.parseDouble(node.getLiteralLexicalForm()));
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }
    }
}
