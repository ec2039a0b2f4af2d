package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.casus.model.Attack;
import org.casus.model.AttackKind;
import org.casus.model.Circumstances;
import org.casus.model.DateRange;
import org.casus.model.Participant;
import org.casus.model.ParticipantKind;
import org.casus.model.Place;
import org.casus.model.Status;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void namesWhatWasHitWhereAndWhen() {
        assertThat(Labels.of(bombing("Mosul", "the market", "a bus")))
                .isEqualTo("Bombing on the market, a bus, Mosul, 2021-03-02");
    }

    @Test
    void doesNotSayThePlaceAgainThatTheNameOfTheTargetEndsWith() {
        assertThat(Labels.of(bombing("Mosul", "the court in Mosul")))
                .isEqualTo("Bombing on the court in Mosul, 2021-03-02");
    }

    @Test
    void leavesOutNamesUntilItIsShort() {
        assertThat(Labels.of(bombing(
                        "Mosul",
                        "the old market near the river",
                        "the seat of the governor of the province",
                        "a bus with pilgrims")))
                .isEqualTo("Bombing on the old market near the river and others, Mosul, 2021-03-02");
    }

    @Test
    void endsAWordBeforeItsLimitWhenOneNameAloneIsTooLong() {
        assertThat(Labels.of(bombing("Mosul", "a house " + "of very many words ".repeat(6))))
                .hasSizeLessThanOrEqualTo(80)
                .startsWith("Bombing on a house of very many words")
                .endsWith("\u2026");
    }

    @Test
    void saysByWhichDayWhereOnlyThatIsKnown() {
        var by = new DateRange(
                Optional.empty(), Optional.of(LocalDate.of(2021, 3, 2)), Optional.empty(), Optional.empty());

        assertThat(Labels.of(bombing(by, "Mosul", "the market")))
                .isEqualTo("Bombing on the market, Mosul, by 2021-03-02");
    }

    @Test
    void saysFromWhichDayWhereOnlyThatIsKnown() {
        var from = new DateRange(
                Optional.of(LocalDate.of(2021, 3, 2)), Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(Labels.of(bombing(from, "Mosul", "the market")))
                .isEqualTo("Bombing on the market, Mosul, from 2021-03-02");
    }

    private static Attack bombing(String place, String... targets) {
        return bombing(DateRange.on(LocalDate.of(2021, 3, 2)), place, targets);
    }

    private static Attack bombing(DateRange date, String place, String... targets) {
        return new Attack(
                new Circumstances(
                        "a1",
                        Optional.of(date),
                        Optional.empty(),
                        List.of(Place.named(place)),
                        List.of(),
                        List.of(),
                        OptionalDouble.empty(),
                        Optional.empty()),
                AttackKind.BOMBING,
                Status.OCCURRED,
                List.of(),
                Stream.of(targets)
                        .map(name -> Participant.named(name, ParticipantKind.FACILITY))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
