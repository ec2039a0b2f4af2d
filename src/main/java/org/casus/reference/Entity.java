package org.casus.reference;

import java.util.List;
import java.util.Optional;

/// A reference actor or place. `iri` is relative to the base: `actor/united-states`, `place/baghdad`.
public record Entity(
        String iri,
        Kind kind,
        String name,
        List<String> aliases,
        Optional<String> country,
        Optional<String> within,
        List<String> memberOf,
        List<String> affiliatedWith,
        Optional<Point> point,
        long population) {

    /// What a reference entity is. A state is an actor; its territory is a place of its own.
    public enum Kind {
        STATE,
        STATE_FORCE,
        ARMED_GROUP,
        COALITION,
        ORGANIZATION,
        PERSON,
        TERRITORY,
        ADMIN_AREA,
        CITY,
        AREA,
        FACILITY
    }

    /// WGS84 degrees.
    public record Point(double latitude, double longitude) {}
}
