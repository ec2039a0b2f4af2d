package org.casus.consolidate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.casus.model.Status;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// The numbers of the terms that consolidation looks for, in one database.
final class Terms {
    private static final String GEO = "http://www.opengis.net/ont/geosparql#";

    /// The classes that events are counted by.
    static final List<Node> COUNTED = List.of(
            Casus.ATTACK,
            Casus.EVENT_SERIES,
            Casus.DEPLOYMENT,
            Casus.WITHDRAWAL,
            Casus.SPEECH_ACT,
            Casus.DEFENSIVE_ACTION);

    final long type;
    final long label;
    final long event;
    final long attack;
    final long state;
    final long agreement;
    final long claim;
    final long estimate;
    final long attribution;
    final long kind;
    final long status;
    final long place;
    final long target;
    final long earliestStart;
    final long latestStart;
    final long sameEventAs;
    final long subEventOf;
    final long onEvent;
    final long casualtyType;
    final long victimGroup;
    final long low;
    final long best;
    final long high;
    final long confidence;
    final long breakdownOf;
    final long alternativeTo;
    final long attributedTo;
    final long identifier;
    final long claimant;
    final long clash;
    final long stance;
    final long denied;
    final long memberOf;
    final long within;
    final long isoCode;
    final long geometry;
    final long wkt;
    final long evidence;
    final long document;
    final long occurred;
    final long ongoing;
    final long attempted;
    final Map<Long, Integer> counted = new LinkedHashMap<>();

    Terms(Ids ids) {
        type = ids.id(RDF.type.asNode());
        label = ids.id(RDFS.label.asNode());
        event = ids.id(Casus.EVENT);
        attack = ids.id(Casus.ATTACK);
        state = ids.id(Casus.STATE);
        agreement = ids.id(Casus.AGREEMENT);
        claim = ids.id(Casus.CLAIM);
        estimate = ids.id(Casus.CASUALTY_ESTIMATE);
        attribution = ids.id(Casus.ATTRIBUTION);
        kind = ids.id(Casus.HAS_KIND);
        status = ids.id(Casus.HAS_STATUS);
        place = ids.id(Casus.HAS_PLACE);
        target = ids.id(Casus.HAS_TARGET);
        earliestStart = ids.id(Casus.EARLIEST_START);
        latestStart = ids.id(Casus.LATEST_START);
        sameEventAs = ids.id(Casus.SAME_EVENT_AS);
        subEventOf = ids.id(Casus.SUB_EVENT_OF);
        onEvent = ids.id(Casus.ON_EVENT);
        casualtyType = ids.id(Casus.CASUALTY_TYPE);
        victimGroup = ids.id(Casus.VICTIM_GROUP);
        low = ids.id(Casus.LOW);
        best = ids.id(Casus.BEST);
        high = ids.id(Casus.HIGH);
        confidence = ids.id(Casus.CONFIDENCE);
        breakdownOf = ids.id(Casus.BREAKDOWN_OF);
        alternativeTo = ids.id(Casus.ALTERNATIVE_TO);
        attributedTo = ids.id(Casus.ATTRIBUTED_TO);
        claimant = ids.id(Casus.CLAIMANT);
        identifier = ids.id(DCTerms.identifier.asNode());
        clash = ids.id(Codes.of(org.casus.model.AttackKind.ARMED_CLASH));
        stance = ids.id(Casus.HAS_STANCE);
        denied = ids.id(Codes.of(org.casus.model.Stance.DENIED));
        memberOf = ids.id(Casus.MEMBER_OF);
        within = ids.id(Casus.WITHIN);
        isoCode = ids.id(Casus.ISO_CODE);
        geometry = ids.id(NodeFactory.createURI(GEO + "hasDefaultGeometry"));
        wkt = ids.id(NodeFactory.createURI(GEO + "asWKT"));
        evidence = ids.id(Casus.HAS_EVIDENCE);
        document = ids.id(Casus.IN_DOCUMENT);
        occurred = ids.id(Codes.of(Status.OCCURRED));
        ongoing = ids.id(Codes.of(Status.ONGOING));
        attempted = ids.id(Codes.of(Status.ATTEMPTED));
        for (int place = 0; place < COUNTED.size(); place++) {
            counted.put(ids.id(COUNTED.get(place)), 1 << place);
        }
        counted.remove(Ids.NONE);
    }

    /// Whether an event of this status happened.
    boolean happened(long status) {
        return status != Ids.NONE && (status == occurred || status == ongoing);
    }

    /// Whether the victims of an event of this status are counted.
    boolean counts(long status) {
        return happened(status) || (status != Ids.NONE && status == attempted);
    }
}
