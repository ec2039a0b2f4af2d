package org.casus.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.reference.Entity.Details;
import org.casus.reference.Entity.Kind;

/// Embassies and consulates of one state in another: `place/embassy-of-united-states-in-iraq`.
final class Missions {
    static final String EMBASSY = "embassy";
    private static final String PREFIX = "place/" + EMBASSY + "-of-";

    private Missions() {}

    /// The embassy stands in the capital, when that is known.
    static Entity embassy(Entity state, Entity host, Optional<Entity> capital) {
        var where = capital.map(Entity::name).orElse(host.name());
        var name = "Embassy of %s in %s".formatted(withArticle(state), where);
        return Entity.of(PREFIX + state.slug() + "-in-" + host.slug(), Kind.FACILITY, name)
                .named(List.of("%s embassy in %s".formatted(state.name(), where)), List.of())
                .in(host.country(), capital.map(Entity::iri).or(() -> Optional.of("place/" + host.slug())))
                .linked(List.of(), List.of(state.iri()))
                .at(capital.flatMap(Entity::point), 0)
                .with(new Details(
                        Optional.of(EMBASSY), Map.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static String withArticle(Entity state) {
        var plural = List.of(
                "United", "Republic", "Netherlands", "Philippines", "Democratic", "Central", "Soviet", "Maldives");
        return plural.stream().anyMatch(state.name()::startsWith) ? "the " + state.name() : state.name();
    }

    /// The slugs of the two states in an embassy's IRI.
    static Optional<List<String>> states(String iri) {
        int between = iri.indexOf("-in-");
        return iri.startsWith(PREFIX) && between > 0
                ? Optional.of(List.of(iri.substring(PREFIX.length(), between), iri.substring(between + 4)))
                : Optional.empty();
    }
}
