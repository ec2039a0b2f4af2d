package org.casus.extract.story;

import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Sentence;
import org.casus.model.AttackKind;
import org.casus.model.Stance;
import org.casus.model.Status;

/// Proposes attacks that the rules alone do not take: a word for an attack that says too little, or people who were
/// killed or kidnapped where no attack is told. Whether a proposal is a fact is weighed afterwards.
final class Proposals {
    private static final Set<Status> WORTH =
            Set.of(Status.OCCURRED, Status.ONGOING, Status.ATTEMPTED, Status.ALLEGED, Status.THREATENED);

    private final Story story;
    private final Attacks attacks;
    private final AttackFiller filler;
    private final Locations locations;
    private final Timing timing;

    Proposals(Story story, Timing timing, Locations locations, Attacks attacks, AttackFiller filler) {
        this.story = story;
        this.timing = timing;
        this.locations = locations;
        this.attacks = attacks;
        this.filler = filler;
    }

    void read(Sentence sentence) {
        for (var match : story.matches(sentence)) {
            if (!WORTH.contains(match.context().status()) || isTaken(match) || Accidents.explain(match)) {
                continue;
            }
            if (match.trigger().frame() == Frame.ATTACK) {
                propose(filler.attack(match), match, "weak");
            } else {
                harm(match).ifPresent(draft -> propose(draft, match, "harm"));
            }
        }
    }

    private boolean isTaken(FrameMatch match) {
        return attacks.drafts().stream()
                .anyMatch(draft -> draft.isCalledBy(match.sentence(), match.token())
                        || draft.sentences().contains(match.sentence()) && draft.proposed.isEmpty());
    }

    private void propose(AttackDraft found, FrameMatch match, String why) {
        var told = attacks.drafts().stream()
                .filter(draft -> SameAttack.shareTarget(draft, found) || draft.proposed.isPresent())
                .filter(draft -> !SameAttack.contradicts(draft, found, match))
                .findFirst();
        if (told.isPresent()) {
            AttackReader.merge(told.get(), found, match);
            return;
        }
        found.proposed = Optional.of(why);
        found.support(match);
        attacks.add(found);
    }

    private Optional<AttackDraft> harm(FrameMatch match) {
        var kind = match.trigger().frame() == Frame.KILLED
                ? AttackKind.ATTACK
                : match.trigger().frame() == Frame.KIDNAPPED ? AttackKind.KIDNAPPING : null;
        var victims = match.fillers(Role.VICTIM)
                .filter(victim -> victim.sense() == Sense.PERSON && !victim.isPronoun())
                .toList();
        if (kind == null || victims.isEmpty()) {
            return Optional.empty();
        }
        var draft = new AttackDraft(kind);
        draft.status =
                match.context().isPlain() ? Status.OCCURRED : match.context().status();
        victims.stream()
                .filter(Mention::isNamed)
                .forEach(victim -> draft.targets.put(victim.head().lemma(), victim));
        match.fillers(Role.CAUSE)
                .filter(cause -> cause.sense().isActor())
                .forEach(cause -> draft.doers.add(new AttackDraft.Doer(
                        cause, Stance.REPORTED, match.context().source(), Draft.Support.of(match))));
        draft.date = timing.date(match, attacks.anchor(match.sentence()));
        locations.of(match).forEach(draft::place);
        return Optional.of(draft);
    }
}
