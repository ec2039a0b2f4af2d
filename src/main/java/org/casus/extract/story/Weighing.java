package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.lexicon.Weights;
import org.casus.extract.syntax.Sentence;
import org.casus.model.Stance;

/// Weighs what the rules made of a document with models learned from texts whose attacks are known: which drafts
/// tell of an attack, and which phrases have which part in it. `bench/train` learns the weights anew.
final class Weighing {
    /// A draft of a rule stays unless it is rather surely none; what the rules alone would not take must be likely.
    private static final double KEPT = 0.38;

    private static final double PROPOSED = 0.45;

    /// An attack of which a rule knows so many of target, doer, weapon, harm, time and place is never left out.
    private static final int WHOLE = 5;

    /// A part that a rule gave stays above the lower share; one that no rule gave is taken from the higher on.
    private static final double LEAST = 0.15;

    private static final double ENOUGH = 0.4;

    /// Whom to blame must be more likely than not.
    private static final double ENOUGH_TO_BLAME = 0.5;

    /// Phrases so many sentences before and after those of an attack may tell of it; names may from anywhere.
    private static final int BEFORE = 2;

    private static final int AFTER = 4;

    private static final Weights ATTACKS = Weights.read("attack-weights.tsv");
    private static final Weights ROLES = Weights.read("role-weights.tsv");

    private static final int IS_ATTACK = 1;

    /// The parts, in the order of the outcomes of the model of roles.
    private enum Part {
        PERPETRATOR(1, 2),
        TARGET(3, 4),
        WEAPON(5, 5);

        private final int first;
        private final int last;

        Part(int first, int last) {
            this.first = first;
            this.last = last;
        }

        double of(double[] likelihoods) {
            double sum = 0;
            for (int i = first; i <= last; i++) {
                sum += likelihoods[i];
            }
            return sum;
        }
    }

    private final Story story;
    private final Attacks attacks;

    Weighing(Story story, Attacks attacks) {
        this.story = story;
        this.attacks = attacks;
    }

    void weigh() {
        // All are weighed before one is left out: how many are told is a clue itself.
        var rejected = new ArrayList<AttackDraft>();
        var textWords = AttackClues.words(story.sentences());
        for (var draft : attacks.drafts()) {
            var clues = AttackClues.of(story, attacks, draft, textWords);
            draft.likelihood = ATTACKS.likelihoods(clues)[IS_ATTACK];
            double least = draft.proposed.isPresent() ? PROPOSED : isSure(draft) ? 0 : KEPT;
            if (draft.likelihood < least) {
                rejected.add(draft);
            }
        }
        rejected.forEach(this::reject);
        attacks.drafts().removeAll(rejected);
        attacks.drafts().forEach(this::weighParts);
    }

    /// A counted series ("90 bombings in a year") is no report of an attack, and needs none.
    private static boolean isSure(AttackDraft draft) {
        return draft.series || AttackClues.filled(draft) >= WHOLE;
    }

    private void reject(AttackDraft draft) {
        story.nearMiss(
                draft.firstRule(),
                draft.sentences().getFirst(),
                "'%s' is hardly the report of an attack (%.2f)"
                        .formatted(draft.matches().getFirst().token().form(), draft.likelihood));
    }

    private void weighParts(AttackDraft draft) {
        var clues = new RoleClues(story, draft);
        for (var candidate : candidates(story, draft)) {
            var likelihoods = ROLES.likelihoods(clues.of(candidate));
            candidate.mentions().forEach(mention -> draft.likelihoods.put(mention, Part.PERPETRATOR.of(likelihoods)));
            for (var part : Part.values()) {
                weigh(draft, candidate, part, part.of(likelihoods));
            }
        }
    }

    private void weigh(AttackDraft draft, Candidate candidate, Part part, double likelihood) {
        boolean has = candidate.mentions().stream().anyMatch(mention -> has(draft, mention, part));
        if (has && likelihood < LEAST) {
            candidate.mentions().forEach(mention -> take(draft, mention, part, likelihood));
        } else if (!has && likelihood >= (part == Part.PERPETRATOR ? ENOUGH_TO_BLAME : ENOUGH)) {
            give(draft, candidate.called(), part, likelihood);
        }
    }

    private static boolean has(AttackDraft draft, Mention mention, Part part) {
        return switch (part) {
            case PERPETRATOR ->
                draft.doers.stream().anyMatch(doer -> doer.actor().equals(mention));
            case TARGET -> draft.targets.containsValue(mention);
            case WEAPON -> draft.weapons.containsValue(mention);
        };
    }

    private void take(AttackDraft draft, Mention mention, Part part, double likelihood) {
        boolean taken = switch (part) {
            case PERPETRATOR ->
                draft.doers.removeIf(doer -> doer.actor().equals(mention) && doer.stance() == Stance.REPORTED);
            case TARGET -> draft.targets.values().removeIf(mention::equals);
            case WEAPON -> draft.weapons.values().removeIf(mention::equals);
        };
        if (taken) {
            story.nearMiss(
                    draft.firstRule(),
                    mention.sentence(),
                    "'%s' is hardly the %s (%.2f)".formatted(mention.text(), name(part), likelihood));
        }
    }

    private void give(AttackDraft draft, Mention mention, Part part, double likelihood) {
        var support = new Draft.Support(
                "learned." + name(part),
                "%s = %s (%.2f)".formatted(name(part), mention.text(), likelihood),
                mention.sentence());
        switch (part) {
            case PERPETRATOR -> {
                if (AttackFiller.canAttack(mention)
                        && !Side.opposes(mention, draft)
                        && draft.doers.stream().noneMatch(doer -> doer.actor().isAlike(mention))) {
                    draft.doers.add(new AttackDraft.Doer(mention, Stance.REPORTED, Optional.empty(), support));
                }
            }
            case TARGET -> putIfNew(draft.targets, mention);
            case WEAPON -> putIfNew(draft.weapons, mention);
        }
        draft.support(support.rule(), support.path(), support.sentence());
    }

    private static void putIfNew(Map<String, Mention> parts, Mention mention) {
        if (parts.values().stream().noneMatch(known -> Candidate.isOne(known, mention))) {
            parts.put(mention.name(), mention);
        }
    }

    private static String name(Part part) {
        return part.name().toLowerCase(Locale.ROOT);
    }

    /// The phrases that may have a part in an attack.
    static List<Candidate> candidates(Story story, AttackDraft draft) {
        var found = new ArrayList<Mention>();
        for (var sentence : story.sentences()) {
            boolean near = isNear(draft, sentence);
            phrases(story, sentence).stream()
                    .filter(each -> near || isName(each))
                    .filter(each -> !each.isPronoun() && !each.head().isNumber())
                    .forEach(found::add);
        }
        return Candidate.group(found);
    }

    private static boolean isName(Mention mention) {
        return mention.sense() == Sense.ARMED_GROUP
                || mention.isProper() && mention.sense().isActor();
    }

    private static boolean isNear(AttackDraft draft, Sentence sentence) {
        return draft.sentences().stream()
                .mapToInt(each -> sentence.number() - each.number())
                .anyMatch(distance -> distance >= -BEFORE && distance <= AFTER);
    }

    /// The noun phrases of a sentence, and names inside them: "FMLN | guerrillas".
    private static List<Mention> phrases(Story story, Sentence sentence) {
        var found = new ArrayList<Mention>(story.mentions().of(sentence));
        for (var token : sentence.tokens()) {
            boolean inside = Set.of("compound", "nmod").contains(token.label())
                    && (token.isNoun() || token.pos().equals("JJ"))
                    && found.stream().noneMatch(each -> each.head().equals(token));
            if (inside) {
                var mention = story.mention(sentence, token);
                if (mention.sense().isActor()) {
                    found.add(mention);
                }
            }
        }
        return found;
    }
}
