package org.casus.model;

import java.util.Optional;

/// An actor or a target as the document words it. `of` names the state or organization that it belongs to, `at` the
/// place
/// where a facility stands; `iri`, relative to the base or absolute, is the reference entity that it was linked to.
public record Participant(
        String name,
        ParticipantKind kind,
        Optional<String> iri,
        Optional<String> of,
        Optional<Place> at,
        Optional<Count> count) {

    public static Participant named(String name, ParticipantKind kind) {
        return new Participant(name, kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
