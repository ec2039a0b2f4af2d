package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Scores two small sets of sheets; what they tell is made up.
class ScoreCommandTest {
    private static final String GOLD = """
            {"document": {"id": "market"}, "facts": [{"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "date": "2021-03-02", "place": ["Port Amel"], "killed": [{"best": 3}], "evidence": ["A bomb went off"]}]}
            {"document": {"id": "truce"}, "facts": [{"type": "agreement", "id": "t1", "kind": "truce", "status": "signed", "date": "2021-02-01"}]}
            """;
    private static final String PREDICTED = """
            {"document": {"id": "market", "text": "A bomb went off in Port Amel. Nobody was arrested."}, "facts": [{"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "date": "2021-03-02", "place": ["Port Amel"], "killed": [{"best": 4}], "evidence": ["A bomb went off in Port Amel."], "confidence": 0.85}, {"type": "attack", "id": "a2", "kind": "attack", "status": "occurred", "date": "2020-01-01", "evidence": ["Nobody was arrested."], "confidence": 0.6}]}
            {"document": {"id": "truce"}, "facts": []}
            """;

    @TempDir
    Path folder;

    private Path gold = Path.of("");
    private Path predicted = Path.of("");

    @BeforeEach
    void bothSides() throws IOException {
        gold = Files.writeString(folder.resolve("gold.jsonl"), GOLD);
        predicted = Files.writeString(folder.resolve("predicted.jsonl"), PREDICTED);
    }

    @Test
    void printsATableForPeople() {
        var ran = Ran.casus("score", gold, predicted);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isEqualToNormalizingNewlines("""
                what             gold  predicted  right  precision  recall  F1
                ---------------  ----  ---------  -----  ---------  ------  -----
                all                 2          2      1  50.0       50.0    50.0
                attack              1          2      1  50.0       100.0   66.7
                  kind              1          1      1  100.0      100.0   100.0
                  status            1          1      1  100.0      100.0   100.0
                  date              1          1      1  100.0      100.0   100.0
                  date.days         1          1      1  100.0      100.0   100.0
                  place             1          1      1  100.0      100.0   100.0
                  killed            1          1      0  0.0        0.0     0.0
                  killed.claims     1          1      0  0.0        0.0     0.0
                agreement           1          0      0  -          0.0     0.0
                2 documents. A slot counts over the facts that are paired.

                confidence  facts  right  share right
                ----------  -----  -----  -----------
                0.6-0.7         1      0          0.0
                0.8-0.9         1      1        100.0
                Brier score 0.191, expected calibration error 0.375. Facts of 0.8 and more: 1, right 100.0 %.
                """);
    }

    @Test
    void listsErrorsWithTheirWordsAndTheNearestFact() {
        var ran = Ran.casus("score", gold, predicted, "--errors", 5);

        assertThat(ran.out()).endsWith("""

                Found and not true:
                  market, attack a2: attack, 2020-01-01/2020-01-01
                    "Nobody was arrested."
                    the nearest fact is attack a1, 0.00 alike (date differs, place told by one only, who told by none); more than 0.5 is needed.

                True and not found:
                  truce, agreement t1: truce, 2021-02-01/2021-02-01
                    PREDICTED has no agreement in this document.
                """);
    }

    @Test
    void writesFiguresAsCsv() {
        assertThat(Ran.casus("score", gold, predicted, "--format", "csv").out().lines())
                .startsWith(
                        "type,slot,gold,predicted,right,precision,precisionLow,precisionHigh,recall,recallLow,recallHigh,f1,f1Low,f1High",
                        "all,,2,2,1,0.5,,,0.5,,,0.5,,",
                        "attack,,1,2,1,0.5,,,1.0,,,0.6667,,")
                .contains("attack,kind,1,1,1,1.0,,,1.0,,,1.0,,");
    }

    @Test
    void writesAllOfItAsJson() throws IOException {
        var json = new ObjectMapper()
                .readTree(Ran.casus("score", gold, predicted, "--format", "json", "--errors", 1)
                        .out());

        assertThat(json.at("/documents").asInt()).isEqualTo(2);
        assertThat(json.at("/figures/1/type").asText()).isEqualTo("attack");
        assertThat(json.at("/figures/1/f1").asDouble()).isEqualTo(0.6667);
        assertThat(json.at("/calibration/brier").asDouble()).isEqualTo(0.1913);
        assertThat(json.at("/calibration/bins/8/right").asInt()).isEqualTo(1);
        assertThat(json.at("/errors/0/quote").asText()).isEqualTo("Nobody was arrested.");
        assertThat(json.at("/intervals/seed").asInt()).isEqualTo(1);
    }

    @Test
    void givesTheSameIntervalsAgain() throws IOException {
        var sheet = """
                {"document": {"id": "d%d"}, "facts": [{"type": "attack", "id": "a", "kind": "raid", "status": "occurred", "date": "2021-03-%02d"}]}
                """;
        var truth = new StringBuilder();
        var found = new StringBuilder();
        for (int i = 1; i <= 12; i++) {
            truth.append(sheet.formatted(i, i));
            found.append(sheet.formatted(i, i % 3 == 0 ? i + 10 : i));
        }
        Files.writeString(gold, truth);
        Files.writeString(predicted, found);

        var ran = Ran.casus("score", gold, predicted);

        assertThat(ran.out())
                .contains("all            12         12      8  66.7 (42-92)")
                .contains("In brackets 95 % intervals: 1000 resamples of the documents, seed 1.")
                .contains("12 found facts without a confidence.");
        assertThat(Ran.casus("score", gold, predicted).out()).isEqualTo(ran.out());
        assertThat(Ran.casus("score", gold, predicted, "--seed", 2).out()).isNotEqualTo(ran.out());
    }

    @Test
    void readsFoldersOfSheets() throws IOException {
        var sheets = Files.createDirectory(folder.resolve("sheets"));
        Files.writeString(sheets.resolve("market.yaml"), """
                document: {id: market}
                facts:
                  - {type: attack, id: x, kind: raid, status: occurred, date: 2021-03-02}
                """);
        Files.writeString(sheets.resolve("truce.json"), "{\"document\": {\"id\": \"truce\"}, \"facts\": []}");
        Files.writeString(sheets.resolve("notes.txt"), "Not a sheet.");

        var ran = Ran.casus("score", sheets, predicted, "--types", "attack");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("attack          1          2      1");
    }

    @Test
    void namesAndCountsDocumentsThatAreOnOneSideOnly() throws IOException {
        Files.writeString(gold, GOLD.replace("\"truce\"}", "\"peace\"}"));

        var ran = Ran.casus("score", gold, predicted);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("all                 2          2      1");
        assertThat(ran.err()).isEqualToNormalizingNewlines("""
                casus: 1 document of %2$s not in %1$s and not scored: truce.
                casus: 1 document of %1$s without a sheet in %2$s, so that all their facts count as missed: peace.
                """.formatted(gold, predicted));
    }

    @Test
    void refusesSidesThatHaveNothingInCommon() throws IOException {
        Files.writeString(predicted, "{\"document\": {\"id\": \"other\"}, \"facts\": []}");

        assertThat(failure(gold, predicted))
                .isEqualTo(
                        "casus: %s and %s have no document in common: a document there is 'market', one here 'other'. They are told apart by document.id."
                                .formatted(gold, predicted));
    }

    @Test
    void refusesASecondSheetOfADocument() throws IOException {
        Files.writeString(predicted, PREDICTED + PREDICTED.lines().findFirst().orElseThrow() + "\n");
        assertThat(failure(gold, predicted))
                .contains("line 3")
                .contains("a second sheet of the document 'market'; the first is in line 1.");

        var sheets = Files.createDirectory(folder.resolve("sheets"));
        Files.writeString(sheets.resolve("a.jsonl"), GOLD);
        Files.writeString(sheets.resolve("b.jsonl"), GOLD);
        Files.writeString(predicted, PREDICTED);
        assertThat(failure(sheets, predicted))
                .isEqualTo(
                        "casus: %s: a second sheet of the document 'market'; the first is in %s. Take one of them out."
                                .formatted(sheets.resolve("b.jsonl"), sheets.resolve("a.jsonl")));
    }

    @Test
    void tellsWhichLineIsBroken() throws IOException {
        Files.writeString(predicted, PREDICTED.replace("\"facts\": []}", "\"facts\": ["));

        assertThat(failure(gold, predicted)).startsWith("casus: %s, line 2, column ".formatted(predicted));
    }

    @Test
    void tellsOfAQuoteThatIsNotInTheTextOfTheOtherSide() throws IOException {
        Files.writeString(gold, GOLD.replace("A bomb went off", "A shell went off"));

        assertThat(failure(gold, predicted))
                .contains("line 1")
                .contains("'A shell went off' does not stand in the document.");
    }

    @Test
    void checksQuotesOfPredictedSheetsAgainstTheTextOfTheGold() throws IOException {
        var text = "\"text\": \"A bomb went off in Port Amel. Nobody was arrested.\"";
        Files.writeString(gold, GOLD.replace("{\"id\": \"market\"}", "{\"id\": \"market\", " + text + "}"));
        Files.writeString(predicted, PREDICTED.replace(", " + text, ""));

        assertThat(Ran.casus("score", gold, predicted).code()).isZero();
    }

    @Test
    void tellsWhatIsMissingOrUnknown() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        assertThat(failure(folder.resolve("none.jsonl"), predicted)).contains("none.jsonl does not exist.");
        assertThat(failure(gold, empty)).isEqualTo("casus: There is no fact sheet in %s.".formatted(empty));
        assertThat(failure(gold, predicted, "--types", "atack"))
                .startsWith("casus: 'atack' is no type of fact. Did you mean 'attack'? Known are: attack, series");
        assertThat(failure(gold, predicted, "--errors", "-1"))
                .isEqualTo("casus: --errors and --resamples are numbers from 0.");
    }

    private static String failure(Object... arguments) {
        var all = new java.util.ArrayList<Object>(List.of("score"));
        all.addAll(List.of(arguments));
        var ran = Ran.casus(all.toArray());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(1);
        return ran.err().strip();
    }
}
