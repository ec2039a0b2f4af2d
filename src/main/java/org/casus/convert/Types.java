package org.casus.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.casus.model.ParticipantKind;
import org.casus.reference.Entity;
import org.casus.vocab.Casus;

/// The ontology's class tree, which a test holds equal to `ontology/casus.ttl`, and the class of each kind of entity.
final class Types {
    static final Node FEATURE = NodeFactory.createURI("http://www.opengis.net/ont/geosparql#Feature");
    static final Node ACTIVITY = NodeFactory.createURI("http://www.w3.org/ns/prov#Activity");

    static final Map<Node, Node> SUPERCLASS = Map.ofEntries(
            Map.entry(Casus.ATTACK, Casus.EVENT),
            Map.entry(Casus.EVENT_SERIES, Casus.EVENT),
            Map.entry(Casus.TROOP_MOVEMENT, Casus.EVENT),
            Map.entry(Casus.CONTESTED_EVENT, Casus.EVENT),
            Map.entry(Casus.DISPUTED_EVENT, Casus.EVENT),
            Map.entry(Casus.DEPLOYMENT, Casus.TROOP_MOVEMENT),
            Map.entry(Casus.WITHDRAWAL, Casus.TROOP_MOVEMENT),
            Map.entry(Casus.SPEECH_ACT, Casus.EVENT),
            Map.entry(Casus.DEFENSIVE_ACTION, Casus.EVENT),
            Map.entry(Casus.PERSON, Casus.ACTOR),
            Map.entry(Casus.PERSON_GROUP, Casus.ACTOR),
            Map.entry(Casus.ORGANIZATION, Casus.ACTOR),
            Map.entry(Casus.STATE, Casus.ORGANIZATION),
            Map.entry(Casus.STATE_FORCE, Casus.ORGANIZATION),
            Map.entry(Casus.ARMED_GROUP, Casus.ORGANIZATION),
            Map.entry(Casus.COALITION, Casus.ORGANIZATION),
            Map.entry(Casus.PLACE, FEATURE),
            Map.entry(Casus.FACILITY, Casus.PLACE),
            Map.entry(Casus.TRUCE, Casus.AGREEMENT),
            Map.entry(Casus.CONDITION, Casus.COMMITMENT),
            Map.entry(Casus.ATTRIBUTION, Casus.CLAIM),
            Map.entry(Casus.CASUALTY_ESTIMATE, Casus.CLAIM),
            Map.entry(Casus.TROOP_LEVEL, Casus.CLAIM),
            Map.entry(Casus.WEAPON_USE, Casus.CLAIM),
            Map.entry(Casus.IMPACT, Casus.CLAIM),
            Map.entry(Casus.STAGE_CHANGE, Casus.CLAIM),
            Map.entry(Casus.DESCRIPTION, Casus.CLAIM),
            Map.entry(Casus.OFFICE_HOLDING, Casus.DESCRIPTION),
            Map.entry(Casus.QUOTE, Casus.EVIDENCE),
            Map.entry(Casus.TABLE_ROW, Casus.EVIDENCE),
            Map.entry(Casus.EXTRACTION, ACTIVITY),
            Map.entry(Casus.MODEL_EXTRACTION, Casus.EXTRACTION),
            Map.entry(Casus.CURATION, ACTIVITY),
            Map.entry(Casus.TABLE_CONVERSION, ACTIVITY),
            Map.entry(Casus.CONSOLIDATED_ESTIMATE, Casus.CONSOLIDATION),
            Map.entry(Casus.CONSOLIDATED_PART, Casus.CONSOLIDATION),
            Map.entry(Casus.EVENT_TALLY, Casus.TALLY),
            Map.entry(Casus.ATTACK_TALLY, Casus.TALLY),
            Map.entry(Casus.CASUALTY_TALLY, Casus.TALLY),
            Map.entry(Casus.COUNTRY_CASUALTY_TALLY, Casus.TALLY),
            Map.entry(Casus.VICTIM_TALLY, Casus.TALLY));

    private Types() {}

    static List<Node> withSuperclasses(Node type) {
        List<Node> types = new ArrayList<>(List.of(type));
        Node next = SUPERCLASS.get(type);
        while (next != null) {
            types.add(next);
            next = SUPERCLASS.get(next);
        }
        return types;
    }

    static Node of(ParticipantKind kind) {
        return switch (kind) {
            case PERSON -> Casus.PERSON;
            case GROUP_OF_PERSONS -> Casus.PERSON_GROUP;
            case ORGANIZATION -> Casus.ORGANIZATION;
            case STATE -> Casus.STATE;
            case STATE_FORCE -> Casus.STATE_FORCE;
            case ARMED_GROUP -> Casus.ARMED_GROUP;
            case COALITION -> Casus.COALITION;
            case FACILITY -> Casus.FACILITY;
            case PLACE -> Casus.PLACE;
            case OBJECT -> Casus.MATERIAL_OBJECT;
        };
    }

    static Node of(Entity.Kind kind) {
        return switch (kind) {
            case STATE -> Casus.STATE;
            case STATE_FORCE -> Casus.STATE_FORCE;
            case ARMED_GROUP -> Casus.ARMED_GROUP;
            case COALITION -> Casus.COALITION;
            case ORGANIZATION -> Casus.ORGANIZATION;
            case PERSON -> Casus.PERSON;
            case TERRITORY, ADMIN_AREA, CITY, AREA -> Casus.PLACE;
            case FACILITY -> Casus.FACILITY;
        };
    }

    static boolean isActor(ParticipantKind kind) {
        return withSuperclasses(of(kind)).contains(Casus.ACTOR);
    }

    static boolean isOrganization(ParticipantKind kind) {
        return withSuperclasses(of(kind)).contains(Casus.ORGANIZATION);
    }

    static boolean isActor(Entity.Kind kind) {
        return withSuperclasses(of(kind)).contains(Casus.ACTOR);
    }
}
