package org.casus.convert;

import java.util.List;
import org.apache.jena.graph.Node;
import org.casus.model.Count;
import org.casus.model.Direction;
import org.casus.model.TroopLevel;
import org.casus.model.TroopMovement;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// Writes troops that come, leave, or are there.
record TroopWriter(SourceGraph graph) {

    void write(TroopMovement movement) {
        boolean comes = movement.direction() == Direction.DEPLOYMENT;
        var events = new EventWriter(graph);
        Node event = events.write(movement, comes ? Casus.DEPLOYMENT : Casus.WITHDRAWAL, movement.status());
        Node force = graph.entities().actor(movement.force(), movement.id());
        graph.out().add(event, Casus.OF_FORCE, force);
        movement.troops().ifPresent(troops -> write(troops, comes, event));
        if (movement.all()) {
            graph.out().add(event, Casus.HAS_EXTENT, Codes.WHOLE_FORCE);
        }
        movement.deadline().ifPresent(day -> graph.out().lastSecond(event, Casus.DEADLINE, day));
        movement.manner().ifPresent(manner -> graph.out().text(event, Casus.MANNER, manner));
        events.accordingTo(event, movement.by(), movement);
        movement.remaining().ifPresent(remaining -> remaining(remaining, movement, event, force));
    }

    private void write(Count troops, boolean comes, Node event) {
        Counts.write(event, troops, graph.out());
        troops.best().ifPresent(best -> graph.out().number(event, Casus.TROOP_CHANGE, comes ? best : -(long) best));
    }

    /// The level once the movement is done, as sure or unsure as the movement itself.
    private void remaining(Count remaining, TroopMovement movement, Node event, Node force) {
        Node level = graph.report(
                movement.id() + "-remaining",
                Casus.TROOP_LEVEL,
                movement,
                movement.by().stream().findFirst());
        graph.out().add(level, Casus.ON_EVENT, event);
        graph.out().add(level, Casus.OF_FORCE, force);
        graph.out().add(level, Casus.HAS_STATUS, Codes.of(movement.status()));
        Counts.write(level, remaining, graph.out());
        Times.start(level, movement.circumstances().end(), graph.out());
        graph.entities()
                .places()
                .narrowest(movement.circumstances().places())
                .forEach(place -> graph.out().add(level, Casus.HAS_PLACE, place));
        graph.evidence(level, List.of(), movement);
        graph.confidence(level, movement.circumstances().confidence(), movement);
    }

    void write(TroopLevel level) {
        Node claim = graph.report(level.id(), Casus.TROOP_LEVEL, level, level.by());
        graph.out().add(claim, Casus.OF_FORCE, graph.entities().actor(level.force(), level.id()));
        graph.out().add(claim, Casus.HAS_STATUS, Codes.of(level.status()));
        Counts.write(claim, level.troops(), graph.out());
        new EventWriter(graph).circumstances(claim, level);
    }
}
