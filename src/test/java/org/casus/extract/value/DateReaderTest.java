package org.casus.extract.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.casus.extract.value.TimeExpression.Kind;
import org.casus.model.DateRange;
import org.casus.model.PartOfDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 3, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                // Days
                "on 2019-05-03 = 2019-05-03 = 2019-05-03",
                "on May 3, 2019 = 2019-05-03 = 2019-05-03",
                "on 3 May 2019 = 2019-05-03 = 2019-05-03",
                "on the 3rd of May 2019 = 2019-05-03 = 2019-05-03",
                "on 3 MAY 90 = 1990-05-03 = 1990-05-03",
                "on 3 May 19 = 2019-05-03 = 2019-05-03",
                "on Sept. 11, 2001 = 2001-09-11 = 2001-09-11",
                "on 29 February 2020 = 2020-02-29 = 2020-02-29",
                // Without a year: the latest such day up to publication
                "on 9 March = 2021-03-09 = 2021-03-09",
                "on 10 March = 2021-03-10 = 2021-03-10",
                "on 11 March = 2020-03-11 = 2020-03-11",
                "on December 31 = 2020-12-31 = 2020-12-31",
                // Months and years
                "in May 2019 = 2019-05-01 = 2019-05-31",
                "in February = 2021-02-01 = 2021-02-28",
                "in March = 2021-03-01 = 2021-03-31",
                "in April = 2020-04-01 = 2020-04-30",
                "in 2011 = 2011-01-01 = 2011-12-31",
                "in early May 2019 = 2019-05-01 = 2019-05-10",
                "in mid-October = 2020-10-11 = 2020-10-20",
                "in late February 2020 = 2020-02-21 = 2020-02-29",
                // Days of the week: the latest up to publication, that day included
                "on Wednesday = 2021-03-10 = 2021-03-10",
                "on Tuesday = 2021-03-09 = 2021-03-09",
                "on Thursday = 2021-03-04 = 2021-03-04",
                "last Wednesday = 2021-03-03 = 2021-03-03",
                "next Friday = 2021-03-12 = 2021-03-12",
                // Relative
                "today = 2021-03-10 = 2021-03-10",
                "yesterday = 2021-03-09 = 2021-03-09",
                "last night = 2021-03-09 = 2021-03-09",
                "three days ago = 2021-03-07 = 2021-03-07",
                "two weeks ago = 2021-02-21 = 2021-02-27",
                "a month ago = 2021-02-01 = 2021-02-28",
                "two years ago = 2019-01-01 = 2019-12-31",
                "this week = 2021-03-08 = 2021-03-10",
                "last week = 2021-02-25 = 2021-03-09",
                "last month = 2021-02-01 = 2021-02-28",
                "last year = 2020-01-01 = 2020-12-31",
                "in the past year = 2020-03-10 = 2021-03-10",
                "over the last three months = 2020-12-10 = 2021-03-10",
                "since 2014 = 2014-01-01 = 2021-03-10",
                "on Friday, 5 March = 2021-03-05 = 2021-03-05",
                "on Friday March 5 = 2021-03-05 = 2021-03-05",
                "on 5 and 6 March = 2021-03-05 = 2021-03-06",
                "from 5 to 7 March = 2021-03-05 = 2021-03-07",
                "on 3 May last year = 2020-05-03 = 2020-05-03",
                "in August last year = 2020-08-01 = 2020-08-31",
                "at the beginning of March = 2021-03-01 = 2021-03-10",
                "in early 2019 = 2019-01-01 = 2019-04-30",
                "in mid-2019 = 2019-05-01 = 2019-08-31",
                "since 5 March = 2021-03-05 = 2021-03-10",
                "since Monday = 2021-03-08 = 2021-03-10",
                "since yesterday = 2021-03-09 = 2021-03-10",
                "the day before yesterday = 2021-03-08 = 2021-03-08",
                "last weekend = 2021-03-06 = 2021-03-07",
                "over the weekend = 2021-03-06 = 2021-03-07",
                "in the past few hours = 2021-03-09 = 2021-03-10",
                "in the last 48 hours = 2021-03-08 = 2021-03-10",
                "in recent days = 2021-03-03 = 2021-03-10",
                "a few minutes ago = 2021-03-10 = 2021-03-10",
                "a few days ago = 2021-03-03 = 2021-03-10"
            })
    void resolvesAgainstTheDayOfPublication(String words, LocalDate from, LocalDate to) {
        assertThat(range(words, WEDNESDAY))
                .returns(Optional.of(from), DateRange::from)
                .returns(Optional.of(to), DateRange::to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on 31 June 2019",
                "on 29 February 2021",
                "on February 30",
                "on 0 May 2019",
                "on May 32, 2019",
                "on 2019-13-01",
                "on 2019-02-29"
            })
    void anImpossibleDayIsNoDay(String words) {
        assertThat(read(words, WEDNESDAY))
                .noneMatch(each -> each.range().from().isPresent()
                        && each.range().from().equals(each.range().to()));
    }

    @Test
    void aLeapDayWithoutAYearIsThatOfTheLastLeapYear() {
        assertThat(range("on 29 February", LocalDate.of(2020, 3, 1)).from()).contains(LocalDate.of(2020, 2, 29));
    }

    @Test
    void aLeapDayThatIsStillToComeIsThatOfTheLeapYearBefore() {
        assertThat(range("on 29 February", LocalDate.of(2020, 2, 10)).from()).contains(LocalDate.of(2016, 2, 29));
    }

    @Test
    void aLeapDayWithoutAYearInACommonYearIsThatOfTheLastLeapYear() {
        assertThat(range("on 29 February", WEDNESDAY).from()).contains(LocalDate.of(2020, 2, 29));
    }

    @Test
    void aDayOfTheEndOfTheYearIsThatOfTheYearBefore() {
        assertThat(range("on 31 December", LocalDate.of(2021, 1, 1)).from()).contains(LocalDate.of(2020, 12, 31));
    }

    @Test
    void aMonthAgoFromTheEndOfAMonthIsTheMonthBefore() {
        assertThat(range("a month ago", LocalDate.of(2021, 3, 31)).to()).contains(LocalDate.of(2021, 2, 28));
    }

    @Test
    void fridayOfAReportOfFridayIsThatDay() {
        assertThat(range("on Friday", LocalDate.of(2021, 3, 12)).from()).contains(LocalDate.of(2021, 3, 12));
    }

    @ParameterizedTest
    @CsvSource({
        "Monday morning,MORNING",
        "Monday afternoon,AFTERNOON",
        "Monday evening,EVENING",
        "Monday night,NIGHT",
        "last night,NIGHT",
        "yesterday evening,EVENING"
    })
    void keepsThePartOfTheDay(String words, PartOfDay part) {
        assertThat(range(words, WEDNESDAY).partOfDay()).contains(part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "today",
                "yesterday",
                "on Friday",
                "last week",
                "this year",
                "three days ago",
                "in the past year",
                "last night"
            })
    void withoutADayOfPublicationRelativeWordsKeepOnlyTheirText(String words) {
        var found = new DateReader(Optional.empty()).read("They attacked " + words + ".");

        assertThat(found).isNotEmpty().noneMatch(each -> each.range().isResolved());
        assertThat(found).allMatch(each -> each.range().text().isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"on 24 December", "in October", "in mid-October"})
    void withoutADayOfPublicationADayWithoutAYearIsNone(String words) {
        assertThat(new DateReader(Optional.empty()).read("They attacked " + words + "."))
                .noneMatch(each -> each.range().isResolved());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "by the end of the year = 2021-12-31",
                "by the end of the month = 2021-03-31",
                "by the end of the week = 2021-03-14",
                "before the end of 2022 = 2022-12-31",
                "by September 11 = 2021-09-11",
                "by March 1 = 2022-03-01",
                "by May 1, 2021 = 2021-05-01"
            })
    void readsDeadlines(String words, LocalDate day) {
        var found = single(words, WEDNESDAY);

        assertThat(found.kind()).isEqualTo(Kind.DEADLINE);
        assertThat(found.deadline()).contains(day);
        assertThat(found.range().isResolved()).isFalse();
    }

    @Test
    void countsFromAnotherEvent() {
        var after = single("two hours after", WEDNESDAY);
        var earlier = single("a month earlier", WEDNESDAY);

        assertThat(after)
                .returns(Kind.AFTER, TimeExpression::kind)
                .returns(Optional.of(Duration.ofHours(2)), TimeExpression::distance);
        assertThat(earlier)
                .returns(Kind.EARLIER, TimeExpression::kind)
                .returns(Optional.of(Period.ofMonths(1)), TimeExpression::period);
    }

    @Test
    void pointsBackToTheSameDay() {
        assertThat(single("on the same day", WEDNESDAY).kind()).isEqualTo(Kind.SAME);
    }

    @Test
    void timeWordsMayGoOnInTheNextLine() {
        assertThat(range("last\n  night", WEDNESDAY))
                .returns(Optional.of(LocalDate.of(2021, 3, 9)), DateRange::from)
                .returns(Optional.of("last night"), DateRange::text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"until May 2019", "till 2019", "until last year", "later this week", "tomorrow"})
    void upToWhenIsNotWhen(String words) {
        assertThat(single(words, WEDNESDAY)).returns(Kind.DEADLINE, TimeExpression::kind);
    }

    @ParameterizedTest
    @CsvSource({"three days later,P3D", "two hours later,P0D", "the next day,P1D", "the following morning,P1D"})
    void countsOnFromAnotherEvent(String words, Period period) {
        assertThat(single(words, WEDNESDAY))
                .returns(Kind.LATER, TimeExpression::kind)
                .returns(Optional.of(period), TimeExpression::period);
    }

    @Test
    void twoDigitsThatCountSomethingAreNoYear() {
        assertThat(range("on 3 May 20 banks", WEDNESDAY).from()).contains(LocalDate.of(2020, 5, 3));
    }

    @Test
    void findsSeveralInOneSentenceInTheirOrder() {
        var found = new DateReader(Optional.of(WEDNESDAY)).read("On Monday and in May 2019, and yesterday too.");

        assertThat(found)
                .extracting(each -> each.range().text().orElse(""))
                .containsExactly("Monday", "May 2019", "yesterday");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He may attack.",
                "They march on.",
                "The second may fall.",
                "Flight 2019 left.",
                "A 20-year-old man."
            })
    void otherWordsAreNoTime(String sentence) {
        assertThat(new DateReader(Optional.of(WEDNESDAY)).read(sentence)).isEmpty();
    }

    private static DateRange range(String words, LocalDate published) {
        return single(words, published).range();
    }

    private static TimeExpression single(String words, LocalDate published) {
        assertThat(read(words, published)).hasSize(1);
        return read(words, published).getFirst();
    }

    private static List<TimeExpression> read(String words, LocalDate published) {
        return new DateReader(Optional.of(published)).read("They attacked " + words + ".");
    }
}
