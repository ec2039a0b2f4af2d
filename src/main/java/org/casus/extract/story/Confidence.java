package org.casus.extract.story;

import java.util.Map;
import java.util.Optional;

/// How likely a fact is read right; never 1. Of an attack, and of who did it, the likelihood by which it was weighed:
/// learned, and right as often as it says (`bench/train` prints the table). Of other facts a prior by the family of
/// the rule, raised when several sentences tell it, lowered when its slots are empty or its day is taken over from
/// another sentence.
final class Confidence {
    private static final double HIGHEST = 0.95;

    /// First estimates, by the part of a rule's id before the first dot, from reading the development articles.
    private static final Map<String, Double> PRIORS = Map.of(
            "attack",
            0.7,
            "agreement",
            0.65,
            "troops",
            0.7,
            "talk",
            0.75,
            "speech",
            0.75,
            "description",
            0.85,
            "defence",
            0.7);

    private Confidence() {}

    static double of(Draft draft) {
        if (draft instanceof AttackDraft attack && !attack.series) {
            return rounded(attack.likelihood);
        }
        double value = ofRule(draft.firstRule());
        value += draft.sentences().size() > 1 ? 0.1 : 0;
        value -= draft.date.isEmpty() || draft.dateFrom().isPresent() ? 0.1 : 0;
        value -= draft.places().isEmpty() ? 0.05 : 0;
        return rounded(value);
    }

    static double of(AttackDraft draft, AttackDraft.Doer doer) {
        return Optional.ofNullable(draft.likelihoods.get(doer.actor()))
                .map(Confidence::rounded)
                .orElseGet(() -> ofRule(doer.support().rule()));
    }

    static double ofRule(String rule) {
        return rounded(PRIORS.getOrDefault(rule.substring(0, Math.max(0, rule.indexOf('.'))), 0.6));
    }

    private static double rounded(double value) {
        return Math.round(Math.clamp(value, 0.05, HIGHEST) * 100) / 100.0;
    }
}
