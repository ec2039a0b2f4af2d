package org.casus.convert;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.casus.model.Fact;
import org.casus.model.Relation;
import org.casus.vocab.Casus;

/// Writes how facts of one sheet stand to one another. A relation that makes no sense between two facts of their kinds,
/// such as a statement that is part of a troop level, is left out.
record RelationWriter(SourceGraph graph) {

    void write(Fact fact) {
        Node subject = graph.fact(fact.id()).orElseThrow();
        for (Relation relation : fact.circumstances().relations()) {
            graph.fact(relation.fact())
                    .filter(object -> !object.equals(subject))
                    .ifPresent(object -> write(fact, subject, relation, object));
        }
    }

    private void write(Fact fact, Node subject, Relation relation, Node object) {
        switch (relation.kind()) {
            case ENDS -> tie(object, Casus.ENDED_BY, subject, graph::isAgreement, graph::isEvent);
            case VIOLATES -> tie(subject, Casus.VIOLATES, object, graph::isEvent, graph::isAgreement);
            case PART_OF -> tie(subject, Casus.SUB_EVENT_OF, object, graph::isEvent, graph::isEvent);
            case DURING -> graph.out().add(subject, Casus.DURING, object);
            case FOLLOWS -> {
                graph.out().add(subject, Casus.FOLLOWS, object);
                relation.by().ifPresent(gap -> gap(fact, subject, relation, object, gap));
            }
            case SAME_AS -> {
                both(subject, Casus.SAME_EVENT_AS, object, graph::isEvent);
                both(subject, Casus.SAME_AGREEMENT_AS, object, graph::isAgreement);
            }
        }
    }

    private void gap(Fact fact, Node subject, Relation relation, Node object, Duration gap) {
        Node node = graph.base().relation(graph.source(), fact.id() + "-follows-" + relation.fact());
        graph.out().type(node, Casus.TIME_RELATION);
        graph.out().add(node, Casus.LATER_EVENT, subject);
        graph.out().add(node, Casus.EARLIER_EVENT, object);
        graph.out().typed(node, Casus.GAP, gap.abs().toString(), XSDDatatype.XSDdayTimeDuration);
        graph.evidence(node, List.of(), fact);
    }

    private void both(Node one, Node property, Node other, Predicate<Node> kind) {
        tie(one, property, other, kind, kind);
        tie(other, property, one, kind, kind);
    }

    private void tie(Node subject, Node property, Node object, Predicate<Node> from, Predicate<Node> to) {
        if (from.test(subject) && to.test(object)) {
            graph.out().add(subject, property, object);
        }
    }
}
