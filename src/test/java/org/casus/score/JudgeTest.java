package org.casus.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.casus.model.Casualties;
import org.casus.model.CasualtyType;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.Modifier;
import org.casus.model.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {
    private final Judge judge = new Judge(new Names(Given.KNOWN), (one, other) -> one.equals(other));

    @ParameterizedTest
    @CsvSource({
        "2021-03-02/2021-03-02, 2021-03-02/2021-03-02, true",
        "2021-03-01/2021-03-31, 2021-03-02/2021-03-02, true",
        "2021-03-02/2021-03-02, 2021-03-03/2021-03-03, false",
        "2021-03-02/2021-03-02, 2021-03-01/2021-03-31, true",
        "2021-03-02/2021-03-02, 2021-01-01/2021-12-31, false",
        "2021-01-01/2021-12-31, 2020-07-01/2021-06-30, true",
        "2021-03-02/2021-03-02, 2021-03-01/, false",
        "2021-03-01/, 2021-03-02/2021-03-02, true",
        "2021-03-01/, 2020-03-02/, true"
    })
    void holdsDaysAgainstDays(String gold, String found, boolean right) {
        assertThat(judge.agree(dates(gold), dates(found))).isEqualTo(right);
    }

    /// low, best, high, modifier
    @ParameterizedTest
    @CsvSource({
        "-;5;-;-, -;5;-;-, true",
        "-;5;-;-, -;6;-;-, false",
        "5;-;-;at-least, -;7;-;-, true",
        "5;-;-;at-least, -;4;-;-, false",
        "-;12;-;-, 5;-;-;at-least, false",
        "-;-;10;at-most, -;3;-;-, true",
        "-;90;-;nearly, -;85;-;-, true",
        "-;90;-;nearly, -;80;-;-, false",
        "-;100;-;-, -;95;-;about, true",
        "10;-;20;-, 18;-;30;-, true",
        "10;-;20;-, 21;-;30;-, false"
    })
    void holdsNumbersAgainstNumbers(String gold, String found, boolean right) {
        assertThat(judge.agree(quantity(gold), quantity(found))).isEqualTo(right);
    }

    @Test
    void addsVictimsUpAndLetsAnotherClaimWidenThem() {
        var soldiers = killed(count("-;3;-;-"), List.of());
        var villagers = killed(count("-;10;-;-"), List.of(killed(count("-;14;-;-"), List.of())));
        var gold = new Value.Quantity(Amount.total(List.of(soldiers, villagers)).orElseThrow());

        assertThat(judge.agree(gold, quantity("-;13;-;-"))).isTrue();
        assertThat(judge.agree(gold, quantity("-;17;-;-"))).isTrue();
        assertThat(judge.agree(gold, quantity("-;18;-;-"))).isFalse();
        assertThat(judge.agree(quantity("-;17;-;-"), gold))
                .as("what is found is the number that it tells, not that of an alternative")
                .isFalse();
    }

    @Test
    void knowsNoAmountWhereOnlyWordsAreTold() {
        assertThat(Amount.of(count("-;-;-;-"))).isEmpty();
        assertThat(Amount.total(List.of())).isEmpty();
    }

    @Test
    void takesAPlaceForTheOneThatItLiesInButNotForOneOfAnotherState() {
        var zone = place("Green Zone", Optional.of("Port Amel"), Optional.of("NLD"));
        var port = place("Port Amel", Optional.empty(), Optional.of("NLD"));
        var other = place("Port Amel", Optional.empty(), Optional.of("SLD"));

        assertThat(judge.samePlace(zone, port)).isTrue();
        assertThat(judge.samePlace(port, zone)).isTrue();
        assertThat(judge.samePlace(port, other)).isFalse();
        assertThat(judge.isStateOf(Place.named("Northland"), port)).isTrue();
        assertThat(judge.isStateOf(Place.named("Northland"), other)).isFalse();
    }

    @Test
    void takesTroopsOfOneStateForTheSame() {
        var soldiers = force("soldiers", Optional.of("Northland"));

        assertThat(judge.agree(force("Northland", Optional.empty()), soldiers)).isTrue();
        assertThat(judge.agree(force("marines", Optional.of("Northland")), soldiers))
                .isTrue();
        assertThat(judge.agree(force("marines", Optional.of("Southland")), soldiers))
                .isFalse();
    }

    @Test
    void takesValuesThatBelongTogetherForRightOnlyTogether() {
        var gold = Value.All.of(Value.Name.of("ISIS"), new Value.Exact("claimed"));

        assertThat(judge.agree(gold, Value.All.of(Value.Name.of("Islamic State"), new Value.Exact("claimed"))))
                .isTrue();
        assertThat(judge.agree(gold, Value.All.of(Value.Name.of("Islamic State"), new Value.Exact("blamed"))))
                .isFalse();
        assertThat(judge.agree(gold, Value.All.of(Value.Name.of("Islamic State"))))
                .isFalse();
    }

    private static Value dates(String bounds) {
        var days = bounds.split("/", -1);
        return new Value.Dates(new DateRange(day(days[0]), day(days[1]), Optional.empty(), Optional.empty()));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static Value quantity(String count) {
        return new Value.Quantity(Amount.of(count(count)).orElseThrow());
    }

    private static Count count(String text) {
        var parts = text.split(";", -1);
        var modifiers = Map.of(
                "at-least", Modifier.AT_LEAST,
                "at-most", Modifier.AT_MOST,
                "nearly", Modifier.NEARLY,
                "about", Modifier.ABOUT);
        return new Count(
                number(parts[0]),
                number(parts[1]),
                number(parts[2]),
                Optional.ofNullable(modifiers.get(parts[3])),
                Optional.empty());
    }

    private static OptionalInt number(String text) {
        return text.equals("-") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Casualties killed(Count count, List<Casualties> alternatives) {
        return new Casualties(
                CasualtyType.KILLED,
                count,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                alternatives,
                List.of(),
                java.util.OptionalDouble.empty());
    }

    private static Place place(String name, Optional<String> within, Optional<String> country) {
        return new Place(name, within, country, Optional.empty(), Optional.empty());
    }

    private static Value force(String name, Optional<String> of) {
        return new Value.Force(new Names.Linked(name, Optional.empty()), of);
    }
}
