package org.casus.model;

/// Something that a document says about the world. The name that a fact sheet uses for each kind stands in
/// `Fact.type()`.
public sealed interface Fact
        permits Attack,
                Series,
                Agreement,
                TroopMovement,
                TroopLevel,
                Statement,
                DefensiveAction,
                ActorDescription,
                PlaceDescription {
    Circumstances circumstances();

    default String id() {
        return circumstances().id();
    }

    /// The value of `type` in a fact sheet.
    default String type() {
        return switch (this) {
            case Attack ignored -> "attack";
            case Series ignored -> "series";
            case Agreement ignored -> "agreement";
            case TroopMovement movement -> movement.direction() == Direction.DEPLOYMENT ? "deployment" : "withdrawal";
            case TroopLevel ignored -> "troop-level";
            case Statement ignored -> "statement";
            case DefensiveAction ignored -> "defence";
            case ActorDescription ignored -> "actor";
            case PlaceDescription ignored -> "place";
        };
    }
}
