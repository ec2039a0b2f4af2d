package org.casus.extract.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.model.Agreement;
import org.casus.model.Attack;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.Circumstances;
import org.casus.model.Commitment;
import org.casus.model.Condition;
import org.casus.model.DateRange;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.Impact;
import org.casus.model.Participant;
import org.casus.model.Series;
import org.casus.model.Stage;
import org.casus.model.StageChange;
import org.casus.model.Status;
import org.casus.model.VictimGroup;
import org.casus.model.Weapon;
import org.casus.model.WeaponKind;

/// Makes attacks and agreements, with the claims on them, out of drafts.
final class Claims {
    private final Story story;

    Claims(Story story) {
        this.story = story;
    }

    Fact attack(AttackDraft draft, Circumstances circumstances) {
        var doers = once(
                draft.doers.stream().map(doer -> attribution(draft, doer)),
                doer -> List.of(key(doer.actor()), doer.stance(), doer.by()));
        var targets = once(draft.targets.values().stream().map(story.participants()::participant), Claims::key);
        var weapons = draft.weapons.values().stream().map(this::weapon).toList();
        var casualties = draft.harms.stream()
                .map(harm -> casualties(harm, group(harm, draft)))
                .toList();
        if (draft.series) {
            return new Series(
                    circumstances,
                    draft.kind,
                    draft.status,
                    draft.count,
                    draft.period,
                    doers,
                    targets,
                    weapons,
                    casualties);
        }
        return new Attack(
                circumstances,
                draft.kind,
                draft.status,
                doers,
                targets,
                weapons,
                casualties,
                draft.falls.stream().map(this::impact).toList(),
                List.copyOf(draft.launchedFrom),
                List.of());
    }

    /// Phrases that turned out to name one are told once.
    private static <T> List<T> once(Stream<T> parts, Function<T, Object> key) {
        var known = new LinkedHashMap<Object, T>();
        parts.forEach(part -> known.putIfAbsent(key.apply(part), part));
        return List.copyOf(known.values());
    }

    private static String key(Participant participant) {
        return participant.iri().orElse(participant.name().toLowerCase(Locale.ROOT));
    }

    private Attribution attribution(AttackDraft draft, AttackDraft.Doer doer) {
        return new Attribution(
                story.participants().participant(doer.actor()),
                doer.stance(),
                doer.by().map(this::speaker),
                evidence(doer.support()),
                OptionalDouble.of(Confidence.of(draft, doer)));
    }

    private Participant speaker(Mention mention) {
        return story.participants().speaker(mention);
    }

    private Weapon weapon(Mention mention) {
        var words = mention.sentence().text(mention.from(), mention.to());
        return new Weapon(
                words.isBlank() ? mention.head().form() : mention.name(),
                mention.weapon().orElse(WeaponKind.WEAPON),
                mention.count(),
                List.of(story.evidence(mention.sentence())));
    }

    /// A number for all victims counts everybody: "two others" beside a driver do not.
    private static Optional<VictimGroup> group(Harm harm, AttackDraft draft) {
        boolean beside = draft.harms.stream().anyMatch(each -> each != harm && each.type == harm.type);
        return harm.victims.victims().filter(group -> !beside || group != VictimGroup.ALL);
    }

    private Casualties casualties(Harm harm, Optional<VictimGroup> group) {
        var evidence = Assembler.evidence(story, harm.supports);
        return new Casualties(
                harm.type,
                harm.count,
                Optional.of(words(harm.victims)),
                group,
                harm.by.map(this::speaker),
                harm.fall,
                harm.parts.stream().map(part -> inner(part, harm)).toList(),
                harm.alternatives.stream().map(other -> inner(other, harm)).toList(),
                evidence,
                OptionalDouble.of(Confidence.ofRule("attack")));
    }

    private Casualties inner(Harm harm, Harm whole) {
        var group = harm.victims.victims().filter(each -> !isFighter(whole) || each != VictimGroup.CIVILIANS);
        return casualties(harm, group);
    }

    /// "Shot dead | three farmers": the words for them begin behind that.
    private static String words(Mention victims) {
        boolean dead = victims.from() < victims.head().index()
                && victims.sentence().token(victims.from()).lower().equals("dead");
        return dead ? victims.sentence().text(victims.from() + 1, victims.to()) : victims.text();
    }

    /// The leaders among militants who were killed are no civilians.
    private static boolean isFighter(Harm whole) {
        return Side.of(whole.victims) != Side.NEITHER;
    }

    private Impact impact(AttackDraft.Fall fall) {
        return new Impact(
                fall.id(),
                fall.count(),
                fall.what(),
                fall.place(),
                fall.by().map(this::speaker),
                evidence(fall.support()));
    }

    private List<Evidence> evidence(Draft.Support support) {
        return List.of(story.evidence(support.sentence()));
    }

    Fact agreement(AgreementDraft draft, Circumstances circumstances) {
        var commitments = new ArrayList<Commitment>();
        for (var promise : draft.promises) {
            commitments.add(commitment(promise, draft.id + "-c" + (commitments.size() + 1)));
        }
        return new Agreement(
                circumstances,
                draft.kind,
                draft.name,
                stage(draft),
                draft.parties.values().stream()
                        .map(story.participants()::participant)
                        .toList(),
                List.of(),
                Optional.empty(),
                commitments,
                draft.changes.stream().map(this::change).toList());
    }

    /// Where it stands when the document was written: the last stage that it has come into, ended before all
    /// others.
    private static Stage stage(AgreementDraft draft) {
        var done = draft.changes.stream()
                .filter(change -> change.status() == Status.OCCURRED || change.status() == Status.ONGOING)
                .map(AgreementDraft.Change::stage)
                .toList();
        if (done.contains(Stage.ENDED)) {
            return Stage.ENDED;
        }
        return done.isEmpty() ? proposed(draft) : done.getLast();
    }

    private static Stage proposed(AgreementDraft draft) {
        boolean onlyWished = !draft.changes.isEmpty() && draft.changes.stream().allMatch(Claims::isWished);
        return onlyWished ? Stage.PROPOSED : Stage.AGREED;
    }

    /// "Will sign the accord", "hope to reach a deal"; but who threatens to end a truce has one.
    private static boolean isWished(AgreementDraft.Change change) {
        return switch (change.stage()) {
            case PROPOSED, NEGOTIATED, AGREED, SIGNED -> change.status() != Status.ALLEGED;
            case IN_FORCE, EXTENDED, SUSPENDED, VIOLATED, ENDED, REJECTED, LEFT ->
                change.status() == Status.DEMANDED || change.status() == Status.ANNOUNCED;
        };
    }

    private StageChange change(AgreementDraft.Change change) {
        return new StageChange(
                change.stage(),
                change.status(),
                change.date().filter(DateRange::isResolved).or(change::date),
                change.event().map(attack -> attack.id),
                change.by().map(this::speaker),
                evidence(change.support()));
    }

    private Commitment commitment(AgreementDraft.Promise promise, String id) {
        var condition = promise.condition()
                .map(requirement -> new Condition(
                        requirement.text(),
                        requirement.by().map(this::speaker),
                        requirement.movement().map(movement -> movement.id),
                        requirement.deadline()));
        return new Commitment(
                id,
                story.participants().participant(promise.by()),
                promise.text(),
                condition.isPresent() ? Status.CONDITIONAL : Status.PROMISED,
                promise.protects().stream()
                        .map(story.participants()::participant)
                        .toList(),
                condition,
                Optional.empty(),
                promise.date(),
                evidence(promise.support()));
    }
}
