package org.casus.reference;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The tokens from `from` to before `to` name an entity; the candidates are in order of prominence and never empty.
public record Match(int from, int to, List<Named> candidates) {

    /// The most prominent candidate; empty when all are weak.
    public Optional<Named> best() {
        return first(named -> named.form() != Form.WEAK);
    }

    /// The best candidate in a text that names these countries (alpha-3): first one that lies in or belongs to one of
    /// them,
    /// weak names included, else the most prominent that is not weak. A state is always itself.
    public Optional<Named> best(Collection<String> countries) {
        if (best().filter(named -> named.entity().kind() == Entity.Kind.STATE).isPresent()) {
            return best();
        }
        return first(named ->
                        named.entity().country().filter(countries::contains).isPresent())
                .or(this::best);
    }

    /// The most prominent candidate of one of these kinds; weak ones excluded.
    public Optional<Named> best(Predicate<Entity.Kind> kinds) {
        return first(
                named -> named.form() != Form.WEAK && kinds.test(named.entity().kind()));
    }

    private Optional<Named> first(Predicate<Named> condition) {
        return candidates.stream().filter(condition).findFirst();
    }
}
