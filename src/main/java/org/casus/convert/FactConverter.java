package org.casus.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.casus.model.ActorDescription;
import org.casus.model.Agreement;
import org.casus.model.Attack;
import org.casus.model.DefensiveAction;
import org.casus.model.Fact;
import org.casus.model.FactSheet;
import org.casus.model.PlaceDescription;
import org.casus.model.Series;
import org.casus.model.Statement;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;
import org.casus.reference.Reference;
import org.casus.vocab.Base;

/// Writes the facts of a document as quads of its named graph. The same sheet gives the same quads, in the same order.
public final class FactConverter {
    private final Base base;
    private final Known known;

    public FactConverter(Base base, Reference reference) {
        this.base = base;
        this.known = new Known(base, reference);
    }

    /// A quad may come more than once, as in any stream of quads.
    public void convert(FactSheet sheet, StreamRDF out) {
        String source = sheet.document().id();
        var writer = new GraphWriter(base.graph(source), out);
        var entities = new Entities(base, source, known, writer);
        Node publisher = new Publisher(base, known).write(sheet.document(), writer);
        var graph = new SourceGraph(base, sheet.document(), writer, entities, nodes(sheet), publisher);
        sheet.facts().forEach(fact -> write(fact, graph));
        var relations = new RelationWriter(graph);
        sheet.facts().forEach(relations::write);
    }

    private static void write(Fact fact, SourceGraph graph) {
        switch (fact) {
            case Attack attack -> new AttackWriter(graph).write(attack);
            case Series series -> new AttackWriter(graph).write(series);
            case Agreement agreement -> new AgreementWriter(graph).write(agreement);
            case TroopMovement movement -> new TroopWriter(graph).write(movement);
            case TroopLevel level -> new TroopWriter(graph).write(level);
            case Statement statement -> new StatementWriter(graph).write(statement);
            case DefensiveAction action -> new StatementWriter(graph).write(action);
            case ActorDescription description -> new DescriptionWriter(graph).write(description);
            case PlaceDescription description -> new DescriptionWriter(graph).write(description);
        }
    }

    /// Known before anything is written, since facts point to later ones.
    private Map<String, Node> nodes(FactSheet sheet) {
        String source = sheet.document().id();
        var nodes = new LinkedHashMap<String, Node>();
        sheet.facts().forEach(fact -> nodes.put(fact.id(), node(source, fact)));
        return nodes;
    }

    private Node node(String source, Fact fact) {
        return switch (fact) {
            case Attack attack -> base.event(source, attack.id());
            case Series series -> base.event(source, series.id());
            case TroopMovement movement -> base.event(source, movement.id());
            case Statement statement -> base.event(source, statement.id());
            case DefensiveAction action -> base.event(source, action.id());
            case Agreement agreement -> base.agreement(source, agreement.id());
            case TroopLevel level -> base.claim(source, level.id());
            case ActorDescription description -> base.claim(source, description.id());
            case PlaceDescription description -> base.claim(source, description.id());
        };
    }
}
