package org.casus.vocab;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// The terms of `ontology/casus.ttl`, where each is defined. A test holds the two equal.
public final class Casus {
    public static final String NS = "https://w3id.org/casus/ontology#";

    // Classes
    public static final Node EVENT = term("Event");
    public static final Node ATTACK = term("Attack");
    public static final Node EVENT_SERIES = term("EventSeries");
    public static final Node TROOP_MOVEMENT = term("TroopMovement");
    public static final Node DEPLOYMENT = term("Deployment");
    public static final Node WITHDRAWAL = term("Withdrawal");
    public static final Node SPEECH_ACT = term("SpeechAct");
    public static final Node DEFENSIVE_ACTION = term("DefensiveAction");
    public static final Node ACTOR = term("Actor");
    public static final Node PERSON = term("Person");
    public static final Node PERSON_GROUP = term("PersonGroup");
    public static final Node ORGANIZATION = term("Organization");
    public static final Node STATE = term("State");
    public static final Node STATE_FORCE = term("StateForce");
    public static final Node ARMED_GROUP = term("ArmedGroup");
    public static final Node COALITION = term("Coalition");
    public static final Node PLACE = term("Place");
    public static final Node FACILITY = term("Facility");
    public static final Node MATERIAL_OBJECT = term("MaterialObject");
    public static final Node AGREEMENT = term("Agreement");
    public static final Node TRUCE = term("Truce");
    public static final Node COMMITMENT = term("Commitment");
    public static final Node CONDITION = term("Condition");
    public static final Node CLAIM = term("Claim");
    public static final Node ATTRIBUTION = term("Attribution");
    public static final Node CASUALTY_ESTIMATE = term("CasualtyEstimate");
    public static final Node TROOP_LEVEL = term("TroopLevel");
    public static final Node WEAPON_USE = term("WeaponUse");
    public static final Node IMPACT = term("Impact");
    public static final Node STAGE_CHANGE = term("StageChange");
    public static final Node DESCRIPTION = term("Description");
    public static final Node OFFICE_HOLDING = term("OfficeHolding");
    public static final Node TIME_RELATION = term("TimeRelation");
    public static final Node DOCUMENT = term("Document");
    public static final Node EVIDENCE = term("Evidence");
    public static final Node QUOTE = term("Quote");
    public static final Node TABLE_ROW = term("TableRow");
    public static final Node EXTRACTION = term("Extraction");
    public static final Node MODEL_EXTRACTION = term("ModelExtraction");
    public static final Node CURATION = term("Curation");
    public static final Node TABLE_CONVERSION = term("TableConversion");
    public static final Node CONSOLIDATION = term("Consolidation");
    public static final Node CONSOLIDATED_ESTIMATE = term("ConsolidatedEstimate");
    public static final Node CONSOLIDATED_PART = term("ConsolidatedPart");

    // Object properties
    public static final Node HAS_KIND = term("hasKind");
    public static final Node HAS_STATUS = term("hasStatus");
    public static final Node HAS_TARGET = term("hasTarget");
    public static final Node HAS_PLACE = term("hasPlace");
    public static final Node LAUNCHED_FROM = term("launchedFrom");
    public static final Node USED_WEAPON = term("usedWeapon");
    public static final Node ACTIVATED = term("activated");
    public static final Node OF_FORCE = term("ofForce");
    public static final Node HAS_EXTENT = term("hasExtent");
    public static final Node HAS_SPEAKER = term("hasSpeaker");
    public static final Node HAS_ADDRESSEE = term("hasAddressee");
    public static final Node IS_ABOUT = term("isAbout");
    public static final Node ACCORDING_TO = term("accordingTo");
    public static final Node SUB_EVENT_OF = term("subEventOf");
    public static final Node VIOLATES = term("violates");
    public static final Node FOLLOWS = term("follows");
    public static final Node DURING = term("during");
    public static final Node LATER_EVENT = term("laterEvent");
    public static final Node EARLIER_EVENT = term("earlierEvent");
    public static final Node PART_OF_DAY = term("partOfDay");
    public static final Node SAME_EVENT_AS = term("sameEventAs");
    public static final Node CANDIDATE_CLUSTER = term("candidateCluster");
    public static final Node AMBIGUOUS_IN = term("ambiguousIn");
    public static final Node COUNTED_WITH = term("countedWith");
    public static final Node MAY_BE_SAME_EVENT_AS = term("mayBeSameEventAs");
    public static final Node SAME_AGREEMENT_AS = term("sameAgreementAs");
    public static final Node MEMBER_OF = term("memberOf");
    public static final Node AFFILIATED_WITH = term("affiliatedWith");
    public static final Node BASED_IN = term("basedIn");
    public static final Node HAS_TERRITORY = term("hasTerritory");
    public static final Node BELONGS_TO = term("belongsTo");
    public static final Node WITHIN = term("within");
    public static final Node HOUSES = term("houses");
    public static final Node HAS_PARTY = term("hasParty");
    public static final Node HAS_MEDIATOR = term("hasMediator");
    public static final Node HAS_STAGE = term("hasStage");
    public static final Node HAS_COMMITMENT = term("hasCommitment");
    public static final Node ENDED_BY = term("endedBy");
    public static final Node BOUND_PARTY = term("boundParty");
    public static final Node PROTECTED_TARGET = term("protectedTarget");
    public static final Node CONDITIONAL_ON = term("conditionalOn");
    public static final Node REQUIRES = term("requires");
    public static final Node ON_AGREEMENT = term("onAgreement");
    public static final Node TO_STAGE = term("toStage");
    public static final Node BROUGHT_ABOUT_BY = term("broughtAboutBy");
    public static final Node ON_EVENT = term("onEvent");
    public static final Node CLAIMANT = term("claimant");
    public static final Node HAS_STANCE = term("hasStance");
    public static final Node ATTRIBUTED_TO = term("attributedTo");
    public static final Node CASUALTY_TYPE = term("casualtyType");
    public static final Node VICTIM_GROUP = term("victimGroup");
    public static final Node BREAKDOWN_OF = term("breakdownOf");
    public static final Node ALTERNATIVE_TO = term("alternativeTo");
    public static final Node CAUSED_BY_IMPACT = term("causedByImpact");
    public static final Node COUNT_MODIFIER = term("countModifier");
    public static final Node WEAPON_KIND = term("weaponKind");
    public static final Node DESCRIBES = term("describes");
    public static final Node OFFICE_OF = term("officeOf");
    public static final Node HAS_EVIDENCE = term("hasEvidence");
    public static final Node IN_DOCUMENT = term("inDocument");
    public static final Node COVERS_EVENT = term("coversEvent");
    public static final Node CONSOLIDATES = term("consolidates");

    // Datatype properties
    public static final Node EARLIEST_START = term("earliestStart");
    public static final Node LATEST_START = term("latestStart");
    public static final Node EARLIEST_END = term("earliestEnd");
    public static final Node LATEST_END = term("latestEnd");
    public static final Node DEADLINE = term("deadline");
    public static final Node AS_OF = term("asOf");
    public static final Node TIME_TEXT = term("timeText");
    public static final Node GAP = term("gap");
    public static final Node PERIOD = term("period");
    public static final Node LOW = term("low");
    public static final Node BEST = term("best");
    public static final Node HIGH = term("high");
    public static final Node COUNT_TEXT = term("countText");
    public static final Node TROOP_CHANGE = term("troopChange");
    public static final Node MEMBER_COUNT = term("memberCount");
    public static final Node WORDING = term("wording");
    public static final Node TOPIC = term("topic");
    public static final Node EFFECT = term("effect");
    public static final Node MANNER = term("manner");
    public static final Node OFFICE_TITLE = term("officeTitle");
    public static final Node EXACT_TEXT = term("exactText");
    public static final Node START_OFFSET = term("startOffset");
    public static final Node END_OFFSET = term("endOffset");
    public static final Node ROW_NUMBER = term("rowNumber");
    public static final Node COLUMNS = term("columns");
    public static final Node CONFIDENCE = term("confidence");
    public static final Node FOUND_BY_RULE = term("foundByRule");
    public static final Node ISO_CODE = term("isoCode");
    public static final Node POPULATION = term("population");
    public static final Node CONTENT_DIGEST = term("contentDigest");
    public static final Node PROMPT_DIGEST = term("promptDigest");
    public static final Node FINGERPRINT = term("fingerprint");
    public static final Node MATCH_KEY = term("matchKey");

    private Casus() {}

    private static Node term(String name) {
        return NodeFactory.createURI(NS + name);
    }
}
