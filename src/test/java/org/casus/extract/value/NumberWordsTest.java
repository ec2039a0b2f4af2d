package org.casus.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "7 = 7",
                "2,500 = 2500",
                "1,234,567 = 1234567",
                "zero = 0",
                "twelve = 12",
                "twenty-one = 21",
                "Ninety-Nine = 99",
                "thirtythree = 33",
                "twenty one = 21",
                "two hundred = 200",
                "a hundred = 100",
                "hundred = 100",
                "two hundred and fifty = 250",
                "three thousand five hundred = 3500",
                "a dozen = 12",
                "two dozen = 24",
                "1.3 million = 1300000",
                "two million three hundred thousand = 2300000",
                "500 thousand = 500000"
            })
    void readsANumberInWordsOrDigits(String words, int number) {
        assertThat(NumberWords.parse(List.of(words.split(" ")))).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"soldiers", "twenty-first", "2.5", "10th", "3 billion soldiers", "and", "a", "1,2,3", "five-six"
            })
    void readsNothingElseAsANumber(String words) {
        assertThat(NumberWords.parse(List.of(words.split(" ")))).isEmpty();
    }

    @Test
    void aNumberTooLargeIsNoNumber() {
        assertThat(NumberWords.parse(List.of("9000", "million"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dozens,24", "scores,40", "hundreds,200", "thousands,2000", "millions,2000000"})
    void aPluralIsAtLeastTwice(String plural, int least) {
        assertThat(NumberWords.atLeast(plural)).hasValue(least);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soldiers", "dozen", "s", ""})
    void otherWordsAreNoPluralOfANumber(String word) {
        assertThat(NumberWords.atLeast(word)).isEmpty();
    }
}
