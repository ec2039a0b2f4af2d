package org.casus.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "'LIMA, 3 JAN 90 (ABC) -- Rebels fled.' = LIMA = 1990-01-03",
                "'BOGOTA, 15 MAR 1989 -- Rebels fled.' = BOGOTA = 1989-03-15",
                "'San Salvador, 29 Feb 88 (XYZ) -- [TEXT] Rebels fled.' = San Salvador = 1988-02-29"
            })
    void tellsWhereAndWhen(String text, String place, LocalDate date) {
        var dateline = Dateline.of(text, Optional.empty()).orElseThrow();

        assertThat(dateline.place()).isEqualTo(place);
        assertThat(dateline.date()).contains(date);
        assertThat(text.substring(dateline.end())).isEqualTo("Rebels fled.");
    }

    @Test
    void anImpossibleDayIsNoDay() {
        assertThat(Dateline.of("LIMA, 31 FEB 90 (ABC) -- Rebels fled.", Optional.empty())
                        .orElseThrow()
                        .date())
                .isEmpty();
    }

    @Test
    void aDayWithoutAYearIsTheLatestUpToPublication() {
        var dateline = Dateline.of("LIMA, 30 DEC (ABC) -- Rebels fled.", Optional.of(LocalDate.of(1990, 1, 2)));

        assertThat(dateline.orElseThrow().date()).contains(LocalDate.of(1989, 12, 30));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rebels fled on 3 January.",
                "On 3 January 1990 rebels fled - all of them.",
                "",
                "3 JAN 90 -- Rebels fled."
            })
    void otherTextsHaveNone(String text) {
        assertThat(Dateline.of(text, Optional.empty())).isEmpty();
    }
}
