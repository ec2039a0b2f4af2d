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
        assertThat(REFERENCE.entities())
                .allSatisfy(entity -> assertThat(entity.iri()).matches("(actor|place)/[a-z0-9]+(-[a-z0-9]+)*"));
    }

    @Test
    void everyReferenceToAnotherEntityResolves() {
        var iris = REFERENCE.entities().stream().map(Entity::iri).collect(Collectors.toSet());
        assertThat(REFERENCE.entities()).allSatisfy(entity -> {
            assertThat(iris).containsAll(entity.memberOf()).containsAll(entity.affiliatedWith());
            entity.within().ifPresent(place -> assertThat(iris).contains(place));
        });
    }

    @Test
    void everyNameHasLettersOrDigits() {
        assertThat(REFERENCE.entities())
                .allSatisfy(entity -> assertThat(entity.namings().map(naming -> NameKey.of(naming.text())))
                        .doesNotContain(""));
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
    void everyPlaceButATerritoryLiesInSomethingOrCrossesBorders() {
        assertThat(REFERENCE.entities().stream()
                        .filter(entity -> entity.kind() == Kind.CITY || entity.kind() == Kind.ADMIN_AREA))
                .allSatisfy(entity -> assertThat(entity.within()).isPresent());
    }

    @Test
    void everyCityHasCoordinates() {
        assertThat(REFERENCE.entities().stream().filter(entity -> entity.kind() == Kind.CITY))
                .allSatisfy(city -> assertThat(city.point()).isPresent());
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
                "forces.csv"
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
