package org.casus.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.casus.extract.Stored;
import org.casus.extract.syntax.Sentence;
import org.casus.reference.Entity;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    @Test
    void anAdjectiveMeansItsState() {
        var text = read("Iraqi factions left Baghdad.");
        var iraqi = text.sentences.getFirst().token(0);

        assertThat(text.gazetteer.state(text.sentences.getFirst(), iraqi))
                .map(Entity::iri)
                .contains("actor/iraq");
    }

    @Test
    void aCapitalIsLinked() {
        assertThat(links("Baghdad", "Iraqi factions left Baghdad.")).contains("place/baghdad");
    }

    @Test
    void theCountriesOfATextAreKept() {
        assertThat(read("Iraqi factions left Baghdad.").gazetteer.countries()).containsExactly("IRQ");
    }

    @Test
    void anEmbassyIsLinkedWithTheCityThatItStandsIn() {
        assertThat(links("embassy", "The French embassy in Kabul was closed."))
                .contains("place/embassy-of-france-in-afghanistan");
    }

    @Test
    void theCityInAnEmbassysNameIsItself() {
        assertThat(links("Kabul", "The French embassy in Kabul was closed."))
                .first()
                .isEqualTo("place/kabul");
    }

    @Test
    void aSmallTownWithoutItsCountryIsNoLink() {
        assertThat(links("Springfield", "Farmers in Springfield met police in Reading."))
                .isEmpty();
    }

    @Test
    void aCommonNounIsNoName() {
        assertThat(links("police", "Farmers in Springfield met police in Reading."))
                .isEmpty();
    }

    @Test
    void ofTwoCitiesTheLargerComesFirst() {
        assertThat(links("Tripoli", "Rebels left Tripoli.")).first().isEqualTo("place/tripoli");
    }

    private record Text(Gazetteer gazetteer, List<Sentence> sentences) {}

    private static Text read(String... texts) {
        var sentences = Stream.of(texts).map(Stored::sentence).toList();
        var gazetteer = new Gazetteer(Stored.reference());
        gazetteer.read(sentences);
        return new Text(gazetteer, sentences);
    }

    private static List<String> links(String word, String... texts) {
        var text = read(texts);
        var sentence = text.sentences.getFirst();
        var head = sentence.tokens().stream()
                .filter(token -> token.form().equals(word))
                .findFirst()
                .orElseThrow();
        return text.gazetteer.links(sentence, head).stream()
                .map(named -> named.entity().iri())
                .toList();
    }
}
