package org.casus.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.casus.reference.Entity.Details;
import org.casus.reference.Entity.Kind;

/// The states of `states.csv`, each as an actor and as a place.
final class States {
    static final String FILE = "states.csv";
    private static final List<String> COLUMNS = List.of(
            "slug", "alpha3", "name", "aliases", "adjectives", "demonyms", "weak", "capitals", "metonyms", "status");
    private static final List<String> CODES = List.of("alpha2", "gw", "cow", "fips");

    private final Collected entities = new Collected();
    private final Map<String, String> slugByCode = new HashMap<>();
    private final Map<String, List<String>> capitals = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    static States read(Folder folder) {
        var states = new States();
        folder.read(FILE, COLUMNS, states::add);
        return states;
    }

    private void add(Table.Row row) {
        var code = row.required("alpha3");
        var slug = row.required("slug");
        if (!code.matches("[A-Z]{3}")) {
            throw row.wrong("alpha3", "'%s' is not three capital letters.".formatted(code));
        }
        if (slugByCode.putIfAbsent(code, slug) != null) {
            throw row.wrong("alpha3", "'%s' is there already.".formatted(code));
        }
        capitals.put(code, row.list("capitals"));
        refuseShared(row, code);
        entities.add(row, "slug", actor(row, slug, code));
        entities.add(row, "slug", territory(row, slug, code));
    }

    /// Two states never share a name that is safe in any text.
    private void refuseShared(Table.Row row, String code) {
        for (var column : List.of("name", "official", "aliases", "adjectives", "demonyms")) {
            for (var name : row.list(column)) {
                var key = NameKey.of(name);
                if (key.isEmpty()) {
                    throw row.wrong(column, "'%s' has no letters.".formatted(name));
                }
                if (!taken.add(key) && !taken.contains(code + key)) {
                    throw row.wrong(
                            column, "'%s' names another state, too. Put it under 'weak' in both.".formatted(name));
                }
                taken.add(code + key);
            }
        }
    }

    private static Entity actor(Table.Row row, String slug, String code) {
        var forms = new ArrayList<Naming>();
        row.list("adjectives").forEach(text -> forms.add(new Naming(text, Form.ADJECTIVE)));
        row.list("demonyms").forEach(text -> forms.add(new Naming(text, Form.DEMONYM)));
        if (!row.text("status").equals("territory")) {
            row.list("capitals").forEach(text -> forms.add(new Naming(text, Form.METONYM)));
        }
        row.list("metonyms").forEach(text -> forms.add(new Naming(text, Form.METONYM)));
        row.list("weak").forEach(text -> forms.add(new Naming(text, Form.WEAK)));
        return Entity.of("actor/" + slug, Kind.STATE, row.required("name"))
                .named(aliases(row), List.copyOf(forms))
                .in(Optional.of(code), Optional.empty())
                .with(details(row, code));
    }

    private static Entity territory(Table.Row row, String slug, String code) {
        return Entity.of("place/" + slug, Kind.TERRITORY, row.required("name"))
                .named(
                        aliases(row),
                        row.list("weak").stream()
                                .map(text -> new Naming(text, Form.WEAK))
                                .toList())
                .in(Optional.of(code), Optional.empty())
                .at(row.point(), 0)
                .with(details(row, code));
    }

    private static List<String> aliases(Table.Row row) {
        return Stream.concat(row.list("official").stream(), row.list("aliases").stream())
                .toList();
    }

    private static Details details(Table.Row row, String code) {
        var codes = new HashMap<>(Map.of("alpha3", code));
        CODES.forEach(scheme -> row.optional(scheme).ifPresent(value -> codes.put(scheme, value)));
        return new Details(
                row.optional("status"),
                Collections.unmodifiableMap(new TreeMap<>(codes)),
                row.optional("from"),
                row.optional("until"),
                Optional.empty());
    }

    Collection<Entity> all() {
        return entities.all();
    }

    Optional<Entity> find(String iri) {
        return entities.get(iri);
    }

    boolean has(String alpha3) {
        return slugByCode.containsKey(alpha3);
    }

    Optional<Entity> actor(String alpha3) {
        return Optional.ofNullable(slugByCode.get(alpha3)).flatMap(slug -> entities.get("actor/" + slug));
    }

    Optional<Entity> territory(String alpha3) {
        return Optional.ofNullable(slugByCode.get(alpha3)).flatMap(slug -> entities.get("place/" + slug));
    }

    List<String> capitals(String alpha3) {
        return capitals.getOrDefault(alpha3, List.of());
    }

    /// The country code of a row's cell, which must be one of ours.
    Optional<String> country(Table.Row row, String column) {
        var code = row.optional(column);
        code.filter(value -> !has(value)).ifPresent(value -> {
            throw row.wrong(column, "'%s' is no country code of %s.".formatted(value, FILE));
        });
        return code;
    }
}
