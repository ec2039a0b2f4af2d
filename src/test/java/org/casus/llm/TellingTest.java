package org.casus.llm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.casus.model.Evidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The army says so                | the army    | true
            it left the army                | The army    | true
            it left THE ARMY                | the army    | false
            they told us                    | US          | false
            Iraq's army                     | Iraq        | true
            Iraqi army                      | Iraq        | false
            the Two  Rivers Brigade         | Two Rivers Brigade | true
            Amélie                          | Am          | false
            a price of 5 (five)             | 5 (five)    | true
            """)
    void findsWordsLetterByLetter(String passage, String words, boolean found) {
        assertThat(telling(passage).words(words)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            killed 2,500 people             | 2500        | true
            killed 2,500 people             | 500         | false
            two hundred and fifty           | 250         | true
            two hundred and fifty           | 50          | false
            between two hundred and three hundred | 300   | true
            between two hundred and three hundred | 500   | false
            five, ten and twenty            | 10          | true
            five, ten and twenty            | 30          | false
            1.3 million                     | 1300000     | true
            dozens of people                | 24          | true
            twenty-one dead                 | 21          | true
            a dozen                         | 12          | true
            nobody                          | 0           | false
            """)
    void findsNumbersInDigitsAndWords(String passage, int number, boolean found) {
        assertThat(telling(passage).number(number)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            it killed a girl                | girl        | true
            it killed a little girl         | a girl      | true
            it killed the girls             | girls       | false
            a group of girls                | girls       | false
            another soldier died            | soldier     | true
            """)
    void knowsOneByItsArticle(String passage, String thing, boolean found) {
        assertThat(telling(passage).one(thing)).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "on Tuesday, 2020-11-17, true",
        "on Tuesday, 2020-11-18, false",
        "on 3 March 2019, 2019-03-03, true",
        "by the end of the year, 2020-12-31, true",
        "the day before, 2020-11-17, false"
    })
    void settlesDaysByTheDayOfPublication(String passage, LocalDate day, boolean settled) {
        assertThat(telling(passage).day(day)).isEqualTo(settled);
    }

    @ParameterizedTest
    @CsvSource({"in the last year, P1Y, true", "in the last year, P1M, false"})
    void settlesPeriods(String passage, Period period, boolean settled) {
        assertThat(telling(passage).period(period)).isEqualTo(settled);
    }

    private static Telling telling(String passage) {
        var evidence = new Evidence(passage, 0, passage.length());
        return new Telling(List.of(evidence), Optional.of(LocalDate.of(2020, 11, 18)));
    }
}
