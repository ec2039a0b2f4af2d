package org.casus.table.function;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.casus.reference.Entity;
import org.casus.reference.Entity.Kind;
import org.casus.reference.Form;
import org.casus.reference.Named;
import org.casus.reference.Reference;
import org.casus.vocab.Base;

/// Finds reference actors and places by what tables call them, and keeps what it found: tables repeat themselves.
/// Thread-safe.
public final class Lookup {
    /// About 20 MB; a table with more names than that finds the later ones anew each time.
    private static final int KEPT = 100_000;
    private static final double NEAR_KILOMETRES = 25;
    private static final Pattern GOVERNMENT = Pattern.compile("(?i)(?:the )?government of (?:the )?(.+)");
    private static final Pattern SETTLEMENT = Pattern.compile("(?i) +(?:town|city|village|municipality)$");

    private final Reference reference;
    private final Base base;
    private final StateCodes states;
    private final ForeignCodes codes;
    private final ConcurrentMap<String, Optional<Node>> known = new ConcurrentHashMap<>();
    private final Set<String> unlisted = ConcurrentHashMap.newKeySet();
    private final Set<String> listed;

    public Lookup(Reference reference, Base base) {
        this.reference = reference;
        this.base = base;
        this.states = new StateCodes(reference);
        this.codes = ForeignCodes.embedded();
        this.listed = reference.entities().stream()
                .filter(entity -> entity.kind() != Kind.CITY)
                .map(Entity::iri)
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<Node> state(String scheme, String code) {
        return kept("state " + scheme + " " + code, () -> entity(scheme, code).map(this::node));
    }

    Optional<Node> territory(String scheme, String code) {
        return kept(
                "territory " + scheme + " " + code,
                () -> entity(scheme, code).flatMap(reference::territoryOf).map(this::node));
    }

    Optional<Node> actor(String name) {
        return kept("actor " + name, () -> {
            var government = GOVERNMENT.matcher(name);
            return government.matches()
                    ? stateNamed(government.group(1)).map(this::node)
                    : only(name).map(this::node);
        });
    }

    Optional<Node> city(String name, String territory, double latitude, double longitude) {
        var key = "city " + name + " " + territory + " " + latitude + " " + longitude;
        return kept(key, () -> {
            var plain = SETTLEMENT.matcher(name).replaceFirst("");
            var found = reference.lookup(plain).stream()
                    .map(Named::entity)
                    .filter(entity -> entity.kind() == Kind.CITY)
                    .filter(city -> reference
                            .countryOf(city)
                            .flatMap(reference::territoryOf)
                            .filter(land -> node(land).getURI().equals(territory))
                            .isPresent())
                    .filter(city -> city.point()
                            .filter(point -> kilometres(point, latitude, longitude) <= NEAR_KILOMETRES)
                            .isPresent())
                    .findFirst();
            return found.map(this::node);
        });
    }

    Optional<Node> code(String scheme, String code) {
        return codes.find(scheme, code);
    }

    /// The reference cities that were found so far, and actors that are made by rule: a store may not have them yet.
    public Collection<Entity> found() {
        var found = new TreeMap<String, Entity>();
        unlisted.forEach(iri -> reference.entity(iri).ifPresent(entity -> found.put(iri, entity)));
        return found.values();
    }

    private Optional<Node> kept(String key, Supplier<Optional<Node>> search) {
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var found = search.get();
        if (known.size() < KEPT) {
            known.put(key, found);
        }
        return found;
    }

    private Optional<Entity> entity(String scheme, String code) {
        return scheme.equals("name") ? stateNamed(code) : states.find(scheme, code);
    }

    /// "Russia (Soviet Union)" is Russia.
    private Optional<Entity> stateNamed(String name) {
        var whole = named(name, Kind.STATE);
        int bracket = name.indexOf(" (");
        return whole.isPresent() || bracket < 0 ? whole : named(name.substring(0, bracket), Kind.STATE);
    }

    private Optional<Entity> named(String name, Kind kind) {
        return reference.lookup(name).stream()
                .filter(named -> named.form() == Form.NAME || named.form() == Form.ALIAS)
                .map(Named::entity)
                .filter(entity -> entity.kind() == kind)
                .findFirst();
    }

    /// The actor of a name if no other has it.
    private Optional<Entity> only(String name) {
        var actors = reference.lookup(name).stream()
                .filter(named -> named.form() == Form.NAME || named.form() == Form.ALIAS)
                .map(Named::entity)
                .filter(entity -> !entity.kind().isPlace() && entity.kind() != Kind.PERSON)
                .distinct()
                .toList();
        return actors.size() == 1 ? Optional.of(actors.getFirst()) : Optional.empty();
    }

    private Node node(Entity entity) {
        if (!listed.contains(entity.iri())) {
            unlisted.add(entity.iri());
        }
        return base.resolve(entity.iri());
    }

    private static double kilometres(Entity.Point point, double latitude, double longitude) {
        double phi = Math.toRadians(point.latitude());
        double other = Math.toRadians(latitude);
        double north = Math.sin((other - phi) / 2);
        double east = Math.sin(Math.toRadians(longitude - point.longitude()) / 2);
        double part = north * north + Math.cos(phi) * Math.cos(other) * east * east;
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(part)));
    }
}
