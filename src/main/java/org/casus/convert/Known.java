package org.casus.convert;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.graph.Node;
import org.casus.reference.Entity;
import org.casus.reference.Reference;
import org.casus.vocab.Base;

/// The reference entities by their full IRIs, by name, and the territories and states by country code.
final class Known {
    private final Base base;
    private final Reference reference;
    private final Map<Node, Entity> entities = new HashMap<>();
    private final Map<String, Node> territories = new HashMap<>();
    private final Map<String, Node> states = new HashMap<>();

    Known(Base base, Reference reference) {
        this.base = base;
        this.reference = reference;
        for (Entity entity : reference.entities()) {
            Node node = base.resolve(entity.iri());
            entities.put(node, entity);
            entity.country().ifPresent(country -> {
                switch (entity.kind()) {
                    case TERRITORY -> territories.putIfAbsent(country, node);
                    case STATE -> states.putIfAbsent(country, node);
                    case STATE_FORCE, ARMED_GROUP, COALITION, ORGANIZATION, PERSON -> {}
                    case ADMIN_AREA, CITY, AREA, FACILITY -> {}
                }
            });
        }
    }

    /// Also one that is made by rule and stands in no list.
    Optional<Entity> entity(Node node) {
        return Optional.ofNullable(entities.get(node)).or(() -> relative(node).flatMap(reference::entity));
    }

    boolean isListed(Node node) {
        return entities.containsKey(node);
    }

    private Optional<String> relative(Node node) {
        String iri = node.getURI();
        return iri.startsWith(base.iri()) ? Optional.of(iri.substring(base.iri().length())) : Optional.empty();
    }

    Optional<Node> actor(String name) {
        return find(name, entity -> Types.isActor(entity.kind()));
    }

    /// A place of that name, in that country if one is given.
    Optional<Node> place(String name, Optional<String> country) {
        return find(
                name,
                entity -> !Types.isActor(entity.kind())
                        && (country.isEmpty() || entity.country().equals(country)));
    }

    Optional<Node> territory(String country) {
        return Optional.ofNullable(territories.get(country));
    }

    Optional<Node> state(String country) {
        return Optional.ofNullable(states.get(country));
    }

    /// The place that a reference place lies in; its country's territory if the reference says no more.
    Optional<Node> within(Node place) {
        return entity(place).flatMap(this::within);
    }

    Optional<Node> within(Entity place) {
        if (Types.isActor(place.kind())) {
            return Optional.empty();
        }
        Optional<Node> told = place.within().map(base::resolve);
        return place.kind() == Entity.Kind.TERRITORY
                ? told
                : told.or(() -> place.country().flatMap(this::territory));
    }

    private Optional<Node> find(String name, Predicate<Entity> wanted) {
        return reference.find(name).stream()
                .filter(wanted)
                .map(entity -> base.resolve(entity.iri()))
                .findFirst();
    }
}
