package org.casus.extract.story;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Clauses;
import org.casus.extract.value.TimeExpression;
import org.casus.model.AttackKind;
import org.casus.model.Code;
import org.casus.model.Place;
import org.casus.model.Stance;
import org.casus.model.Status;
import org.casus.model.WeaponKind;

/// Makes the draft of an attack out of one match: who, whom, with what, where, when.
final class AttackFiller {
    private final Story story;
    private final Timing timing;
    private final Locations locations;
    private final Attacks attacks;

    AttackFiller(Story story, Timing timing, Locations locations, Attacks attacks) {
        this.story = story;
        this.timing = timing;
        this.locations = locations;
        this.attacks = attacks;
    }

    /// Verbs whose object are victims first; only named persons and fighters are their targets, too.
    private static final Set<String> HARM = Set.of("kill", "wound", "injure", "maim");

    private static final Set<String> UNDONE = Set.of("defuse", "deactivate", "disarm");

    AttackDraft attack(FrameMatch match) {
        var kind = match.trigger()
                .kind()
                .flatMap(code -> Code.find(AttackKind.class, code))
                .orElse(AttackKind.ATTACK);
        var draft = new AttackDraft(kind);
        draft.status = status(match);
        match.fillers(Role.PERPETRATOR).forEach(mention -> doer(draft, mention, match));
        boolean harm = HARM.contains(match.token().lemma());
        match.fillers(Role.TARGET)
                .filter(mention -> !harm || mention.isNamed() || Side.of(mention) != Side.NEITHER)
                .forEach(mention -> aim(draft, mention));
        match.fillers(Role.WEAPON).forEach(mention -> weapon(draft, mention));
        match.fillers(Role.SOURCE)
                .forEach(mention -> story.participants().place(mention).ifPresent(draft.launchedFrom::add));
        draft.kind = byWeapon(draft);
        draft.date = timing.date(match, attacks.anchor(match.sentence()));
        if (!match.sentence().heading() || draft.date.isEmpty()) {
            locations.of(match).stream()
                    .filter(place -> !draft.launchedFrom.contains(place))
                    .flatMap(place -> around(draft, place).stream())
                    .forEach(draft::place);
        }
        series(draft, match);
        return draft;
    }

    /// A bomb that was defused was an attempt.
    private static Status status(FrameMatch match) {
        boolean undone = UNDONE.contains(match.token().lemma());
        return !match.context().isPlain() ? match.context().status() : undone ? Status.ATTEMPTED : Status.OCCURRED;
    }

    /// What was attacked is the target; the place is where it stands.
    private Optional<Place> around(AttackDraft draft, Place place) {
        boolean linked = place.iri().filter(draft.targets::containsKey).isPresent();
        boolean named = place.iri().isEmpty()
                && draft.targets.values().stream()
                        .anyMatch(target -> target.name().equals(place.name()));
        if (named) {
            return Optional.empty();
        }
        return linked
                ? place.iri().flatMap(story.participants()::around).or(() -> Optional.of(place))
                : Optional.of(place);
    }

    /// A plural event noun with a number is a series: nobody names each of "nearly 90 bombings".
    private void series(AttackDraft draft, FrameMatch match) {
        var mention = story.mention(match.sentence(), match.token());
        boolean many = match.token().pos().equals("NNS")
                && !isOfYear(match)
                && mention.count()
                        .filter(count -> count.best().orElse(count.low().orElse(0)) > 2)
                        .isPresent();
        if (!many) {
            return;
        }
        draft.series = true;
        draft.count = mention.count();
        timing.of(match, TimeExpression.Kind.SPAN).ifPresent(span -> {
            draft.period = span.period();
            draft.date = Optional.of(span.range());
        });
    }

    /// "The 2002 bombings".
    private static boolean isOfYear(FrameMatch match) {
        return match.sentence().children(match.token()).stream()
                .anyMatch(child -> child.form().matches("(19|20)\\d\\d"));
    }

    /// Words for those to whom it was done.
    private static final Set<String> STRUCK =
            Set.of("body", "corpse", "victim", "casualty", "hostage", "captive", "detainee", "survivor", "mourner");

    /// People whom news names as doers of violence; officials, civilians and children who stand at a subject's
    /// place are nearly always victims or speakers of a clause that was read wrong.
    static boolean canAttack(Mention actor) {
        boolean harmless = actor.victims()
                .filter(group -> switch (group) {
                    case CIVILIANS, CHILDREN, WOMEN, JOURNALISTS, AID_WORKERS, OFFICIALS, FOREIGNERS -> true;
                    case ALL, COMBATANTS, SECURITY_FORCES, REBELS -> false;
                })
                .isPresent();
        boolean struck = STRUCK.contains(actor.head().lemma());
        return actor.sense().isActor() && !actor.isPronoun() && !harmless && !struck;
    }

    private void doer(AttackDraft draft, Mention mention, FrameMatch match) {
        var actor = story.coreference()
                .resolve(mention, candidate -> candidate.sense().isActor() || candidate.sense() == Sense.WEAPON);
        if (actor.sense() == Sense.WEAPON || isWeaponPhrase(mention)) {
            weapon(draft, mention);
        } else if (canAttack(actor)) {
            var stance = match.context().status() == Status.ALLEGED ? Stance.BLAMED : Stance.REPORTED;
            var support = Draft.Support.of(match);
            draft.doers.add(new AttackDraft.Doer(actor, stance, match.context().source(), support));
            group(actor)
                    .ifPresent(group -> draft.doers.add(
                            new AttackDraft.Doer(group, stance, match.context().source(), support)));
        }
    }

    /// The group that fighters belong to: "FMLN guerrillas", "members of the ELN".
    private Optional<Mention> group(Mention actor) {
        if (actor.sense() != Sense.PERSON) {
            return Optional.empty();
        }
        var sentence = actor.sentence();
        var before = sentence.children(actor.head(), "compound", "nmod")
                .filter(child -> child.index() < actor.head().index());
        var of = new Clauses(sentence).prepositional(actor.head(), "of", "from").stream();
        return Stream.concat(before, of)
                .map(token -> story.mention(sentence, token))
                .filter(mention -> mention.sense() == Sense.ARMED_GROUP)
                .findFirst();
    }

    /// "Rocket fire", "a drone attack": the weapon stands before the event noun.
    private static boolean isWeaponPhrase(Mention mention) {
        return mention.head().lemma().equals("fire")
                && mention.from() < mention.head().index();
    }

    private void aim(AttackDraft draft, Mention mention) {
        var target = story.coreference()
                .resolve(mention, candidate -> candidate.sense().isTarget());
        if (target.sense() == Sense.WEAPON) {
            weapon(draft, mention);
        } else if (target.sense().isTarget() && !target.isPronoun()) {
            draft.targets.putIfAbsent(
                    target.link()
                            .map(named -> named.entity().iri())
                            .orElse(target.head().lemma()),
                    target);
        } else if (target.sense() == Sense.PLACE && !target.isPronoun()) {
            draft.targets.putIfAbsent(
                    target.link()
                            .map(named -> named.entity().iri())
                            .orElse(target.head().lemma()),
                    target);
            story.participants().place(target).ifPresent(draft::place);
        }
    }

    private void weapon(AttackDraft draft, Mention mention) {
        var weapon = story.coreference().resolve(mention, candidate -> candidate.sense() == Sense.WEAPON);
        if (isWeaponPhrase(weapon)) {
            story.mentions()
                    .at(weapon.sentence(), weapon.sentence().token(weapon.head().index() - 1));
            var inner = story.mention(
                    weapon.sentence(), weapon.sentence().token(weapon.head().index() - 1));
            if (inner.sense() == Sense.WEAPON) {
                draft.weapons.putIfAbsent(inner.head().lemma(), inner);
            }
        } else if (weapon.sense() == Sense.WEAPON && !weapon.isPronoun()) {
            draft.weapons.putIfAbsent(weapon.head().lemma(), weapon);
        }
    }

    /// What was used tells the kind where the verb does not.
    private static AttackKind byWeapon(AttackDraft draft) {
        if (draft.kind != AttackKind.ATTACK && draft.kind != AttackKind.BOMBING && draft.kind != AttackKind.SHOOTING) {
            return draft.kind;
        }
        return draft.weapons.values().stream()
                .flatMap(weapon -> weapon.weapon().stream())
                .map(AttackFiller::kindOf)
                .filter(kind -> kind != AttackKind.ATTACK)
                .findFirst()
                .orElse(draft.kind);
    }

    private static AttackKind kindOf(WeaponKind weapon) {
        return switch (weapon) {
            case ROCKET, MORTAR, ARTILLERY, MISSILE -> AttackKind.SHELLING;
            case EXPLOSIVE, BOMB -> AttackKind.BOMBING;
            case IED -> AttackKind.IED;
            case CAR_BOMB -> AttackKind.CAR_BOMB;
            case SUICIDE_VEST -> AttackKind.SUICIDE_BOMBING;
            case GRENADE -> AttackKind.GRENADE;
            case MINE -> AttackKind.MINE;
            case DRONE -> AttackKind.DRONE_STRIKE;
            case AIRCRAFT -> AttackKind.AIR_STRIKE;
            case FIREARM, MACHINE_GUN -> AttackKind.SHOOTING;
            case KNIFE -> AttackKind.STABBING;
            case VEHICLE -> AttackKind.VEHICLE_RAMMING;
            case INCENDIARY -> AttackKind.ARSON;
            case CHEMICAL_AGENT -> AttackKind.CHEMICAL_ATTACK;
            case WEAPON, TANK, BLUNT_INSTRUMENT -> AttackKind.ATTACK;
        };
    }
}
