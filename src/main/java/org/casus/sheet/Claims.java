package org.casus.sheet;

import static org.casus.sheet.Part.inline;
import static org.casus.sheet.Part.list;
import static org.casus.sheet.Part.maybe;
import static org.casus.sheet.Part.orElse;
import static org.casus.sheet.Part.required;
import static org.casus.sheet.Scalars.DAY;
import static org.casus.sheet.Scalars.FACTS;
import static org.casus.sheet.Scalars.TEXT;
import static org.casus.sheet.Scalars.code;

import java.util.List;
import java.util.Optional;
import org.casus.model.Attribution;
import org.casus.model.Casualties;
import org.casus.model.CasualtyType;
import org.casus.model.Commitment;
import org.casus.model.Condition;
import org.casus.model.Evidence;
import org.casus.model.Impact;
import org.casus.model.Stage;
import org.casus.model.StageChange;
import org.casus.model.Stance;
import org.casus.model.Status;
import org.casus.model.VictimGroup;

/// The forms of what is said within a fact: who did it, how many were harmed, where it hit, who is bound to what.
final class Claims {
    private static final String BY = "Who says so; without it the document itself does.";
    private static final String CONFIDENCE = "How sure an extractor is, from 0 to 1.";
    private static final Value<String> FACT = Scalars.reference(spot -> FACTS);

    static final Form<Attribution> ATTRIBUTION = Form.of(
            Attribution.class,
            "perpetrator",
            "A claim on who did it.",
            inline(Participants.PARTICIPANT),
            orElse("stance", code(Stance.class), Stance.REPORTED, "How the claimant stands to it."),
            maybe("by", Participants.CLAIMANT, BY),
            evidence(),
            Part.fraction("confidence", CONFIDENCE));

    static final Form<Impact> IMPACT = Form.of(
            Impact.class,
            "impact",
            "Where projectiles came down.",
            required("id", Scalars.id(Scalars::withinFact), "Unique in the fact; casualties point to it."),
            maybe("count", Participants.COUNT, "How many came down there."),
            maybe("what", TEXT, "What came down."),
            required("place", Participants.PLACE, "Where."),
            maybe("by", Participants.CLAIMANT, BY),
            evidence());

    static final Form<Condition> CONDITION = Form.of(
                    Condition.class,
                    "condition",
                    "What must happen for a commitment to hold. A plain text is its words.",
                    required("text", TEXT, "The condition in words."),
                    maybe("by", Participants.CLAIMANT, "Who must fulfil it."),
                    maybe("fact", FACT, "The id of the fact that it is about."),
                    maybe("deadline", DAY, "The last day on which it may be fulfilled."))
            .orText((spot, text) -> new Condition(text, Optional.empty(), Optional.empty(), Optional.empty()));

    static final Form<Commitment> COMMITMENT = Form.of(
            Commitment.class,
            "commitment",
            "One undertaking of an agreement.",
            required("id", Scalars.id(spot -> "commitments of " + spot.fact().orElse("")), "Unique in the fact."),
            required("by", Participants.CLAIMANT, "Who is bound."),
            required("text", TEXT, "To do, or not do, what."),
            orElse("status", code(Status.class), Status.PROMISED, "In which way the document speaks of it."),
            list("protects", Participants.CLAIMANT, "Whom or what it protects."),
            maybe("condition", CONDITION, "What must happen for it to hold."),
            maybe("deadline", DAY, "The last day on which it may be fulfilled."),
            maybe("date", Participants.DATE, "When it was made."),
            evidence());

    static final Form<StageChange> STAGE = Form.of(
            StageChange.class,
            "stageChange",
            "An agreement came into a stage, or is said to do so.",
            required("stage", code(Stage.class), "The stage."),
            orElse(
                    "status",
                    code(Status.class),
                    Status.OCCURRED,
                    "Whether it happened, or is predicted, threatened ..."),
            maybe("date", Participants.DATE, "When."),
            maybe("event", FACT, "The id of the fact that brought it about."),
            maybe("by", Participants.CLAIMANT, BY),
            evidence());

    /// The entries of a fact count different victims.
    static final Part<List<Casualties>> CASUALTIES = Grouped.by(
            CasualtyType.class,
            Casualties::type,
            type -> list(
                    type.code(),
                    casualties(type),
                    "Claims on people %s; the numbers of the entries add up.".formatted(type.code())));

    private Claims() {}

    static Part<List<Evidence>> evidence() {
        return list("evidence", EvidenceValue.EVIDENCE, EvidenceValue.MEANING);
    }

    private static Form<Casualties> casualties(CasualtyType type) {
        Value<Casualties> same = Value.later(() -> casualties(type));
        return Form.of(
                Casualties.class,
                "casualties",
                "A claim on how many people were harmed.",
                Part.fixed(type),
                inline(Participants.CASUALTY_COUNT),
                maybe("who", TEXT, "The victims in the document's words."),
                maybe("group", code(VictimGroup.class), "Whom the number covers."),
                maybe("by", Participants.CLAIMANT, BY),
                maybe(
                        "impact",
                        Scalars.reference(Scalars::withinFact),
                        "The id of the impact, in the same fact, that harmed them."),
                list("parts", same, "Numbers that are already counted in this one."),
                list("alternatives", same, "Other claims on the same victims."),
                evidence(),
                Part.fraction("confidence", CONFIDENCE));
    }
}
