package org.casus.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.casus.llm.StubbedExtractor.QUOTE;
import static org.casus.llm.StubbedExtractor.TEXT;
import static org.casus.llm.StubbedExtractor.attack;
import static org.casus.llm.StubbedExtractor.document;
import static org.casus.llm.StubbedExtractor.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.casus.extract.Extraction;
import org.casus.extract.Extraction.NearMiss;
import org.casus.model.Attack;
import org.casus.model.DateRange;
import org.casus.model.Evidence;
import org.casus.model.Fact;
import org.casus.model.ModelRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which of a model's facts are kept. The report is made up.
class ModelExtractorTest {
    @TempDir
    Path folder;

    private StubbedExtractor harbour;
    private StubModel stub;

    @BeforeEach
    void start() throws IOException {
        stub = new StubModel();
        harbour = new StubbedExtractor(stub, folder);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void keepsAFactWhoseWordsNumbersAndTimesStandInItsQuotes() {
        stub.says(facts(attack(QUOTE, """
                , "date": {"from": "2021-03-08", "to": "2021-03-08", "partOfDay": "evening", "text": "Monday evening"},
                "place": [{"name": "Port Amél"}],
                "targets": [{"name": "the harbour of Port Amél", "kind": "facility"}],
                "killed": [{"best": 2, "who": "dockers", "by": "the port authority"}],
                "injured": [{"low": 31, "modifier": "more-than", "who": "people", "by": "the port authority"}],
                "perpetrators": [{"name": "the Northern Front", "kind": "armed-group", "stance": "denied",
                  "by": "the Northern Front", "evidence": ["The Northern Front denied any part in it."]}]""")));

        var extraction = extract();

        assertThat(extraction.nearMisses()).isEmpty();
        var attack = onlyAttack(extraction);
        assertThat(attack.circumstances().date().flatMap(DateRange::from)).contains(LocalDate.of(2021, 3, 8));
        assertThat(attack.casualties().getLast().count().low()).isEqualTo(OptionalInt.of(31));
        assertThat(attack.circumstances().confidence()).isEqualTo(OptionalDouble.of(0.5));
        assertThat(attack.circumstances().rule()).contains("model:stub-7b");
        assertThat(extraction.traces())
                .singleElement()
                .satisfies(trace -> assertThat(trace.rule()).isEqualTo("model:stub-7b"));
    }

    @Test
    void countsTheOffsetsOfAQuoteItself() {
        stub.says(facts("""
                {"type": "attack", "id": "a1", "kind": "shelling", "status": "occurred",
                 "evidence": [{"text": "on Monday evening, 😀 wrote one resident", "start": 5, "end": 7}]},
                {"type": "attack", "id": "a2", "kind": "shelling", "status": "occurred",
                 "evidence": ["Amél on   Monday"]}"""));

        var quotes = extract().sheet().facts().stream()
                .map(fact -> fact.circumstances().evidence().getFirst())
                .toList();

        assertThat(quotes)
                .containsExactly(
                        new Evidence("on Monday evening, 😀 wrote one resident", 36, 75),
                        new Evidence("Amél\non Monday", 31, 45));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Shells hit the harbour of Port Amel on Monday evening |  | 'Shells hit the harbour of Port Amel on Monday evening' does not stand in the text
            Shells hit ... on Monday evening |  | 'Shells hit ... on Monday evening' does not stand in the text
            Shells hit the harbour | , "place": ["Baghdad"] | 'Baghdad' does not stand in its quotes
            Shells hit the harbour | , "targets": [{"name": "us", "kind": "state"}] | 'us' does not stand in its quotes
            Shells hit the harbour | , "targets": [{"name": "Northern Front", "kind": "armed-group"}] | 'Northern Front' does not stand in its quotes
            Shells hit the harbour | , "killed": [{"best": 3}] | the number 3 does not stand in its quotes
            Shells hit the harbour | , "injured": [{"low": 29}] | the number 29 does not stand in its quotes
            Shells hit the harbour | , "injured": [{"best": 1, "who": "people"}] | the number 1 does not stand in its quotes
            Shells hit the harbour | , "effects": ["panic"] | 'panic' does not stand in its quotes
            Shells hit the harbour | , "killed": [{"best": 2, "by": "the army"}] | 'the army' does not stand in its quotes
            """)
    void takesAFactThatItsQuotesDoNotBearOutAsANearMiss(String quote, String more, String reason) {
        stub.says(facts(attack(quote, Optional.ofNullable(more).orElse(""))));

        var extraction = extract();

        assertThat(extraction.sheet().facts()).isEmpty();
        assertThat(extraction.nearMisses()).extracting(NearMiss::reason).containsExactly("attack a1: " + reason);
    }

    @Test
    void takesAFactWithoutAQuoteAsANearMiss() {
        stub.says(facts("{\"type\": \"attack\", \"id\": \"a1\", \"kind\": \"shelling\", \"status\": \"occurred\"}"));

        assertThat(extract().nearMisses()).extracting(NearMiss::reason).containsExactly("attack a1: it has no quote");
    }

    @Test
    void takesAQuoteOfHalfTheReportForNone() {
        var text = "Shells hit the harbour. ".repeat(40);
        stub.says(facts(attack(text.strip(), "")));

        assertThat(harbour.extractor(Prompt.embedded()).extract(document(text)).nearMisses())
                .extracting(NearMiss::reason)
                .contains("attack a1: a quote is longer than 600 characters");
    }

    @Test
    void countsOneWhereTheReportSaysAGirl() {
        stub.says(facts("""
                {"type": "attack", "id": "a1", "kind": "shelling", "status": "occurred",
                 "injured": [{"best": 1, "who": "A girl"}], "evidence": ["A girl lost a leg."]}"""));

        assertThat(extract().sheet().facts()).hasSize(1);
    }

    @Test
    void leavesOutADayThatTheQuoteDoesNotSettleAndKeepsItsWords() {
        stub.says(facts(attack(
                QUOTE,
                ", \"date\": {\"from\": \"2021-03-01\", \"to\": \"2021-03-01\", \"text\": \"Monday evening\"}")));

        var extraction = extract();

        assertThat(onlyAttack(extraction).circumstances().date())
                .contains(new DateRange(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("Monday evening")));
        assertThat(extraction.nearMisses())
                .extracting(NearMiss::reason)
                .containsExactly("attack a1: the day 2021-03-01, which its quotes do not settle, is left out");
    }

    @ParameterizedTest
    @CsvSource({"0.95, 0.6", "0.6, 0.6", "0.3, 0.3"})
    void isNeverSurerThanTheCap(double said, double kept) {
        stub.says(facts(attack(QUOTE, "").replace("0.5", String.valueOf(said))));

        assertThat(onlyAttack(extract()).circumstances().confidence()).isEqualTo(OptionalDouble.of(kept));
    }

    @Test
    void takesOutWhatPointsToAFactThatWasNotKept() {
        stub.says(facts(attack(QUOTE, ", \"ends\": \"t1\"") + """
                , {"type": "agreement", "id": "t1", "kind": "truce", "status": "ended", "name": "Peace of Amel",
                 "evidence": ["a truce of February"]}"""));

        var extraction = extract();

        assertThat(onlyAttack(extraction).circumstances().relations()).isEmpty();
        assertThat(extraction.nearMisses())
                .extracting(NearMiss::reason)
                .containsExactly("agreement t1: 'Peace of Amel' does not stand in its quotes");
    }

    @Test
    void linksNamesItselfAndNotAsTheModelSays() {
        stub.says(facts("""
                {"type": "attack", "id": "a1", "kind": "shelling", "status": "occurred",
                 "place": [{"name": "Baghdad", "iri": "place/paris", "country": "FRA"}, "Springfield"],
                 "evidence": ["Shells fell on Baghdad and Springfield."]}"""));

        var attack = (Attack) harbour.extractor(Prompt.embedded())
                .extract(document("Shells fell on Baghdad and Springfield."))
                .sheet()
                .facts()
                .getFirst();

        assertThat(attack.circumstances().places())
                .satisfiesExactly(
                        baghdad -> assertThat(baghdad.iri()).contains("place/baghdad"),
                        springfield -> assertThat(springfield.iri()).isEmpty());
    }

    @Test
    void tellsWhichModelWithWhichPromptReadIt() {
        stub.says(facts(""));

        var run = extract().sheet().run();

        assertThat(run)
                .hasValueSatisfying(each -> assertThat(each)
                        .isEqualTo(new ModelRun("stub-7b", Prompt.embedded().digest(), "0.1.0", each.time())));
    }

    private Extraction extract() {
        return harbour.extractor(Prompt.embedded()).extract(document(TEXT));
    }

    private static Attack onlyAttack(Extraction extraction) {
        List<Fact> facts = extraction.sheet().facts();
        assertThat(facts).hasSize(1);
        return (Attack) facts.getFirst();
    }
}
