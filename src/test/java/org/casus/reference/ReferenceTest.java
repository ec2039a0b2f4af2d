package org.casus.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.casus.reference.Entity.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceTest {
    private static final Reference REFERENCE = Reference.embedded();

    @ParameterizedTest
    @CsvSource({
        "US, actor/united-states",
        "the U.S., actor/united-states",
        "United States of America, actor/united-states",
        "Iraqi, actor/iraq",
        "Britons, actor/united-kingdom",
        "Ivory Coast, actor/ivory-coast",
        "Cote d'Ivoire, actor/ivory-coast",
        "Burma, actor/myanmar",
        "Zaire, actor/democratic-republic-of-the-congo",
        "USSR, actor/soviet-union",
        "baghdad, place/baghdad",
        "Beledweyn, place/beledweyne",
        "Mokha, place/mocha-yemen",
        "Kiev, place/kyiv",
        "Bogota, place/bogota",
        "Sana'a, place/sanaa",
        "Al Anbar, place/anbar-iraq",
        "Maidan Wardak province, place/maidan-wardak-afghanistan",
        "Raqqa, place/ar-raqqah",
        "Washington, place/washington-dc",
        "Assad, actor/bashar-al-assad",
        "Green Zone, place/green-zone-baghdad",
        "Hezbollah, actor/hezbollah",
        "Kataib Hezbollah, actor/kataib-hezbollah",
        "ISIL, actor/islamic-state",
        "Houthi, actor/houthis",
        "Sendero Luminoso, actor/shining-path",
        "FMLN, actor/fmln",
        "Tupac Amaru Revolutionary Movement, actor/mrta",
        "AFP, actor/afp",
        "Pentagon, actor/us-department-of-defense",
        "Ain al-Asad, place/ain-al-asad-air-base",
        "Mike Pompeo, actor/mike-pompeo",
        "Moustafa al-Kazimi, actor/mustafa-al-kadhimi",
        "Iraqi army, actor/iraq-army",
        "US troops, actor/united-states-armed-forces",
        "Iraqi government, actor/iraq",
        "US embassy in Baghdad, place/embassy-of-united-states-in-iraq",
        "Embassy of the United States in Baghdad, place/embassy-of-united-states-in-iraq",
        "Turkish embassy in Paris, place/embassy-of-turkey-in-france"
    })
    void findsTheMostProminentEntityOfAName(String name, String iri) {
        assertThat(REFERENCE.find(name)).first().extracting(Entity::iri).isEqualTo(iri);
    }

    @Test
    void takesNoWordForAnAcronym() {
        assertThat(REFERENCE.find("us")).isEmpty();
        assertThat(REFERENCE.longest(List.of("Who", "knows"), 0)).isEmpty();
    }

    @Test
    void tellsHowANameLedToAState() {
        assertThat(REFERENCE.lookup("Iraqi")).first().extracting(Named::form).isEqualTo(Form.ADJECTIVE);
        assertThat(REFERENCE.lookup("Americans"))
                .first()
                .extracting(Named::form)
                .isEqualTo(Form.DEMONYM);
        assertThat(REFERENCE.lookup("Baghdad"))
                .anyMatch(named ->
                        named.form() == Form.METONYM && named.entity().iri().equals("actor/iraq"));
    }

    @Test
    void findsTheLongestNameThatStartsAtAToken() {
        var tokens = List.of("the", "al-Qaeda", "in", "Iraq", "and", "others");

        var match = REFERENCE.longest(tokens, 1).orElseThrow();

        assertThat(match.to()).isEqualTo(4);
        assertThat(match.best().orElseThrow().entity().iri()).isEqualTo("actor/al-qaeda-in-iraq");
    }

    @Test
    void scansASentence() {
        var tokens = List.of(
                "The", "United", "States", "Embassy", "in", "Baghdad", "said", "Iraq", "'s", "army", "and", "Al", "-",
                "Shabaab", "met", "in", "Tripoli", ",", "Libya", ".");

        assertThat(REFERENCE.scan(tokens))
                .extracting(match -> match.best().orElseThrow().entity().iri())
                .containsExactly(
                        "place/embassy-of-united-states-in-iraq",
                        "actor/iraq-army",
                        "actor/al-shabaab",
                        "place/tripoli",
                        "actor/libya");
    }

    @Test
    void takesNoWordAtTheStartOfASentenceForATown() {
        assertThat(REFERENCE.longest(List.of("Police", "said"), 0).flatMap(Match::best))
                .isEmpty();
    }

    @Test
    void leavesWordsInLowerCaseAlone() {
        assertThat(REFERENCE.scan(List.of("turkey", "and", "chad", "in", "china")))
                .isEmpty();
    }

    @Test
    void takesAWeakNameOnlyInATextThatNamesItsCountry() {
        var match = REFERENCE.longest(List.of("ERP"), 0).orElseThrow();

        assertThat(match.best()).isEmpty();
        assertThat(match.best(Set.of("SLV")).orElseThrow().entity().iri()).isEqualTo("actor/erp-el-salvador");
    }

    @Test
    void prefersThePlaceInACountryThatTheTextNames() {
        var match = REFERENCE.longest(List.of("Tripoli"), 0).orElseThrow();

        assertThat(match.best().orElseThrow().entity().country()).contains("LBY");
        assertThat(match.best(Set.of("LBN")).orElseThrow().entity().country()).contains("LBN");
    }

    @Test
    void keepsAStateAndItsTerritoryApart() {
        var iraq = REFERENCE.state("IRQ").orElseThrow();

        assertThat(iraq.kind()).isEqualTo(Kind.STATE);
        assertThat(REFERENCE.territoryOf(iraq)).map(Entity::iri).contains("place/iraq");
        assertThat(REFERENCE.capitalOf(iraq)).map(Entity::iri).contains("place/baghdad");
        assertThat(REFERENCE.stateOfAdjective("Iraqi")).contains(iraq);
        assertThat(REFERENCE.countryOf(REFERENCE
                        .entity("place/fallujah")
                        .or(() -> REFERENCE.entity("place/al-fallujah"))
                        .orElseThrow()))
                .contains(iraq);
    }

    @Test
    void knowsEntitiesThatFollowFromARuleByTheirIri() {
        assertThat(REFERENCE.entity("actor/peru-police")).map(Entity::name).contains("Peruvian police");
        assertThat(REFERENCE.entity("place/embassy-of-china-in-peru"))
                .map(Entity::name)
                .contains("Embassy of China in Lima");
        assertThat(REFERENCE.entity("actor/nowhere-police")).isEmpty();
    }
}
