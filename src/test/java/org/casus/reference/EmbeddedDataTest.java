package org.casus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.casus.reference.Entity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The files under `ontology/reference` have no faults; unknown countries and slugs already fail when they are read.
class EmbeddedDataTest {
    private static final Reference REFERENCE = Reference.embedded();
    private static final Set<Kind> ACTORS =
            Set.of(Kind.COALITION, Kind.ORGANIZATION, Kind.ARMED_GROUP, Kind.STATE_FORCE, Kind.PERSON);

    @Test
    void everyEntityHasItsOwnIri() {
        assertThat(REFERENCE.entities()).extracting(Entity::iri).doesNotHaveDuplicates();
    }

    @Test
    void everyIriIsMadeOfLowerCaseWordsAndHyphens() {
        assertThat(REFERENCE.entities().stream()
                        .map(Entity::iri)
                        .filter(iri -> !iri.matches("(actor|place)/[a-z0-9]+(-[a-z0-9]+)*")))
                .isEmpty();
    }

    @Test
    void everyReferenceToAnotherEntityResolves() {
        var iris = REFERENCE.entities().stream().map(Entity::iri).collect(Collectors.toSet());
        assertThat(REFERENCE.entities().stream()
                        .flatMap(entity -> Stream.of(
                                        entity.memberOf().stream(),
                                        entity.affiliatedWith().stream(),
                                        entity.within().stream())
                                .flatMap(links -> links))
                        .filter(iri -> !iris.contains(iri)))
                .isEmpty();
    }

    @Test
    void everyNameHasLettersOrDigits() {
        assertThat(REFERENCE.entities().stream()
                        .flatMap(Entity::namings)
                        .filter(naming -> NameKey.of(naming.text()).isEmpty()))
                .isEmpty();
    }

    @Test
    void noTwoActorsShareANameThatIsNotWeak() {
        var owners = new HashMap<String, Set<String>>();
        REFERENCE.entities().stream()
                .filter(entity -> ACTORS.contains(entity.kind()))
                .forEach(entity -> entity.namings()
                        .filter(naming -> naming.form() != Form.WEAK)
                        .forEach(naming -> owners.computeIfAbsent(NameKey.of(naming.text()), key -> new HashSet<>())
                                .add(entity.iri())));
        owners.values().removeIf(iris -> iris.size() == 1);
        assertThat(owners).isEmpty();
    }

    @Test
    void everyCapitalIsAListedCity() {
        var missing = REFERENCE.entities().stream()
                .filter(entity -> entity.kind() == Kind.STATE)
                .filter(state -> !state.details().type().equals(Optional.of("territory")))
                .filter(state -> !state.details().type().equals(Optional.of("former")))
                .filter(state -> REFERENCE.capitalOf(state).isEmpty())
                .map(Entity::name)
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void everyCityLiesInSomethingAndHasCoordinates() {
        assertThat(REFERENCE.entities().stream()
                        .filter(entity -> entity.kind() == Kind.CITY)
                        .filter(city -> city.within().isEmpty() || city.point().isEmpty()))
                .isEmpty();
    }

    @Test
    void thereAreAtLeast180ArmedGroups() {
        assertThat(REFERENCE.entities().stream().filter(entity -> entity.kind() == Kind.ARMED_GROUP))
                .hasSizeGreaterThan(180);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "states.csv",
                "actors.csv",
                "persons.csv",
                "cities.csv",
                "city-aliases.csv",
                "admin-areas.csv",
                "admin-aliases.csv",
                "areas.csv",
                "facilities.csv",
                "forces.csv",
                "words.csv"
            })
    void theRowsAreSortedBySlug(String file) throws IOException {
        assertThat(slugs(file)).isSorted();
    }

    private static List<String> slugs(String file) throws IOException {
        try (var text =
                new BufferedReader(new InputStreamReader(Folder.embedded().open(file), StandardCharsets.UTF_8))) {
            var columns = List.of(text.readLine().split(",", -1));
            return text.lines()
                    .map(line -> line.split(",", -1)[columns.indexOf("slug")])
                    .toList();
        }
    }

    @Test
    void noCodeStandsForTwoStates() {
        for (var scheme : List.of("alpha2", "fips")) {
            var codes = REFERENCE.entities().stream()
                    .filter(entity -> entity.kind() == Kind.STATE)
                    .filter(state -> !state.details().type().equals(Optional.of("former")))
                    .map(state -> state.details().codes())
                    .filter(all -> all.containsKey(scheme))
                    .map((Map<String, String> all) -> all.get(scheme))
                    .toList();
            assertThat(codes).doesNotHaveDuplicates();
        }
    }
}
