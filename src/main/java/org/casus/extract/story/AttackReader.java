package org.casus.extract.story;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Sentence;
import org.casus.model.AttackKind;
import org.casus.model.Stance;
import org.casus.model.Status;

/// Collects attacks: opens a draft at each trigger whose roles are filled, or adds to the draft that it speaks of
/// again.
final class AttackReader {
    private final Story story;
    private final Locations locations;
    private final Attacks attacks;
    private final AttackFiller filler;
    private final Proposals proposals;

    AttackReader(Story story, Timing timing, Locations locations, Attacks attacks) {
        this.story = story;
        this.locations = locations;
        this.attacks = attacks;
        this.filler = new AttackFiller(story, timing, locations, attacks);
        this.proposals = new Proposals(story, timing, locations, attacks, filler);
    }

    private static final Set<String> DENY = Set.of("deny", "refute", "reject");

    /// What a verb says an event did to people is enough to make it one.
    private static final Set<String> HARMS = Set.of("kill", "wound", "injure", "claim", "maim");

    void read(Sentence sentence) {
        for (var match : story.matches(sentence)) {
            if (match.trigger().frame() == Frame.ATTACK) {
                read(match);
            } else if (match.trigger().frame() == Frame.IMPACT) {
                impact(match);
            }
        }
    }

    void propose(Sentence sentence) {
        proposals.read(sentence);
    }

    private void read(FrameMatch match) {
        var found = filler.attack(match);
        if (lacksNeeds(match, found)) {
            return;
        }
        if (isDenial(match)) {
            deny(match, found);
        } else if (!isTold(match.context().status())) {
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    "'%s' is spoken of as %s (%s), not as done"
                            .formatted(
                                    match.token().form(),
                                    match.context().status().code(),
                                    match.context().reason()));
        } else {
            eventSubject(match)
                    .or(() -> target(match, found))
                    .ifPresentOrElse(draft -> merge(draft, found, match), () -> open(found, match));
        }
    }

    private static boolean isTold(Status status) {
        return status == Status.OCCURRED
                || status == Status.ONGOING
                || status == Status.ATTEMPTED
                || status == Status.ALLEGED;
    }

    /// "The group denied that it had carried out the attack".
    private static boolean isDenial(FrameMatch match) {
        return match.context().status() == Status.NEGATED
                && match.context().sourceVerb().filter(DENY::contains).isPresent();
    }

    private void deny(FrameMatch match, AttackDraft found) {
        var attack = match.fillers(Role.EVENT)
                .flatMap(mention -> attacks.spokenOf(mention).stream())
                .findFirst()
                .or(() -> attacks.last(match.sentence(), Attacks.REACH, draft -> true));
        attack.ifPresent(draft -> found.doers.stream()
                .map(doer -> new AttackDraft.Doer(
                        doer.actor(), Stance.DENIED, match.context().source(), doer.support()))
                .filter(doer -> draft.doers.stream()
                        .noneMatch(each ->
                                each.stance() == Stance.DENIED && each.actor().isAlike(doer.actor())))
                .forEach(draft.doers::add));
    }

    /// "The blast hit the market", "bombings targeting the base": the verb goes on to tell of the noun's event.
    private Optional<AttackDraft> eventSubject(FrameMatch match) {
        if (!match.token().isVerb()) {
            return Optional.empty();
        }
        return match.fillers(Role.PERPETRATOR)
                .filter(mention -> attacks.isAttackNoun(mention.sentence(), mention.head()))
                .flatMap(mention -> attacks.spokenOf(mention).stream())
                .findFirst();
    }

    /// The same event told again: the last draft that nothing in this match contradicts.
    private Optional<AttackDraft> target(FrameMatch match, AttackDraft found) {
        if (found.series || SameAttack.isAnother(match)) {
            return Optional.empty();
        }
        boolean plural = match.token().isNoun() && match.token().pos().equals("NNS");
        // A heading names the main event, running text goes on with the last one.
        if (match.token().label().equals("appos")) {
            return attacks.drafts().stream()
                    .filter(draft -> draft.sentences().contains(match.sentence()))
                    .reduce((first, second) -> second);
        }
        var drafts =
                match.sentence().heading() ? attacks.drafts() : attacks.drafts().reversed();
        var fitting = drafts.stream()
                .filter(draft -> draft.series
                        ? plural && SameAttack.isDefinite(match)
                        : !SameAttack.contradicts(draft, found, match))
                .toList();
        return fitting.stream()
                .filter(draft -> found.date.isPresent() || !attacks.isPassedOver(draft, match.sentence()))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /// Whom an attack on people harmed were its targets; those whom a bomb on a building harmed are victims only.
    void aimAtVictims() {
        for (var draft : attacks.drafts()) {
            boolean things = draft.targets.values().stream()
                    .anyMatch(target -> target.sense() == Sense.FACILITY || target.sense() == Sense.OBJECT);
            draft.harms.stream()
                    .filter(harm -> !harm.isNone())
                    .map(harm -> harm.victims)
                    .filter(victims -> victims.sense() == Sense.PERSON && !SameVictims.isGeneric(victims))
                    .filter(victims -> victims.head().entity().equals("PERSON") || !things)
                    .filter(victims -> draft.targets.values().stream().noneMatch(victims::isAlike))
                    .forEach(victims -> draft.targets.put(victims.name(), victims));
        }
    }

    private boolean lacksNeeds(FrameMatch match, AttackDraft found) {
        if (match.trigger().needs().isEmpty()) {
            return false;
        }
        boolean filled = match.trigger().needs().stream().anyMatch(role -> switch (role) {
            case TARGET -> !found.targets.isEmpty();
            case WEAPON -> !found.weapons.isEmpty();
            case PERPETRATOR ->
                found.doers.stream().anyMatch(doer -> doer.actor().sense().isActor());
            default -> match.has(role) && role != Role.EVENT;
        });
        boolean event = match.trigger().needs().contains(Role.EVENT);
        if (!filled && (!event || match.has(Role.TARGET))) {
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    "'%s' has no %s of the right kind"
                            .formatted(
                                    match.token().form(),
                                    match.trigger().needs().toString().toLowerCase(Locale.ROOT)));
        }
        return !filled;
    }

    private void open(AttackDraft found, FrameMatch match) {
        if (Accidents.isExplosion(match) && found.doers.isEmpty()) {
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    "'%s' is an accident".formatted(match.token().form()));
            return;
        }
        if (match.token().isNoun() && saysNothing(found, match)) {
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    "'%s' says nothing of whom, where or when"
                            .formatted(match.token().form()));
            return;
        }
        found.support(match);
        attacks.add(found);
    }

    /// A noun alone ("charged with murder") is no event; with a doer, a target, a weapon or a place of its own, or
    /// as what a verb says took place on a day, it is.
    private boolean saysNothing(AttackDraft found, FrameMatch match) {
        boolean filled = found.series || !found.targets.isEmpty() || !found.doers.isEmpty() || !found.weapons.isEmpty();
        boolean placed = !locations.onWord(match.sentence(), match.token()).isEmpty()
                || !locations.before(match).isEmpty();
        boolean harms = HARMS.contains(match.scope().lemma());
        boolean told = !match.scope().equals(match.token())
                && (harms || found.date.isPresent() || !found.places().isEmpty());
        return !filled && !placed && !told && !isDeadly(match);
    }

    /// "The attack that killed ten union members".
    private static boolean isDeadly(FrameMatch match) {
        return match.sentence()
                .children(match.token(), "relcl", "acl")
                .anyMatch(clause -> HARMS.contains(clause.lemma()));
    }

    static void merge(AttackDraft draft, AttackDraft found, FrameMatch match) {
        draft.support(match);
        draft.kind = SameAttack.isGeneral(draft.kind)
                        || draft.kind == AttackKind.BOMBING && SameAttack.BOMBS.contains(found.kind)
                ? found.kind
                : draft.kind;
        draft.date = Timing.tighter(draft.date, found.date);
        draft.places(found.places());
        found.targets.forEach(draft.targets::putIfAbsent);
        found.weapons.forEach((name, weapon) -> {
            boolean better = weapon.count().isPresent()
                    && draft.weapons.containsKey(name)
                    && draft.weapons.get(name).count().isEmpty();
            draft.weapons.compute(name, (key, old) -> old == null || better ? weapon : old);
        });
        found.doers.stream()
                .filter(doer -> draft.doers.stream()
                        .noneMatch(each ->
                                each.stance() == doer.stance() && each.actor().isAlike(doer.actor())))
                .forEach(draft.doers::add);
        found.launchedFrom.stream()
                .filter(place -> !draft.launchedFrom.contains(place))
                .forEach(draft.launchedFrom::add);
    }

    /// "Four projectiles fell in the Green Zone".
    private void impact(FrameMatch match) {
        var projectiles = match.fillers(Role.WEAPON)
                .filter(mention -> story.coreference()
                                .resolve(mention, each -> each.sense() == Sense.WEAPON)
                                .sense()
                        == Sense.WEAPON)
                .findFirst();
        var places = locations.onWord(match.sentence(), match.token());
        if (projectiles.isEmpty() || places.isEmpty() || !match.context().isPlain()) {
            return;
        }
        attacks.current(match.sentence()).ifPresent(draft -> {
            draft.support(match);
            var id = "i" + (draft.falls.size() + 1);
            draft.falls.add(new AttackDraft.Fall(
                    id,
                    projectiles.get().count(),
                    Optional.of(projectiles.get().text()),
                    places.getFirst(),
                    match.context().source(),
                    Draft.Support.of(match)));
        });
    }
}
