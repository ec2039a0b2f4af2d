package org.casus.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.casus.reference.Entity.Details;
import org.casus.reference.Entity.Kind;

/// The groups, forces and organizations of `actors.csv` and the persons of `persons.csv`.
final class Actors {
    private static final List<String> ACTOR_COLUMNS = List.of(
            "slug", "kind", "name", "aliases", "weak", "country", "affiliated", "memberOf", "type", "from", "until");
    private static final List<String> PERSON_COLUMNS =
            List.of("slug", "name", "aliases", "weak", "country", "office", "from", "until");

    private final States states;
    private final Collected entities = new Collected();
    /// What a row points to may stand in a later one.
    private final List<Runnable> references = new ArrayList<>();

    private Actors(States states) {
        this.states = states;
    }

    static Collected read(Folder folder, States states) {
        var actors = new Actors(states);
        folder.read("actors.csv", ACTOR_COLUMNS, actors::add);
        folder.read("persons.csv", PERSON_COLUMNS, actors::addPerson);
        actors.references.forEach(Runnable::run);
        return actors.entities;
    }

    private void add(Table.Row row) {
        var entity = Entity.of("actor/" + row.required("slug"), kind(row), row.required("name"))
                .named(row.list("aliases"), weak(row))
                .in(states.country(row, "country"), Optional.empty())
                .linked(iris(row, "memberOf"), iris(row, "affiliated"))
                .with(details(row, Optional.empty()));
        refuseTaken(row, entity);
        entities.add(row, "slug", entity);
    }

    private void addPerson(Table.Row row) {
        var entity = Entity.of("actor/" + row.required("slug"), Kind.PERSON, row.required("name"))
                .named(row.list("aliases"), weak(row))
                .in(states.country(row, "country"), Optional.empty())
                .linked(List.of(), iris(row, "affiliated"))
                .with(details(row, row.optional("office")));
        refuseTaken(row, entity);
        entities.add(row, "slug", entity);
    }

    private void refuseTaken(Table.Row row, Entity entity) {
        if (states.find(entity.iri()).isPresent()) {
            throw row.wrong("slug", "'%s' is a state of %s.".formatted(entity.slug(), States.FILE));
        }
    }

    private static Kind kind(Table.Row row) {
        var text = row.required("kind");
        for (var kind : Kind.values()) {
            if (!kind.isPlace() && kind != Kind.STATE && kind.name().equals(text.toUpperCase(Locale.ROOT))) {
                return kind;
            }
        }
        throw row.wrong(
                "kind",
                "'%s' is no kind of actor. Write ARMED_GROUP, STATE_FORCE, COALITION or ORGANIZATION.".formatted(text));
    }

    static List<Naming> weak(Table.Row row) {
        return row.list("weak").stream()
                .map(text -> new Naming(text, Form.WEAK))
                .toList();
    }

    private List<String> iris(Table.Row row, String column) {
        var iris = row.list(column).stream().map(slug -> "actor/" + slug).toList();
        references.add(() -> iris.forEach(iri -> {
            if (entities.get(iri).isEmpty() && states.find(iri).isEmpty()) {
                throw row.wrong(column, "there is no actor '%s'.".formatted(iri.substring("actor/".length())));
            }
        }));
        return iris;
    }

    private static Details details(Table.Row row, Optional<String> office) {
        return new Details(row.optional("type"), Map.of(), row.optional("from"), row.optional("until"), office);
    }
}
