package org.casus.convert;

import org.apache.jena.graph.Node;
import org.casus.model.DefensiveAction;
import org.casus.model.Statement;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes what people say, and defence systems that go into action.
record StatementWriter(SourceGraph graph) {

    void write(Statement statement) {
        Node event = new EventWriter(graph).write(statement, Casus.SPEECH_ACT, statement.status());
        graph.out().add(event, Casus.HAS_KIND, Codes.of(statement.kind()));
        graph.entities()
                .actors(statement.speakers(), statement.id())
                .forEach(speaker -> graph.out().add(event, Casus.HAS_SPEAKER, speaker));
        graph.entities()
                .actors(statement.addressees(), statement.id())
                .forEach(addressee -> graph.out().add(event, Casus.HAS_ADDRESSEE, addressee));
        statement.topic().ifPresent(topic -> graph.out().text(event, Casus.TOPIC, topic));
        statement.about().stream()
                .flatMap(id -> graph.fact(id).stream())
                .forEach(fact -> graph.out().add(event, Casus.IS_ABOUT, fact));
    }

    void write(DefensiveAction action) {
        var events = new EventWriter(graph);
        Node event = events.write(action, Casus.DEFENSIVE_ACTION, action.status());
        graph.out().add(event, Casus.ACTIVATED, graph.entities().object(action.system(), action.id()));
        events.accordingTo(event, action.by(), action);
    }
}
