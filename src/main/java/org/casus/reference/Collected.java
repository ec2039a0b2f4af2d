package org.casus.reference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Entities by IRI, none twice, in the order in which they came.
final class Collected {
    private final Map<String, Entity> byIri = new LinkedHashMap<>();

    void add(Table.Row row, String column, Entity entity) {
        if (byIri.putIfAbsent(entity.iri(), entity) != null) {
            throw row.wrong(column, "'%s' is there already. Each slug stands once.".formatted(entity.iri()));
        }
    }

    void replace(Entity entity) {
        byIri.put(entity.iri(), entity);
    }

    Optional<Entity> get(String iri) {
        return Optional.ofNullable(byIri.get(iri));
    }

    Collection<Entity> all() {
        return byIri.values();
    }
}
