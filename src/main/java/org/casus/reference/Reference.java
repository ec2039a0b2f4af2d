package org.casus.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.casus.reference.Entity.Kind;

/// All reference entities, to be found by IRI, by name, and in the tokens of a text. Immutable and thread-safe; a file
/// is read when it is first needed.
public final class Reference {
    private final Lazy<States> states;
    private final Lazy<Collected> actors;
    private final Lazy<Collected> places;
    private final Lazy<Forces> forces;
    private final Lazy<Names> names;
    private final Lazy<Rules> rules;

    private Reference(Folder folder) {
        states = new Lazy<>(() -> States.read(folder));
        actors = new Lazy<>(() -> Actors.read(folder, states.get()));
        places = new Lazy<>(() -> Places.read(folder, states.get(), actors.get()));
        forces = new Lazy<>(() -> Forces.read(folder));
        names = new Lazy<>(() -> new Names(entities(), words(folder)));
        rules = new Lazy<>(() -> new Rules(names.get(), forces.get(), this));
    }

    /// Names of places that are also common words or given names.
    private static Set<String> words(Folder folder) {
        var words = new HashSet<String>();
        folder.read("words.csv", List.of("slug"), row -> words.add(row.required("slug")));
        return words;
    }

    /// The reference data that travel with the program.
    public static Reference embedded() {
        return new Reference(Folder.embedded());
    }

    /// The reference data of a folder, read and checked whole.
    public static Reference read(Path folder) {
        var reference = new Reference(Folder.of(folder));
        reference.rules.get();
        return reference;
    }

    /// Every listed entity: states and territories, actors and persons, then the other places.
    public List<Entity> entities() {
        var all = new ArrayList<>(states.get().all());
        all.addAll(actors.get().all());
        all.addAll(places.get().all());
        return List.copyOf(all);
    }

    /// The entity with this IRI, relative to the base; also one that is made by rule, such as `actor/iraq-army` or
    /// `place/embassy-of-united-states-in-iraq`, which `entities()` does not list.
    public Optional<Entity> entity(String iri) {
        return states.get()
                .find(iri)
                .or(() -> actors.get().get(iri))
                .or(() -> forces.get().entity(iri, states.get()))
                .or(() -> iri.startsWith("place/") ? place(iri) : Optional.empty());
    }

    private Optional<Entity> place(String iri) {
        return places.get()
                .get(iri)
                .or(() -> Missions.states(iri)
                        .flatMap(both -> states.get()
                                .find("actor/" + both.get(0))
                                .flatMap(state -> states.get()
                                        .find("actor/" + both.get(1))
                                        .map(host -> embassy(state, host)))));
    }

    /// The embassy of a state, in the capital of another.
    public Entity embassy(Entity state, Entity host) {
        var made = Missions.embassy(state, host, capitalOf(host));
        return places.get().get(made.iri()).orElse(made);
    }

    /// Every entity that has this name or alias, in any case and with or without accents; the most prominent first. An
    /// acronym that is also a word ("US", "WHO") must be in capitals.
    public List<Entity> find(String name) {
        return lookup(name).stream().map(Named::entity).toList();
    }

    /// The same, each with the name that led to it.
    public List<Named> lookup(String name) {
        var listed = names.get().find(name);
        return listed.isEmpty() ? byRule(List.of(name.strip().split("\\s+"))) : listed;
    }

    private List<Named> byRule(List<String> words) {
        return rules.get()
                .longest(new Tokens(words), 0)
                .filter(match -> match.to() == words.size())
                .map(Match::candidates)
                .orElse(List.of());
    }

    /// The longest name that starts at this token.
    public Optional<Match> longest(List<String> tokens, int from) {
        return rules.get().longest(new Tokens(tokens), from);
    }

    /// The longest names in the tokens of a sentence, from left to right, none overlapping another.
    public List<Match> scan(List<String> tokens) {
        var sentence = new Tokens(tokens);
        var found = new ArrayList<Match>();
        int at = 0;
        while (at < sentence.size()) {
            var match = rules.get().longest(sentence, at);
            if (match.filter(each -> isCutByLonger(each, sentence)).isPresent()) {
                at++;
            } else {
                match.ifPresent(found::add);
                at = match.map(Match::to).orElse(at + 1);
            }
        }
        return List.copyOf(found);
    }

    /// "Colombian Army of National Liberation" is the Army of National Liberation, not the Colombian army.
    private boolean isCutByLonger(Match match, Tokens sentence) {
        return IntStream.range(match.from() + 1, match.to())
                .mapToObj(at -> rules.get().longest(sentence, at))
                .flatMap(Optional::stream)
                .anyMatch(other -> other.to() > match.to() && other.to() - other.from() > match.to() - match.from());
    }

    /// The state or territory, as an actor, with this ISO 3166-1 alpha-3 code.
    public Optional<Entity> state(String alpha3) {
        return states.get().actor(alpha3);
    }

    /// The state that an adjective or demonym belongs to: "Iraqi", "Britons".
    public Optional<Entity> stateOfAdjective(String word) {
        return lookup(word).stream()
                .filter(named -> named.form() == Form.ADJECTIVE || named.form() == Form.DEMONYM)
                .map(Named::entity)
                .findFirst();
    }

    /// The place that a state governs.
    public Optional<Entity> territoryOf(Entity state) {
        return state.country().flatMap(states.get()::territory);
    }

    /// The state, as an actor, that an entity belongs to or lies in.
    public Optional<Entity> countryOf(Entity entity) {
        return entity.country().flatMap(this::state);
    }

    /// The first capital of a state.
    public Optional<Entity> capitalOf(Entity state) {
        return capitals(state).findFirst();
    }

    /// The capitals of a state, the seat of government or the best known first. That of a state with limited
    /// recognition
    /// is listed under the state that claims it.
    public Stream<Entity> capitals(Entity state) {
        return states.get().capitals(state.country().orElse("")).stream()
                .flatMap(name -> capital(name, state).stream());
    }

    private Optional<Entity> capital(String name, Entity state) {
        var cities = names.get().find(name).stream()
                .map(Named::entity)
                .filter(entity -> entity.kind() == Kind.CITY)
                .toList();
        return cities.stream()
                .filter(city -> city.country().equals(state.country()))
                .findFirst()
                .or(() -> cities.stream()
                        .filter(city -> state.details().type().equals(Optional.of("limited-recognition")))
                        .findFirst());
    }
}
