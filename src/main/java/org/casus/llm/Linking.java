package org.casus.llm;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.Fact;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.reference.Entity;
import org.casus.reference.Entity.Kind;
import org.casus.reference.Form;
import org.casus.reference.Named;
import org.casus.reference.Reference;

/// Links names to the reference where only one country can be meant. An unlinked name is better than a wrong
/// link.
record Linking(Reference reference) {
    /// A name of a smaller city is often that of something else, too.
    private static final long WELL_KNOWN = 200_000;

    private static final Set<Form> PROPER = Set.of(Form.NAME, Form.ALIAS);

    List<Fact> of(List<Fact> facts) {
        return facts.stream().map(this::copy).toList();
    }

    private <R> R copy(R record) {
        return RecordCopy.of(record, this::part);
    }

    private Optional<?> part(RecordComponent component, Object value) {
        return Optional.of(
                switch (value) {
                    case Participant participant -> linked(participant);
                    case Place place -> linked(place);
                    case Record inner -> copy(inner);
                    default -> value;
                });
    }

    private Participant linked(Participant named) {
        return new Participant(
                named.name(),
                named.kind(),
                link(named.name(), kinds(named.kind())),
                named.of(),
                named.at().map(this::linked),
                named.count());
    }

    private Place linked(Place named) {
        return new Place(
                named.name(),
                named.within(),
                named.country(),
                named.countryName(),
                link(named.name(), kinds(ParticipantKind.PLACE)));
    }

    private Optional<String> link(String name, Set<Kind> kinds) {
        var candidates = reference.lookup(name).stream()
                .filter(named -> PROPER.contains(named.form()))
                .map(Named::entity)
                .filter(entity -> kinds.contains(entity.kind()))
                .filter(entity -> entity.kind() != Kind.CITY || entity.population() >= WELL_KNOWN)
                .toList();
        boolean sure = candidates.stream().map(Entity::country).distinct().count() == 1
                && (candidates.size() == 1 || candidates.getFirst().country().isPresent());
        return sure ? Optional.of(candidates.getFirst().iri()) : Optional.empty();
    }

    private static Set<Kind> kinds(ParticipantKind kind) {
        return switch (kind) {
            case PERSON -> Set.of(Kind.PERSON);
            case ORGANIZATION -> Set.of(Kind.ORGANIZATION);
            case STATE -> Set.of(Kind.STATE);
            case STATE_FORCE -> Set.of(Kind.STATE_FORCE);
            case ARMED_GROUP -> Set.of(Kind.ARMED_GROUP);
            case COALITION -> Set.of(Kind.COALITION, Kind.ORGANIZATION);
            case FACILITY -> Set.of(Kind.FACILITY);
            case PLACE -> Set.of(Kind.TERRITORY, Kind.CITY, Kind.ADMIN_AREA, Kind.AREA, Kind.FACILITY);
            case GROUP_OF_PERSONS, OBJECT -> Set.of();
        };
    }
}
