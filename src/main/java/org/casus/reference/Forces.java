package org.casus.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.reference.Entity.Details;
import org.casus.reference.Entity.Kind;

/// What every state has, by the rows of `forces.csv`: "Iraqi army" is `actor/iraq-army`. "Iraqi government" is Iraq.
final class Forces {
    static final String FILE = "forces.csv";
    private static final List<String> COLUMNS = List.of("slug", "kind", "name", "terms", "type");
    private static final List<String> GOVERNMENT =
            List.of("government", "authorities", "administration", "regime", "officials", "govt");
    private static final int MOST_WORDS = 5;

    private record Force(String slug, Kind kind, String name, String type) {}

    private final List<Force> forces = new ArrayList<>();
    private final Map<String, Force> byTerm = new HashMap<>();

    static Forces read(Folder folder) {
        var forces = new Forces();
        folder.read(FILE, COLUMNS, forces::add);
        return forces;
    }

    private void add(Table.Row row) {
        var kind = row.required("kind").toUpperCase(Locale.ROOT);
        if (!kind.equals("STATE_FORCE") && !kind.equals("ORGANIZATION")) {
            throw row.wrong("kind", "'%s' is neither STATE_FORCE nor ORGANIZATION.".formatted(kind));
        }
        var force = new Force(row.required("slug"), Kind.valueOf(kind), row.required("name"), row.required("type"));
        forces.add(force);
        for (var term : row.list("terms")) {
            if (byTerm.putIfAbsent(NameKey.of(term), force) != null) {
                throw row.wrong("terms", "'%s' is a term of another row.".formatted(term));
            }
        }
    }

    /// The force that the tokens after a state's name or adjective tell of, and where they end.
    Optional<Named> after(Entity state, Tokens tokens, int from) {
        for (int to = tokens.end(from, MOST_WORDS); to > from; to--) {
            var term = tokens.isBounded(from, to) ? tokens.key(from, to) : "";
            if (GOVERNMENT.contains(term)) {
                return Optional.of(new Named(state, new Naming(term, Form.ALIAS)));
            }
            var force = Optional.ofNullable(byTerm.get(term));
            if (force.isPresent()) {
                return force.map(found -> new Named(entity(state, found), new Naming(term, Form.ALIAS)));
            }
        }
        return Optional.empty();
    }

    /// How many tokens the words of a term take from here.
    int end(Tokens tokens, int from, String term) {
        for (int to = tokens.end(from, MOST_WORDS); to > from; to--) {
            if (tokens.isBounded(from, to) && tokens.key(from, to).equals(term)) {
                return to;
            }
        }
        return from;
    }

    /// The entity of an IRI such as `actor/iraq-army`.
    Optional<Entity> entity(String iri, States states) {
        return forces.stream()
                .filter(force -> iri.endsWith("-" + force.slug()))
                .flatMap(force -> states
                        .find(iri.substring(0, iri.length() - force.slug().length() - 1))
                        .filter(state -> state.kind() == Kind.STATE)
                        .map(state -> entity(state, force))
                        .stream())
                .findFirst();
    }

    private static Entity entity(Entity state, Force force) {
        var adjective = state.forms().stream()
                .filter(naming -> naming.form() == Form.ADJECTIVE)
                .map(Naming::text)
                .findFirst();
        return Entity.of(
                        state.iri() + "-" + force.slug(),
                        force.kind(),
                        adjective.orElse(state.name()) + " " + force.name())
                .named(List.of(state.name() + " " + force.name()), List.of())
                .in(state.country(), Optional.empty())
                .linked(List.of(), List.of(state.iri()))
                .with(new Details(
                        Optional.of(force.type()), Map.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
