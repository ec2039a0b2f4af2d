package org.casus.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.casus.score.Names.Linked;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private final Names names = new Names(Given.KNOWN);

    @ParameterizedTest
    @CsvSource({
        "the Port of Amel, port of amel, true",
        "U.S. Embassy, US embassy, true",
        "Sana'a, Sanaa, true",
        "Bogotá, Bogota, true",
        "rockets, rocket, true",
        "Houthi rebels, Houthis, true",
        "government of Zembla, Zembla, true",
        "ISIS, Islamic State, true",
        "Islamic State, Islamic Republic of Iran, false",
        "the government, the army, false",
        "market, police station, false",
        "?, !, false"
    })
    void saysWhetherTwoNamesMeanTheSame(String one, String other, boolean same) {
        assertThat(names.same(one, other)).isEqualTo(same);
        assertThat(names.same(other, one)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "actor/iran, https://w3id.org/casus/id/actor/iran, true",
        "actor/iran, actor/islamic-state, false",
        "actor/iran, , false"
    })
    void takesALinkForMoreThanTheWords(String one, String other, boolean same) {
        assertThat(names.same(
                        new Linked("the regime", Optional.of(one)), new Linked("Tehran", Optional.ofNullable(other))))
                .isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "withdrawal of troops from the north, the troops' withdrawal from the north, true",
        "oil prices, the price of oil, true",
        "the release of prisoners, an end of the blockade, false",
        "prisoners, the release of forty prisoners before winter, false"
    })
    void takesTextsForTheSameThatShareHalfOfTheirWords(String one, String other, boolean alike) {
        assertThat(names.alike(one, other)).isEqualTo(alike);
    }
}
