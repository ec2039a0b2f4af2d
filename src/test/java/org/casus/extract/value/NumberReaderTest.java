package org.casus.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.casus.extract.Stored;
import org.casus.model.Count;
import org.casus.model.Modifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NumberReaderTest {
    @Test
    void readsADigitNumber() {
        assertThat(count("The blast killed 12 people.", "people")).contains(Count.exactly(12));
    }

    @Test
    void readsANumberOfSeveralWords() {
        assertThat(count("France sent two hundred and fifty soldiers.", "soldiers"))
                .contains(Count.exactly(250));
    }

    @Test
    void readsANumberWithAndBehindAHundred() {
        assertThat(count("A hundred and five soldiers fled.", "soldiers")).contains(Count.exactly(105));
    }

    @Test
    void readsARangeOfHundreds() {
        assertThat(count("Between one hundred and two hundred soldiers fled.", "soldiers"))
                .hasValueSatisfying(count -> assertThat(count)
                        .returns(OptionalInt.of(100), Count::low)
                        .returns(OptionalInt.of(200), Count::high));
    }

    @Test
    void readsAnArticleBeforeASingularAsOne() {
        assertThat(count("The blast killed a girl.", "girl")).contains(Count.exactly(1));
    }

    @Test
    void readsAtLeastAsALowerBound() {
        assertThat(count("At least 15 people died.", "people"))
                .contains(bound(
                        OptionalInt.of(15),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Modifier.AT_LEAST,
                        "At least 15"));
    }

    @Test
    void readsNearlyAsABestNumberWithItsWord() {
        assertThat(count("Nearly 90 people died.", "people"))
                .contains(bound(
                        OptionalInt.empty(), OptionalInt.of(90), OptionalInt.empty(), Modifier.NEARLY, "Nearly 90"));
    }

    @Test
    void readsMoreThanAsAboveTheNumber() {
        assertThat(count("More than 30 people died.", "people"))
                .contains(bound(
                        OptionalInt.of(31),
                        OptionalInt.empty(),
                        OptionalInt.empty(),
                        Modifier.MORE_THAN,
                        "More than 30"));
    }

    @Test
    void readsSeveralAsAtLeastTwo() {
        assertThat(count("Several soldiers died.", "soldiers"))
                .contains(bound(
                        OptionalInt.of(2), OptionalInt.empty(), OptionalInt.empty(), Modifier.AT_LEAST, "Several"));
    }

    @Test
    void readsARangeOfTwoNumbers() {
        assertThat(count("Between 10 and 15 people died.", "people"))
                .hasValueSatisfying(count -> assertThat(count)
                        .returns(OptionalInt.of(10), Count::low)
                        .returns(OptionalInt.empty(), Count::best)
                        .returns(OptionalInt.of(15), Count::high));
    }

    @ParameterizedTest
    @CsvSource({
        "Ten or more people died., people, 10, ,",
        "Several hundred people died., people, 200, ,",
        "More than a hundred people died., people, 101, ,",
        "A number of people died., number, 2, ,",
        "A total of 15 people died., total, , 15,",
        "Some 10-15 people died., people, 10, , 15",
    })
    void readsBoundsInOtherWords(String text, String head, Integer low, Integer best, Integer high) {
        assertThat(count(text, head))
                .hasValueSatisfying(count -> assertThat(count)
                        .returns(number(low), Count::low)
                        .returns(number(best), Count::best)
                        .returns(number(high), Count::high));
    }

    private static OptionalInt number(Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Test
    void severalIsNoNumberOfItsOwn() {
        assertThat(count("Several soldiers died.", "soldiers"))
                .hasValueSatisfying(count -> assertThat(count).matches(NumberReader::isUnnumbered));
        assertThat(NumberReader.isUnnumbered(Count.exactly(2))).isFalse();
    }

    @Test
    void readsNoNumberFromABarePlural() {
        assertThat(count("Soldiers died.", "Soldiers")).isEmpty();
    }

    @Test
    void readsNoNumberFromAPercentage() {
        assertThat(count("The army lost 20 percent of its soldiers.", "soldiers"))
                .isEmpty();
    }

    /// Otherwise a bound would exclude the number that it allows.
    @ParameterizedTest
    @EnumSource(Modifier.class)
    void boundsNeverCross(Modifier modifier) {
        var count = NumberReader.bounded(10, modifier, "10");

        assertThat(count.low().orElse(0)).isLessThanOrEqualTo(count.high().orElse(Integer.MAX_VALUE));
        assertThat(count.low().isPresent()
                        || count.best().isPresent()
                        || count.high().isPresent())
                .isTrue();
    }

    @Test
    void lessThanNoneIsNone() {
        assertThat(NumberReader.bounded(0, Modifier.LESS_THAN, "less than 0").high())
                .hasValue(0);
    }

    private static Count bound(OptionalInt low, OptionalInt best, OptionalInt high, Modifier modifier, String text) {
        return new Count(low, best, high, Optional.of(modifier), Optional.of(text));
    }

    private static Optional<Count> count(String text, String head) {
        var sentence = Stored.sentence(text);
        return new NumberReader()
                .count(
                        sentence,
                        sentence.tokens().stream()
                                .filter(token -> token.form().equals(head))
                                .findFirst()
                                .orElseThrow());
    }
}
