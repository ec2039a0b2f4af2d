package org.casus.sheet;

import static org.casus.sheet.Claims.evidence;
import static org.casus.sheet.Part.fixed;
import static org.casus.sheet.Part.inline;
import static org.casus.sheet.Part.list;
import static org.casus.sheet.Part.maybe;
import static org.casus.sheet.Part.oneOrMore;
import static org.casus.sheet.Part.required;
import static org.casus.sheet.Participants.CLAIMANT;
import static org.casus.sheet.Participants.COUNT;
import static org.casus.sheet.Participants.DATE;
import static org.casus.sheet.Participants.FORCE;
import static org.casus.sheet.Participants.PARTICIPANT;
import static org.casus.sheet.Participants.PLACE;
import static org.casus.sheet.Participants.WEAPON;
import static org.casus.sheet.Scalars.FACTS;
import static org.casus.sheet.Scalars.TEXT;
import static org.casus.sheet.Scalars.code;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.model.ActorDescription;
import org.casus.model.Agreement;
import org.casus.model.AgreementKind;
import org.casus.model.Attack;
import org.casus.model.AttackKind;
import org.casus.model.Attribution;
import org.casus.model.Circumstances;
import org.casus.model.DateRange;
import org.casus.model.DefensiveAction;
import org.casus.model.Direction;
import org.casus.model.Fact;
import org.casus.model.Participant;
import org.casus.model.PlaceDescription;
import org.casus.model.Series;
import org.casus.model.SpeechKind;
import org.casus.model.Stage;
import org.casus.model.Statement;
import org.casus.model.Status;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;
import org.casus.model.Weapon;

/// The forms of the facts, by their type.
final class Facts {
    private static final Part<Circumstances> CIRCUMSTANCES = inline(Form.of(
                    Circumstances.class,
                    "circumstances",
                    "What every fact has.",
                    required("id", Scalars.id(spot -> FACTS), "Unique in the sheet; other facts point to it."),
                    maybe("date", DATE, "When it began or happened."),
                    maybe("end", DATE, "When it ended."),
                    list("place", PLACE, "Where it happened; for troops, where they come to, leave, or are."),
                    Ties.TIES,
                    evidence(),
                    Part.fraction("confidence", "How sure an extractor is, from 0 to 1; left out in a person's sheet."),
                    maybe("rule", TEXT, "The extractor's rule that found it."))
            .checked(Facts::endsBeforeItBegins));

    private static final Part<Status> STATUS = required(
            "status", code(Status.class), "Whether it happened, or in which other way the document speaks of it.");
    private static final Part<AttackKind> ATTACK_KIND =
            required("kind", code(AttackKind.class), "What kind of attack.");
    private static final Part<List<Attribution>> PERPETRATORS =
            list("perpetrators", Claims.ATTRIBUTION, "Claims on who did it.");
    private static final Part<List<Participant>> TARGETS =
            list("targets", PARTICIPANT, "Whom or what it was aimed at.");
    private static final Part<List<Weapon>> WEAPONS = list("weapons", WEAPON, "With what.");

    private static final Form<Attack> ATTACK = Form.of(
            Attack.class,
            "attack",
            "Use of force against somebody or something.",
            CIRCUMSTANCES,
            ATTACK_KIND,
            STATUS,
            PERPETRATORS,
            TARGETS,
            WEAPONS,
            Claims.CASUALTIES,
            list("impacts", Claims.IMPACT, "Where projectiles came down."),
            list("launchedFrom", PLACE, "From where it was launched."),
            list("effects", TEXT, "What else it did, in words."));

    private static final Form<Series> SERIES = Form.of(
            Series.class,
            "series",
            "Many attacks that the document counts together without naming each.",
            CIRCUMSTANCES,
            ATTACK_KIND,
            STATUS,
            maybe("count", COUNT, "How many attacks."),
            maybe("period", Scalars.PERIOD, "In how long a time."),
            PERPETRATORS,
            list("targets", PARTICIPANT, "Each was hit by at least one of them."),
            WEAPONS,
            Claims.CASUALTIES);

    private static final Form<Agreement> AGREEMENT = Form.of(
            Agreement.class,
            "agreement",
            "An undertaking of conflict parties.",
            CIRCUMSTANCES,
            required("kind", code(AgreementKind.class), "What kind of undertaking."),
            maybe("name", TEXT, "As the document words it, if it does."),
            required("status", code(Stage.class), "Where it stands when the document is written."),
            list("parties", PARTICIPANT, "Between whom."),
            list("mediators", PARTICIPANT, "Who brought it about."),
            maybe("topic", TEXT, "What it is about."),
            list("commitments", Claims.COMMITMENT, "Who is bound to what."),
            list("stages", Claims.STAGE, "Its history and outlook."));

    private static final Form<Statement> STATEMENT = Form.of(
            Statement.class,
            "statement",
            "Somebody says something, or people talk.",
            CIRCUMSTANCES,
            required("kind", code(SpeechKind.class), "What is done by speaking."),
            STATUS,
            list("speakers", PARTICIPANT, "Who speaks."),
            list("addressees", PARTICIPANT, "To whom."),
            maybe("topic", TEXT, "On what, in words."),
            list("about", Scalars.reference(spot -> FACTS), "The ids of the facts that are spoken of."));

    private static final Form<TroopLevel> TROOP_LEVEL = Form.of(
            TroopLevel.class,
            "troop-level",
            "How many troops a force has in a place at a time.",
            CIRCUMSTANCES,
            STATUS,
            required("force", FORCE, "Whose troops."),
            new TroopCount("troops", "How many there are.").needed(),
            maybe("by", CLAIMANT, "Who says so."));

    private static final Form<DefensiveAction> DEFENCE = Form.of(
            DefensiveAction.class,
            "defence",
            "A defence system goes into action; whether it hit is not said.",
            CIRCUMSTANCES,
            STATUS,
            required("system", PARTICIPANT, "The system; its kind is object."),
            maybe("by", CLAIMANT, "Who says so."));

    private static final Form<ActorDescription> ACTOR = Form.of(
            ActorDescription.class,
            "actor",
            "What the document says an actor is at the fact's date.",
            CIRCUMSTANCES,
            required("actor", PARTICIPANT, "The actor."),
            maybe("office", Participants.OFFICE, "The post that the person holds."),
            list("alignedWith", PARTICIPANT, "Whom the actor sides with."),
            list("memberOf", PARTICIPANT, "What the actor belongs to."),
            maybe("basedIn", PLACE, "Where the actor is based."));

    private static final Form<PlaceDescription> PLACE_DESCRIPTION = Form.of(
            PlaceDescription.class,
            "place",
            "What the document says about a place or facility; 'place' says where it lies.",
            CIRCUMSTANCES,
            required("facility", PARTICIPANT, "The place or facility."),
            list("houses", PARTICIPANT, "Who is stationed or housed in it."));

    private Facts() {}

    private static Form<TroopMovement> movement(Direction direction, String name, String description) {
        return Form.of(
                TroopMovement.class,
                name,
                description,
                CIRCUMSTANCES,
                fixed(direction),
                STATUS,
                required("force", FORCE, "Whose troops."),
                new TroopCount("troops", "How many move; never negative."),
                new TroopCount("remaining", "How many are there afterwards."),
                Part.flag("all", "True if the whole force is meant."),
                maybe("deadline", Scalars.DAY, "The last day on which it is to be done."),
                maybe("manner", TEXT, "In which way: gradual."),
                oneOrMore("by", CLAIMANT, "Who says so."));
    }

    /// Every form under the `type` that selects it.
    static Map<String, Form<? extends Fact>> forms() {
        var forms = new LinkedHashMap<String, Form<? extends Fact>>();
        List.of(
                        ATTACK,
                        SERIES,
                        AGREEMENT,
                        movement(Direction.DEPLOYMENT, "deployment", "Troops come to a place."),
                        movement(Direction.WITHDRAWAL, "withdrawal", "Troops leave a place."),
                        TROOP_LEVEL,
                        STATEMENT,
                        DEFENCE,
                        ACTOR,
                        PLACE_DESCRIPTION)
                .forEach(form -> forms.put(form.name(), form));
        return forms;
    }

    private static Optional<String> endsBeforeItBegins(Circumstances circumstances) {
        Optional<LocalDate> begin = circumstances.date().flatMap(DateRange::from);
        Optional<LocalDate> end = circumstances.end().flatMap(DateRange::to);
        return begin.isPresent() && end.isPresent() && end.get().isBefore(begin.get())
                ? Optional.of("it ends on %s, before it begins on %s.".formatted(end.get(), begin.get()))
                : Optional.empty();
    }
}
