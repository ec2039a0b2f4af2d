package org.casus.convert;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.casus.model.Agreement;
import org.casus.model.AgreementKind;
import org.casus.model.Commitment;
import org.casus.model.Condition;
import org.casus.model.Fact;
import org.casus.model.Stage;
import org.casus.model.StageChange;
import org.casus.model.Status;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes agreements with their parties, commitments and the stages that they went through.
record AgreementWriter(SourceGraph graph) {

    void write(Agreement agreement) {
        Node node = graph.fact(agreement.id()).orElseThrow();
        graph.out().type(node, isTruce(agreement.kind()) ? Casus.TRUCE : Casus.AGREEMENT);
        graph.out().label(node, Labels.of(agreement));
        graph.out().add(node, Casus.HAS_KIND, Codes.of(agreement.kind()));
        graph.out().add(node, Casus.HAS_STAGE, Codes.of(agreement.stage()));
        new EventWriter(graph).circumstances(node, agreement);
        agreement.name().ifPresent(name -> graph.out().text(node, Casus.WORDING, name));
        agreement.topic().ifPresent(topic -> graph.out().text(node, Casus.TOPIC, topic));
        graph.entities()
                .actors(agreement.parties(), agreement.id())
                .forEach(party -> graph.out().add(node, Casus.HAS_PARTY, party));
        graph.entities()
                .actors(agreement.mediators(), agreement.id())
                .forEach(mediator -> graph.out().add(node, Casus.HAS_MEDIATOR, mediator));
        agreement.commitments().forEach(commitment -> write(commitment, agreement, node));
        List<StageChange> stages = agreement.stages();
        for (int i = 0; i < stages.size(); i++) {
            write(stages.get(i), i + 1, agreement, node);
        }
    }

    private static boolean isTruce(AgreementKind kind) {
        return switch (kind) {
            case TRUCE, CEASEFIRE, CESSATION_OF_HOSTILITIES -> true;
            case AGREEMENT,
                    PEACE_AGREEMENT,
                    FRAMEWORK_AGREEMENT,
                    MEMORANDUM,
                    TREATY,
                    ACCORD,
                    ALLIANCE,
                    DISENGAGEMENT,
                    PRISONER_EXCHANGE,
                    WITHDRAWAL_AGREEMENT,
                    SAFE_ZONE,
                    BORDER_AGREEMENT,
                    TRADE_AGREEMENT,
                    SECURITY_AGREEMENT,
                    ARMS_CONTROL -> false;
        };
    }

    private void write(Commitment commitment, Agreement agreement, Node agreed) {
        String key = agreement.id() + "-" + commitment.id();
        Node node = graph.base().commitment(graph.source(), key);
        graph.out().add(agreed, Casus.HAS_COMMITMENT, node);
        graph.out().type(node, Casus.COMMITMENT);
        graph.out().label(node, commitment.text());
        graph.out().text(node, Casus.WORDING, commitment.text());
        graph.out().add(node, Casus.HAS_STATUS, Codes.of(commitment.status()));
        graph.out().add(node, Casus.BOUND_PARTY, graph.entities().actor(commitment.by(), agreement.id()));
        commitment
                .protects()
                .forEach(target -> graph.out()
                        .add(node, Casus.PROTECTED_TARGET, graph.entities().target(target, agreement.id())));
        commitment.deadline().ifPresent(day -> graph.out().lastSecond(node, Casus.DEADLINE, day));
        Times.start(node, commitment.date(), graph.out());
        graph.evidence(node, commitment.evidence(), agreement);
        graph.confidence(node, agreement.circumstances().confidence(), agreement);
        commitment.condition().ifPresent(condition -> write(condition, key, commitment, agreement, node));
    }

    private void write(Condition condition, String key, Commitment commitment, Fact agreement, Node bound) {
        Node node = graph.base().commitment(graph.source(), key + "-condition");
        graph.out().add(bound, Casus.CONDITIONAL_ON, node);
        graph.out().type(node, Casus.CONDITION);
        graph.out().label(node, condition.text());
        graph.out().text(node, Casus.WORDING, condition.text());
        condition
                .by()
                .ifPresent(by -> graph.out()
                        .add(node, Casus.BOUND_PARTY, graph.entities().actor(by, agreement.id())));
        condition.fact().flatMap(graph::fact).ifPresent(fact -> graph.out().add(node, Casus.REQUIRES, fact));
        condition.deadline().ifPresent(day -> graph.out().lastSecond(node, Casus.DEADLINE, day));
        graph.evidence(node, commitment.evidence(), agreement);
    }

    private void write(StageChange change, int number, Agreement agreement, Node agreed) {
        Node node = graph.report(agreement.id() + "-stage-" + number, Casus.STAGE_CHANGE, agreement, change.by());
        graph.out().add(node, Casus.ON_AGREEMENT, agreed);
        graph.out().add(node, Casus.TO_STAGE, Codes.of(change.stage()));
        graph.out().add(node, Casus.HAS_STATUS, Codes.of(change.status()));
        Times.start(node, change.date(), graph.out());
        graph.evidence(node, change.evidence(), agreement);
        graph.confidence(node, agreement.circumstances().confidence(), agreement);
        Optional<Node> cause = change.event().flatMap(graph::fact);
        cause.ifPresent(event -> graph.out().add(node, Casus.BROUGHT_ABOUT_BY, event));
        if (change.stage() == Stage.ENDED && change.status() == Status.OCCURRED) {
            ended(agreement, change, agreed, cause);
        }
    }

    private void ended(Agreement agreement, StageChange change, Node agreed, Optional<Node> cause) {
        if (agreement.circumstances().end().isEmpty()) {
            Times.end(agreed, change.date(), graph.out());
        }
        cause.filter(graph::isEvent).ifPresent(event -> graph.out().add(agreed, Casus.ENDED_BY, event));
    }
}
