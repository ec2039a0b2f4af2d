package org.casus.convert;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.casus.model.Circumstances;
import org.casus.model.Fact;
import org.casus.model.Participant;
import org.casus.model.Status;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes what all events, and other facts with circumstances, have in common.
record EventWriter(SourceGraph graph) {

    /// The event with its type, label, status and circumstances.
    Node write(Fact fact, Node type, Status status) {
        Node event = graph.fact(fact.id()).orElseThrow();
        graph.out().type(event, type);
        graph.out().label(event, Labels.of(fact));
        graph.out().add(event, Casus.HAS_STATUS, Codes.of(status));
        circumstances(event, fact);
        return event;
    }

    void circumstances(Node subject, Fact fact) {
        Circumstances circumstances = fact.circumstances();
        Times.start(subject, circumstances.date(), graph.out());
        Times.end(subject, circumstances.end(), graph.out());
        graph.entities()
                .places()
                .narrowest(circumstances.places())
                .forEach(place -> graph.out().add(subject, Casus.HAS_PLACE, place));
        evidence(subject, fact);
    }

    void evidence(Node subject, Fact fact) {
        graph.evidence(subject, List.of(), fact);
        graph.confidence(subject, fact.circumstances().confidence(), fact);
        fact.circumstances().rule().ifPresent(rule -> graph.out().text(subject, Casus.FOUND_BY_RULE, rule));
    }

    void accordingTo(Node event, List<Participant> by, Fact fact) {
        graph.entities().actors(by, fact.id()).forEach(actor -> graph.out().add(event, Casus.ACCORDING_TO, actor));
    }

    void accordingTo(Node event, Optional<Participant> by, Fact fact) {
        accordingTo(event, by.stream().toList(), fact);
    }
}
