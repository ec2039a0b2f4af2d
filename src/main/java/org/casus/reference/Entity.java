package org.casus.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A reference actor or place. `iri` is relative to the base: `actor/united-states`, `place/baghdad`; so are `within`,
/// `memberOf` and `affiliatedWith`. `country` is an ISO 3166-1 alpha-3 code. `aliases` are safe in any text; `forms`
/// are the adjectives, demonyms, metonyms and weak names.
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
        long population,
        List<Naming> forms,
        Details details) {

    /// What a reference entity is, the most prominent first. A state is an actor; its territory is a place of its own.
    public enum Kind {
        STATE,
        TERRITORY,
        COALITION,
        ORGANIZATION,
        ARMED_GROUP,
        STATE_FORCE,
        PERSON,
        CITY,
        ADMIN_AREA,
        AREA,
        FACILITY;

        public boolean isPlace() {
            return switch (this) {
                case TERRITORY, CITY, ADMIN_AREA, AREA, FACILITY -> true;
                case STATE, COALITION, ORGANIZATION, ARMED_GROUP, STATE_FORCE, PERSON -> false;
            };
        }
    }

    /// WGS84 degrees.
    public record Point(double latitude, double longitude) {}

    /// What is told but not searched. `type` is finer than the kind: `party`, `base`, `PPLC`, `un-member`.
    /// `codes` are outside identifiers by scheme: `alpha2`, `gw`, `cow`, `fips`, `geonames`, `admin1`.
    /// `from` and `until` are years or days.
    public record Details(
            Optional<String> type,
            Map<String, String> codes,
            Optional<String> from,
            Optional<String> until,
            Optional<String> office) {
        static final Details NONE =
                new Details(Optional.empty(), Map.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static Entity of(String iri, Kind kind, String name) {
        return new Entity(
                iri,
                kind,
                name,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                List.of(),
                Details.NONE);
    }

    /// Every way in which texts name it, the name first.
    public Stream<Naming> namings() {
        var names = Stream.concat(
                Stream.of(new Naming(name, Form.NAME)), aliases.stream().map(alias -> new Naming(alias, Form.ALIAS)));
        return Stream.concat(names, forms.stream());
    }

    /// What stands behind the last slash of the IRI.
    public String slug() {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    Entity named(List<String> newAliases, List<Naming> newForms) {
        return new Entity(
                iri,
                kind,
                name,
                newAliases,
                country,
                within,
                memberOf,
                affiliatedWith,
                point,
                population,
                newForms,
                details);
    }

    Entity called(String newName) {
        return new Entity(
                iri,
                kind,
                newName,
                aliases,
                country,
                within,
                memberOf,
                affiliatedWith,
                point,
                population,
                forms,
                details);
    }

    Entity in(Optional<String> newCountry, Optional<String> newWithin) {
        return new Entity(
                iri,
                kind,
                name,
                aliases,
                newCountry,
                newWithin,
                memberOf,
                affiliatedWith,
                point,
                population,
                forms,
                details);
    }

    Entity linked(List<String> newMemberOf, List<String> newAffiliatedWith) {
        return new Entity(
                iri,
                kind,
                name,
                aliases,
                country,
                within,
                newMemberOf,
                newAffiliatedWith,
                point,
                population,
                forms,
                details);
    }

    Entity at(Optional<Point> newPoint, long newPopulation) {
        return new Entity(
                iri,
                kind,
                name,
                aliases,
                country,
                within,
                memberOf,
                affiliatedWith,
                newPoint,
                newPopulation,
                forms,
                details);
    }

    Entity with(Details newDetails) {
        return new Entity(
                iri,
                kind,
                name,
                aliases,
                country,
                within,
                memberOf,
                affiliatedWith,
                point,
                population,
                forms,
                newDetails);
    }
}
