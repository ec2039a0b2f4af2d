package org.casus.cli;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.reference.Entity;
import org.casus.reference.Reference;
import org.casus.score.Known;

/// What the reference data know of names.
record ReferenceNames(Reference reference) implements Known {
    @Override
    public Set<String> entities(String name) {
        return reference.find(name).stream().map(Entity::iri).collect(Collectors.toSet());
    }

    @Override
    public Set<String> state(String code) {
        return reference.state(code).stream()
                .flatMap(state -> Stream.concat(Stream.of(state), reference.territoryOf(state).stream()))
                .map(Entity::iri)
                .collect(Collectors.toSet());
    }
}
