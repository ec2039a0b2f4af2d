package org.casus.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseTest {
    private static final String IRI = "https://w3id.org/casus/id/";

    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @Test
    void makesTheIrisOfASource() {
        assertThat(Base.DEFAULT.graph("seed")).hasToString(IRI + "graph/seed");
        assertThat(Base.DEFAULT.event("seed", "a1")).hasToString(IRI + "event/seed/a1");
        assertThat(Base.DEFAULT.claim("seed", "a1-killed-1")).hasToString(IRI + "claim/seed/a1-killed-1");
        assertThat(Base.DEFAULT.quote("seed", 10, 20)).hasToString(IRI + "quote/seed/10-20");
        assertThat(Base.DEFAULT.place("seed", "Green Zone")).hasToString(IRI + "place/seed/green-zone");
    }

    @Test
    void resolvesRelativeAndAbsoluteIris() {
        assertThat(Base.DEFAULT.resolve("actor/iraq")).hasToString(IRI + "actor/iraq");
        assertThat(Base.DEFAULT.resolve("http://www.wikidata.org/entity/Q796"))
                .hasToString("http://www.wikidata.org/entity/Q796");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "actor/green zone", "actor/<x>", "http://exa mple.org/"})
    void refusesWhatIsNoIri(String text) {
        assertThatThrownBy(() -> Base.DEFAULT.resolve(text))
                .isInstanceOf(InputException.class)
                .hasMessage("'%s' is no IRI. Write it like actor/united-states, or in full.", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "casus", "https://example.org/id", "ftp://example.org/", "https://exa mple.org/"})
    void refusesABaseThatNoIriCanStartWith(String text) {
        assertThatThrownBy(() -> new Base(text))
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "'%s' cannot be the base of IRIs. Give a web address that ends with '/', such as https://example.org/id/.",
                        text);
    }

    @Test
    void refusesADocumentThatIsNamedLikeAGraphOfCasus() {
        assertThatThrownBy(() -> Base.DEFAULT.graph("reference"))
                .isInstanceOf(InputException.class)
                .hasMessage("'reference' cannot be the id of a document: casus keeps a graph of that name."
                        + " Give it another id.");
    }

    @Test
    void keepsTwoIdsApart() {
        assertThat(Base.segment("a/b")).isEqualTo("a%2Fb");
        assertThat(Base.segment("a b")).isEqualTo("a%20b");
        assertThat(Base.segment("a-b")).isEqualTo("a-b");
        assertThat(Base.segment("é")).isEqualTo("%C3%A9");
    }

    @ParameterizedTest
    @CsvSource({
        "Green Zone, green-zone",
        "'  Moustafa al-Kazimi ', moustafa-al-kazimi",
        "Kata'ib Hezbollah, kataib-hezbollah",
        "São Tomé, sao-tome",
        "Łódź, lodz",
        "Straße, strasse",
        "U.S. Embassy (Baghdad), u-s-embassy-baghdad",
        "C-RAM, c-ram",
        "بغداد, ~628~63a~62f~627~62f",
        "Kyiv (Київ), kyiv-~43a~438~457~432",
        "'!!', ~21~21"
    })
    void foldsANameToAscii(String name, String slug) {
        assertThat(Base.slug(name)).isEqualTo(slug);
    }

    @Test
    void keepsLongNamesApart() {
        String name = "a very long name ".repeat(10);

        assertThat(Base.slug(name + "one")).hasSizeLessThanOrEqualTo(80).isNotEqualTo(Base.slug(name + "two"));
    }

    @Test
    void givesIrisThatAreValid() {
        assertThat(Base.DEFAULT.resolve(
                        Base.DEFAULT.place("seed", "Київ, بغداد & 北京").getURI()))
                .isNotNull();
    }
}
