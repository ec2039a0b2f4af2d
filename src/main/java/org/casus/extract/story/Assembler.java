package org.casus.extract.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.casus.extract.entity.Mention;
import org.casus.model.ActorDescription;
import org.casus.model.Circumstances;
import org.casus.model.DateRange;
import org.casus.model.DefensiveAction;
import org.casus.model.Direction;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.Office;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.model.PlaceDescription;
import org.casus.model.Relation;
import org.casus.model.RelationKind;
import org.casus.model.Stage;
import org.casus.model.Statement;
import org.casus.model.Status;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;
import org.casus.reference.Entity;

/// Makes facts out of drafts: ids in the order of the text, ties between them, evidence, confidence.
final class Assembler {
    private final Story story;
    private final Claims claims;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Reading.Note> notes = new ArrayList<>();

    Assembler(Story story) {
        this.story = story;
        this.claims = new Claims(story);
    }

    Reading assemble(
            Attacks attacks,
            TroopReader troops,
            AgreementReader agreements,
            SpeechReader speech,
            DescriptionReader descriptions) {
        name("a", attacks.drafts());
        name("t", agreements.drafts());
        name("w", troops.drafts());
        name("s", speech.drafts());
        tie(agreements.drafts(), speech.drafts());
        attacks.drafts().forEach(draft -> add(claims.attack(draft, circumstances(draft)), draft));
        agreements.drafts().forEach(draft -> add(claims.agreement(draft, circumstances(draft)), draft));
        troops.drafts().forEach(draft -> add(movement(draft), draft));
        speech.drafts().forEach(draft -> add(statement(draft), draft));
        describe(descriptions);
        return new Reading(List.copyOf(facts), List.copyOf(notes), story.rejected());
    }

    private static void name(String prefix, List<? extends Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            drafts.get(i).id = prefix + (i + 1);
        }
    }

    private static void tie(List<AgreementDraft> agreements, List<StatementDraft> statements) {
        for (var agreement : agreements) {
            for (var change : agreement.changes) {
                boolean done = change.status() == Status.OCCURRED || change.status() == Status.ONGOING;
                boolean ends = change.stage() == Stage.ENDED && done;
                boolean violates = change.stage() == Stage.VIOLATED && done;
                if (ends || violates) {
                    change.event()
                            .ifPresent(attack -> attack.relations.add(new Relation(
                                    ends ? RelationKind.ENDS : RelationKind.VIOLATES, agreement.id, Optional.empty())));
                }
            }
        }
        for (var statement : statements) {
            statement.followedBy.ifPresent(attack ->
                    attack.relations.add(new Relation(RelationKind.FOLLOWS, statement.id, statement.distance)));
        }
    }

    private void add(Fact fact, Draft draft) {
        facts.add(fact);
        draft.supports()
                .forEach(support -> notes.add(new Reading.Note(
                        fact.id(), support.rule(), support.path(), story.evidence(support.sentence()))));
        draft.dateFrom()
                .ifPresent(sentence -> notes.add(new Reading.Note(
                        fact.id(),
                        "time.carried",
                        draft.date.flatMap(DateRange::text).orElse(""),
                        story.evidence(sentence))));
    }

    private Circumstances circumstances(Draft draft) {
        return new Circumstances(
                draft.id,
                happened(draft) ? byPublication(draft.date) : draft.date,
                Optional.empty(),
                draft.places(),
                List.copyOf(draft.relations),
                Stream.concat(draft.sentences().stream(), draft.dateFrom().stream())
                        .distinct()
                        .map(story::evidence)
                        .toList(),
                OptionalDouble.of(Confidence.of(draft)),
                Optional.of(draft.firstRule()));
    }

    /// An agreement may be one that was only called for.
    private static boolean happened(Draft draft) {
        return !(draft instanceof AgreementDraft)
                && switch (draft.status) {
                    case OCCURRED, ONGOING, ATTEMPTED, ALLEGED -> true;
                    default -> false;
                };
    }

    /// What is told as having happened began by the day on which it was told, if nothing says when.
    private Optional<DateRange> byPublication(Optional<DateRange> date) {
        var published = story.published();
        if (published.isEmpty() || date.filter(DateRange::isResolved).isPresent()) {
            return date;
        }
        return Optional.of(new DateRange(Optional.empty(), published, Optional.empty(), date.flatMap(DateRange::text)));
    }

    private Fact movement(MovementDraft draft) {
        var by = draft.by.map(story.participants()::speaker);
        if (draft.direction.isEmpty()) {
            return new TroopLevel(circumstances(draft), draft.status, draft.force, draft.troops.orElseThrow(), by);
        }
        return new TroopMovement(
                circumstances(draft),
                draft.direction.orElse(Direction.DEPLOYMENT),
                draft.status,
                draft.force,
                draft.troops,
                draft.remaining,
                draft.all,
                draft.deadline,
                draft.manner,
                by.map(List::of).orElse(List.of()));
    }

    private Fact statement(StatementDraft draft) {
        return new Statement(
                circumstances(draft),
                draft.kind,
                Status.OCCURRED,
                draft.speakers.stream().map(story.participants()::speaker).toList(),
                draft.addressees.stream().map(story.participants()::speaker).toList(),
                draft.topic,
                draft.about.stream().map(about -> about.id).toList());
    }

    private void describe(DescriptionReader descriptions) {
        int number = 1;
        for (var office : descriptions.offices()) {
            var of = office.of().map(Assembler::state);
            add(
                    "p" + number++,
                    office.support(),
                    circumstances -> new ActorDescription(
                            circumstances,
                            participant(office.person()),
                            Optional.of(new Office(office.title(), of)),
                            List.of(),
                            List.of(),
                            Optional.empty()));
        }
        for (var alignment : descriptions.alignments) {
            add(
                    "p" + number++,
                    alignment.support(),
                    circumstances -> new ActorDescription(
                            circumstances,
                            participant(alignment.group()),
                            Optional.empty(),
                            List.of(state(alignment.with())),
                            List.of(),
                            alignment.basedIn()));
        }
        for (var location : descriptions.locations) {
            add(
                    "p" + number++,
                    location.support(),
                    circumstances -> new PlaceDescription(
                            at(circumstances, List.of(location.within())),
                            participant(location.facility()),
                            List.of()));
        }
        for (var defence : descriptions.defences) {
            add("d" + number++, defence.support(), circumstances -> defence(defence, circumstances));
        }
    }

    private Fact defence(DescriptionReader.Defence defence, Circumstances bare) {
        var relations = defence.during()
                .map(attack -> List.of(new Relation(RelationKind.DURING, attack.id, Optional.empty())))
                .orElse(List.of());
        var date = defence.during().flatMap(attack -> attack.date);
        var circumstances = new Circumstances(
                bare.id(),
                date,
                Optional.empty(),
                List.of(),
                relations,
                bare.evidence(),
                bare.confidence(),
                bare.rule());
        var system = story.participants().participant(defence.system());
        var named = new Participant(
                system.name(),
                ParticipantKind.OBJECT,
                Optional.empty(),
                system.of(),
                Optional.empty(),
                Optional.empty());
        return new DefensiveAction(
                circumstances,
                defence.context().status(),
                named,
                defence.context().source().map(story.participants()::speaker));
    }

    private static Circumstances at(Circumstances bare, List<Place> places) {
        return new Circumstances(
                bare.id(),
                bare.date(),
                bare.end(),
                places,
                bare.relations(),
                bare.evidence(),
                bare.confidence(),
                bare.rule());
    }

    private void add(String id, Draft.Support support, java.util.function.Function<Circumstances, Fact> make) {
        var evidence = story.evidence(support.sentence());
        var asOf = story.published()
                .map(day -> new DateRange(Optional.of(day), Optional.of(day), Optional.empty(), Optional.empty()));
        facts.add(make.apply(new Circumstances(
                id,
                asOf,
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(evidence),
                OptionalDouble.of(Confidence.ofRule(support.rule())),
                Optional.of(support.rule()))));
        notes.add(new Reading.Note(id, support.rule(), support.path(), evidence));
    }

    private Participant participant(Mention mention) {
        return story.participants().participant(mention);
    }

    private static Participant state(Entity entity) {
        return new Participant(
                entity.name(),
                ParticipantKind.STATE,
                Optional.of(entity.iri()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static List<Evidence> evidence(Story story, List<Draft.Support> supports) {
        return supports.stream()
                .map(Draft.Support::sentence)
                .distinct()
                .map(story::evidence)
                .toList();
    }
}
