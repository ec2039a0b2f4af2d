package org.casus.extract.story;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.casus.extract.entity.Mention;
import org.casus.extract.entity.Sense;
import org.casus.extract.frame.Frame;
import org.casus.extract.frame.FrameMatch;
import org.casus.extract.frame.Role;
import org.casus.extract.syntax.Sentence;
import org.casus.extract.syntax.Token;
import org.casus.extract.value.TimeExpression;
import org.casus.model.AttackKind;
import org.casus.model.Code;
import org.casus.model.DateRange;
import org.casus.model.Place;
import org.casus.model.Stance;
import org.casus.model.Status;
import org.casus.model.WeaponKind;

/// Collects attacks: opens a draft at each trigger whose roles are filled, or adds to the draft that it speaks of
/// again.
final class AttackReader {
    private static final Set<String> ANOTHER = Set.of(
            "another",
            "other",
            "earlier",
            "previous",
            "similar",
            "second",
            "third",
            "separate",
            "further",
            "recent",
            "past");
    /// Verbs whose object are victims first; only named persons and fighters are their targets, too.
    private static final Set<String> HARM = Set.of("kill", "wound", "injure", "maim");

    private static final Set<String> DENY = Set.of("deny", "refute", "reject");

    private static final Set<String> VAGUE_ATTACK = Set.of(
            "attack", "bombing", "strike", "raid", "explosion", "operation", "event", "incident", "assault", "blast");

    private static final Set<AttackKind> BOMBS = EnumSet.of(
            AttackKind.BOMBING,
            AttackKind.IED,
            AttackKind.CAR_BOMB,
            AttackKind.SUICIDE_BOMBING,
            AttackKind.GRENADE,
            AttackKind.MINE,
            AttackKind.VEHICLE_RAMMING);

    /// Kinds by which one and the same attack can be called.
    private static final List<Set<AttackKind>> FAMILIES = List.of(
            BOMBS,
            EnumSet.of(
                    AttackKind.SHELLING,
                    AttackKind.ROCKET_ATTACK,
                    AttackKind.MISSILE_STRIKE,
                    AttackKind.AIR_STRIKE,
                    AttackKind.DRONE_STRIKE),
            EnumSet.of(AttackKind.BOMBING, AttackKind.SHELLING, AttackKind.AIR_STRIKE),
            EnumSet.of(
                    AttackKind.BOMBING,
                    AttackKind.CAR_BOMB,
                    AttackKind.SUICIDE_BOMBING,
                    AttackKind.GRENADE,
                    AttackKind.SIEGE,
                    AttackKind.SHOOTING,
                    AttackKind.AMBUSH,
                    AttackKind.ASSASSINATION,
                    AttackKind.MASSACRE),
            EnumSet.of(
                    AttackKind.SHOOTING,
                    AttackKind.ASSASSINATION,
                    AttackKind.AMBUSH,
                    AttackKind.ARMED_CLASH,
                    AttackKind.EXECUTION,
                    AttackKind.MASSACRE,
                    AttackKind.SIEGE,
                    AttackKind.OFFENSIVE),
            EnumSet.of(AttackKind.KIDNAPPING, AttackKind.HOSTAGE_TAKING, AttackKind.HIJACKING));

    /// "The explosion" or "two were killed" speak of an attack told at most so many sentences before.
    private static final int REACH = 4;

    /// What lies further back than so many days before publication is background.
    private static final int RECENT = 21;

    /// The title and the first two sentences.
    private static final int LEAD = 3;

    private static final int ANYWHERE = 10_000;

    private final Story story;
    private final Timing timing;
    private final Locations locations;
    private final List<AttackDraft> drafts = new ArrayList<>();

    AttackReader(Story story, Timing timing, Locations locations) {
        this.story = story;
        this.timing = timing;
        this.locations = locations;
    }

    List<AttackDraft> drafts() {
        return drafts;
    }

    void read(Sentence sentence) {
        for (var match : story.matches(sentence)) {
            if (match.trigger().frame() == Frame.ATTACK) {
                read(match);
            } else if (match.trigger().frame() == Frame.IMPACT) {
                impact(match);
            }
        }
    }

    private void read(FrameMatch match) {
        var found = attack(match);
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
        return status == Status.OCCURRED || status == Status.ONGOING || status == Status.ATTEMPTED || status == Status.ALLEGED;
    }

    /// "The group denied that it had carried out the attack".
    private static boolean isDenial(FrameMatch match) {
        return match.context().status() == Status.NEGATED
                && match.context().sourceVerb().filter(DENY::contains).isPresent();
    }

    private void deny(FrameMatch match, AttackDraft found) {
        var attack = match.fillers(Role.EVENT)
                .flatMap(mention -> spokenOf(mention).stream())
                .findFirst()
                .or(() -> last(match.sentence(), REACH, draft -> true));
        attack.ifPresent(draft -> found.doers.stream()
                .map(doer -> new AttackDraft.Doer(doer.actor(), Stance.DENIED, match.context().source(), doer.support()))
                .filter(doer -> draft.doers.stream()
                        .noneMatch(each -> each.stance() == Stance.DENIED && alike(each.actor(), doer.actor())))
                .forEach(draft.doers::add));
    }

    /// "The blast hit the market", "bombings targeting the base": the verb goes on to tell of the noun's event.
    private Optional<AttackDraft> eventSubject(FrameMatch match) {
        if (!match.token().isVerb()) {
            return Optional.empty();
        }
        return match.fillers(Role.PERPETRATOR)
                .filter(mention -> isAttackNoun(mention.sentence(), mention.head()))
                .flatMap(mention -> spokenOf(mention).stream())
                .findFirst();
    }

    /// The same event told again: the last draft that nothing in this match contradicts.
    private Optional<AttackDraft> target(FrameMatch match, AttackDraft found) {
        if (found.series || isAnother(match)) {
            return Optional.empty();
        }
        boolean plural = match.token().isNoun() && match.token().pos().equals("NNS");
        // A heading names the main event, running text goes on with the last one.
        if (match.token().label().equals("appos")) {
            return drafts.stream()
                    .filter(draft -> draft.sentences().contains(match.sentence()))
                    .reduce((first, second) -> second);
        }
        for (var draft : match.sentence().heading() ? drafts : drafts.reversed()) {
            boolean fits = draft.series ? plural && isDefinite(match) : !contradicts(draft, found, match);
            if (fits) {
                return Optional.of(draft);
            }
        }
        return Optional.empty();
    }

    /// The main attack of a text that gives it no place took place where the lead does, else in the country that
    /// its target or doer is said to be of.
    void locateMain() {
        drafts.stream()
                .filter(draft -> !draft.series)
                .findFirst()
                .filter(draft -> draft.places().isEmpty())
                .ifPresent(draft -> {
                    lead().forEach(draft::place);
                    if (draft.places().isEmpty()) {
                        draft.targets.values().stream()
                                .flatMap(target -> story.participants().territoryOf(target).stream())
                                .findFirst()
                                .ifPresent(draft::place);
                    }
                });
    }

    private List<Place> lead() {
        return story.sentences().stream()
                .limit(LEAD)
                .map(locations::named)
                .filter(places -> !places.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private boolean contradicts(AttackDraft draft, AttackDraft found, FrameMatch match) {
        return draft.status != found.status
                || !kindsAgree(draft.kind, found.kind)
                || Timing.conflict(draft.date, found.date)
                || Locations.conflict(draft.places(), found.places())
                || targetsConflict(draft, found)
                || doersConflict(draft, found)
                || Side.conflict(draft, found)
                || isNewByArticle(draft, found, match);
    }

    /// "A blast in X" after the event was told is another one, and so is any "a blast" far below it.
    private static boolean isNewByArticle(AttackDraft draft, AttackDraft found, FrameMatch match) {
        boolean indefinite = match.token().isNoun()
                && match.sentence()
                        .children(match.token(), "det")
                        .anyMatch(det -> det.lower().equals("a") || det.lower().equals("an"));
        boolean specific = !found.doers.isEmpty()
                || !found.targets.isEmpty()
                || !found.places().isEmpty();
        boolean elsewhere = !draft.sentences().contains(match.sentence())
                && !match.sentence().heading();
        return indefinite
                && elsewhere
                && (specific || match.sentence().number() - draft.lastSentence(match.sentence()) > REACH);
    }

    private static boolean targetsConflict(AttackDraft draft, AttackDraft found) {
        if (draft.targets.isEmpty() || found.targets.isEmpty()) {
            return false;
        }
        boolean shared = found.targets.values().stream()
                .anyMatch(one -> draft.targets.values().stream().anyMatch(other -> alike(one, other)));
        return !shared && distinct(draft, found);
    }

    private static boolean distinct(AttackDraft draft, AttackDraft found) {
        boolean facilities = draft.targets.values().stream()
                .anyMatch(target -> target.sense() == Sense.FACILITY && target.isProper());
        return facilities
                && found.targets.values().stream()
                        .anyMatch(target -> target.sense() == Sense.FACILITY && target.isProper());
    }

    static boolean alike(Mention one, Mention other) {
        return one.head().lemma().equals(other.head().lemma())
                || one.link().isPresent()
                        && one.link()
                                .map(named -> named.entity().iri())
                                .equals(other.link().map(named -> named.entity().iri()));
    }

    private static boolean doersConflict(AttackDraft draft, AttackDraft found) {
        return draft.doers.stream()
                .anyMatch(one -> isNamed(one.actor())
                        && found.doers.stream()
                                .anyMatch(other -> isNamed(other.actor())
                                        && !alike(one.actor(), other.actor())
                                        && other.stance() == Stance.REPORTED
                                        && one.stance() == Stance.REPORTED));
    }

    private static boolean isNamed(Mention mention) {
        return mention.isProper() || !mention.links().isEmpty();
    }

    /// General words agree with every kind, and a bombing with every kind of bomb.
    private static boolean kindsAgree(AttackKind one, AttackKind other) {
        return one == other
                || isGeneral(one)
                || isGeneral(other)
                || FAMILIES.stream().anyMatch(family -> family.contains(one) && family.contains(other));
    }

    private static boolean isGeneral(AttackKind kind) {
        return kind == AttackKind.ATTACK || kind == AttackKind.RAID || kind == AttackKind.DESTRUCTION;
    }

    private static boolean isAnother(FrameMatch match) {
        return match.token().isNoun()
                && match.sentence().children(match.token()).stream()
                        .anyMatch(child -> child.index() < match.token().index() && ANOTHER.contains(child.lower()));
    }

    private static boolean isDefinite(FrameMatch match) {
        return match.sentence()
                .children(match.token(), "det")
                .anyMatch(det -> Set.of("the", "these", "those").contains(det.lower()));
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
        if (match.token().isNoun() && saysNothing(found, match)) {
            story.nearMiss(
                    match.trigger().id(),
                    match.sentence(),
                    "'%s' says nothing of whom, where or when"
                            .formatted(match.token().form()));
            return;
        }
        found.support(match);
        drafts.add(found);
    }

    /// A noun alone ("charged with murder") is no event; with a doer, a target, a weapon or a place of its own, or
    /// as what a verb says took place on a day, it is.
    private boolean saysNothing(AttackDraft found, FrameMatch match) {
        boolean filled = found.series || !found.targets.isEmpty() || !found.doers.isEmpty() || !found.weapons.isEmpty();
        boolean placed = !locations.onWord(match.sentence(), match.token()).isEmpty()
                || !locations.before(match).isEmpty();
        boolean told = !match.scope().equals(match.token())
                && (found.date.isPresent() || !found.places().isEmpty());
        return !filled && !placed && !told;
    }

    private void merge(AttackDraft draft, AttackDraft found, FrameMatch match) {
        draft.support(match);
        draft.kind = isGeneral(draft.kind) || draft.kind == AttackKind.BOMBING && BOMBS.contains(found.kind)
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
                        .noneMatch(each -> each.stance() == doer.stance() && alike(each.actor(), doer.actor())))
                .forEach(draft.doers::add);
        found.launchedFrom.stream()
                .filter(place -> !draft.launchedFrom.contains(place))
                .forEach(draft.launchedFrom::add);
    }

    private AttackDraft attack(FrameMatch match) {
        var kind = match.trigger()
                .kind()
                .flatMap(code -> Code.find(AttackKind.class, code))
                .orElse(AttackKind.ATTACK);
        var draft = new AttackDraft(kind);
        draft.status =
                match.context().isPlain() ? Status.OCCURRED : match.context().status();
        match.fillers(Role.PERPETRATOR).forEach(mention -> doer(draft, mention, match));
        boolean harm = HARM.contains(match.token().lemma());
        match.fillers(Role.TARGET)
                .filter(mention -> !harm || isNamed(mention) || Side.of(mention) != Side.NEITHER)
                .forEach(mention -> aim(draft, mention));
        match.fillers(Role.WEAPON).forEach(mention -> weapon(draft, mention));
        match.fillers(Role.SOURCE)
                .forEach(mention -> story.participants().place(mention).ifPresent(draft.launchedFrom::add));
        draft.kind = byWeapon(draft);
        draft.date = timing.date(match, anchor(match.sentence()));
        if (!match.sentence().heading() || draft.date.isEmpty()) {
            locations.of(match).stream()
                    .filter(place -> !draft.launchedFrom.contains(place))
                    .flatMap(place -> around(draft, place).stream())
                    .forEach(draft::place);
        }
        series(draft, match);
        return draft;
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

    /// People whom news names as doers of violence; officials, civilians and children who stand at a subject's
    /// place are nearly always victims or speakers of a clause that was read wrong.
    private static boolean canAttack(Mention actor) {
        boolean harmless = actor.victims()
                .filter(group -> switch (group) {
                    case CIVILIANS, CHILDREN, WOMEN, JOURNALISTS, AID_WORKERS, OFFICIALS, FOREIGNERS -> true;
                    case ALL, COMBATANTS, SECURITY_FORCES, REBELS -> false;
                })
                .isPresent();
        return actor.sense().isActor() && !actor.isPronoun() && !harmless;
    }

    private void doer(AttackDraft draft, Mention mention, FrameMatch match) {
        var actor = story.coreference()
                .resolve(mention, candidate -> candidate.sense().isActor() || candidate.sense() == Sense.WEAPON);
        if (actor.sense() == Sense.WEAPON || isWeaponPhrase(mention)) {
            weapon(draft, mention);
        } else if (canAttack(actor)) {
            var stance = match.context().status() == Status.ALLEGED ? Stance.BLAMED : Stance.REPORTED;
            draft.doers.add(new AttackDraft.Doer(actor, stance, match.context().source(), support(match)));
        }
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
        } else if (target.sense() == Sense.PLACE) {
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
        if (draft.kind != AttackKind.ATTACK && draft.kind != AttackKind.BOMBING) {
            return draft.kind;
        }
        return draft.weapons.values().stream()
                .flatMap(weapon -> weapon.weapon().stream())
                .map(AttackReader::kindOf)
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

    private static Draft.Support support(FrameMatch match) {
        return new Draft.Support(match.trigger().id(), match.path(), match.sentence());
    }

    /// The day that "the same day" and "a month earlier" count from: that of the attack told last.
    Optional<DateRange> anchor(Sentence sentence) {
        return drafts.reversed().stream()
                .filter(draft -> draft.sentences().stream().anyMatch(each -> each.number() <= sentence.number()))
                .filter(draft -> !draft.series)
                .flatMap(draft -> draft.date.stream())
                .findFirst();
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
        current(match.sentence()).ifPresent(draft -> {
            draft.support(match);
            var id = "i" + (draft.falls.size() + 1);
            draft.falls.add(new AttackDraft.Fall(
                    id,
                    projectiles.get().count(),
                    Optional.of(projectiles.get().text()),
                    places.getFirst(),
                    match.context().source(),
                    support(match)));
        });
    }

    /// The attack that a sentence goes on to speak of: the one told in it, else the one told last before it.
    Optional<AttackDraft> current(Sentence sentence) {
        return drafts.stream()
                .filter(draft -> draft.sentences().contains(sentence))
                .reduce((first, second) -> second)
                .or(() -> last(sentence, REACH, draft -> !draft.series));
    }

    /// An event of weeks before the main one, which running text does not go on to speak of.
    private boolean isBackground(AttackDraft draft) {
        var main = story.published().map(day -> day.minusDays(RECENT));
        var day = draft.date.flatMap(DateRange::to);
        return !draft.series
                && draft != drafts.getFirst()
                && main.isPresent()
                && day.isPresent()
                && day.get().isBefore(main.get());
    }

    /// The attack or series told last before a sentence, at most so many sentences back.
    Optional<AttackDraft> last(Sentence sentence, int reach, Predicate<AttackDraft> fits) {
        return drafts.stream()
                .filter(fits)
                .filter(draft -> !isBackground(draft) || sentence.number() - draft.lastSentence(sentence) <= 0)
                .filter(draft -> sentence.number() - draft.lastSentence(sentence) <= reach)
                .reduce((first, second) ->
                        second.lastSentence(sentence) >= first.lastSentence(sentence) ? second : first);
    }

    /// The attack that an event noun or pronoun stands for.
    Optional<AttackDraft> spokenOf(Mention mention) {
        var called = drafts.stream()
                .filter(draft -> draft.isCalledBy(mention.sentence(), mention.head()))
                .findFirst();
        if (called.isPresent()) {
            return called;
        }
        boolean vague = VAGUE_ATTACK.contains(mention.head().lemma()) || mention.isPronoun();
        if (!vague) {
            return Optional.empty();
        }
        boolean plural =
                Set.of("they", "them", "these", "those").contains(mention.head().lower())
                        || mention.head().pos().equals("NNS");
        return last(mention.sentence(), ANYWHERE, draft -> plural == draft.series || !plural)
                .or(() -> last(mention.sentence(), ANYWHERE, draft -> true));
    }

    boolean isAttackNoun(Sentence sentence, Token token) {
        return story.matches(sentence).stream()
                .anyMatch(match ->
                        match.trigger().frame() == Frame.ATTACK && match.token().equals(token) && token.isNoun());
    }
}
