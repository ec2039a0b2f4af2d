package org.casus.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.casus.reference.Entity.Details;
import org.casus.reference.Entity.Kind;

/// The administrative areas, cities, other areas and facilities, each lying in what the file says, else in its country.
final class Places {
    private static final List<String> ADMIN_COLUMNS =
            List.of("slug", "country", "code", "name", "aliases", "weak", "population");
    private static final List<String> CITY_COLUMNS =
            List.of("geonameId", "slug", "name", "aliases", "country", "admin1", "lat", "lon", "population", "feature");
    private static final List<String> ALIAS_COLUMNS = List.of("slug", "name", "aliases", "weak");
    private static final List<String> AREA_COLUMNS =
            List.of("slug", "name", "aliases", "weak", "country", "within", "lat", "lon", "type");
    private static final List<String> FACILITY_COLUMNS = List.of(
            "slug", "type", "name", "aliases", "weak", "country", "within", "operator", "lat", "lon", "from", "until");

    private final States states;
    private final Collected actors;
    private final Collected entities = new Collected();
    private final Map<String, String> adminByCode = new HashMap<>();

    private Places(States states, Collected actors) {
        this.states = states;
        this.actors = actors;
    }

    static Collected read(Folder folder, States states, Collected actors) {
        var places = new Places(states, actors);
        folder.read("admin-areas.csv", ADMIN_COLUMNS, places::addAdmin);
        folder.read("admin-aliases.csv", ALIAS_COLUMNS, places::rename);
        folder.read("cities.csv", CITY_COLUMNS, places::addCity);
        folder.read("city-aliases.csv", ALIAS_COLUMNS, places::addAliases);
        folder.read("areas.csv", AREA_COLUMNS, places::addArea);
        folder.read("facilities.csv", FACILITY_COLUMNS, places::addFacility);
        return places.entities;
    }

    private void addAdmin(Table.Row row) {
        var country = states.country(row, "country");
        var area = place(row, Kind.ADMIN_AREA, country, Optional.empty())
                .at(row.point(), row.count("population"))
                .with(details(row, Optional.empty(), "code", "admin1"));
        row.optional("code").ifPresent(code -> adminByCode.put(country.orElse("") + "." + code, area.iri()));
        add(row, area);
    }

    private void addCity(Table.Row row) {
        var country = states.country(row, "country");
        var admin = Optional.ofNullable(adminByCode.get(country.orElse("") + "." + row.text("admin1")));
        add(
                row,
                place(row, Kind.CITY, country, admin)
                        .at(row.point(), row.count("population"))
                        .with(details(row, row.optional("feature"), "geonameId", "geonames")));
    }

    /// A row without coordinates adds names to a city; one with them is a place that the list of cities lacks.
    private void addAliases(Table.Row row) {
        if (row.point().isPresent()) {
            addCity(row);
        } else {
            rename(row);
        }
    }

    /// Adds names; a name in the column `name` becomes the one that the place goes by.
    private void rename(Table.Row row) {
        var place = entities.get("place/" + row.required("slug"))
                .orElseThrow(() -> row.wrong("slug", "there is no place '%s' to name.".formatted(row.text("slug"))));
        var name = row.optional("name").orElse(place.name());
        var aliases = Stream.of(Stream.of(place.name()), place.aliases().stream(), row.list("aliases").stream())
                .flatMap(names -> names)
                .filter(alias -> !alias.equals(name))
                .distinct()
                .toList();
        entities.replace(place.called(name).named(aliases, Actors.weak(row)));
    }

    private void addArea(Table.Row row) {
        add(
                row,
                place(row, Kind.AREA, states.country(row, "country"), within(row))
                        .at(row.point(), 0)
                        .with(details(row, row.optional("type"), "", "")));
    }

    private void addFacility(Table.Row row) {
        add(
                row,
                place(row, Kind.FACILITY, states.country(row, "country"), within(row))
                        .linked(List.of(), operators(row))
                        .at(row.point(), 0)
                        .with(details(row, row.optional("type"), "", "")));
    }

    private static Entity place(Table.Row row, Kind kind, Optional<String> country, Optional<String> within) {
        return Entity.of("place/" + row.required("slug"), kind, row.required("name"))
                .named(row.list("aliases"), Actors.weak(row))
                .in(country, within);
    }

    private void add(Table.Row row, Entity entity) {
        if (states.find(entity.iri()).isPresent()) {
            throw row.wrong("slug", "'%s' is a state of %s.".formatted(entity.slug(), States.FILE));
        }
        var territory = entity.country().flatMap(states::territory).map(Entity::iri);
        entities.add(row, "slug", entity.in(entity.country(), entity.within().or(() -> territory)));
    }

    private Optional<String> within(Table.Row row) {
        var iri = row.optional("within").map(slug -> "place/" + slug);
        iri.filter(place -> entities.get(place).isEmpty() && states.find(place).isEmpty())
                .ifPresent(place -> {
                    throw row.wrong("within", "there is no place '%s' above it.".formatted(row.text("within")));
                });
        return iri;
    }

    private List<String> operators(Table.Row row) {
        var iris = row.list("operator").stream().map(slug -> "actor/" + slug).toList();
        for (var iri : iris) {
            if (actors.get(iri).isEmpty() && states.find(iri).isEmpty()) {
                throw row.wrong("operator", "there is no actor '%s'.".formatted(iri.substring("actor/".length())));
            }
        }
        return iris;
    }

    private static Details details(Table.Row row, Optional<String> type, String column, String scheme) {
        var codes = row.optional(column).map(code -> Map.of(scheme, code)).orElse(Map.of());
        return new Details(type, codes, row.optional("from"), row.optional("until"), Optional.empty());
    }
}
