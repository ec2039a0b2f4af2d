package org.casus.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.casus.model.Attack;
import org.casus.model.Count;
import org.casus.model.DateRange;
import org.casus.model.Evidence;
import org.casus.model.FactSheet;
import org.casus.model.InputException;
import org.casus.model.ParticipantKind;
import org.casus.model.SourceDocument;
import org.casus.model.TroopMovement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Reads sheets as people write them, and says what is wrong with one.
class SheetReaderTest {
    private static final String TEXT = "Rebels fired rockets. The army said a girl died. The army said no more.";

    @TempDir
    Path folder;

    @Test
    void readsAPlainDayPlainNamesAndPlainNumbers() {
        var sheet = only("""
                document: {id: d1}
                facts:
                  - type: withdrawal
                    id: w1
                    status: announced
                    date: 2020-11-17
                    place: [Iraq]
                    force: United States troops
                    troops: 500
                    by: Ann Example
                  - {type: actor, id: p1, actor: {name: Ann Example, kind: person}}
                """);

        var withdrawal = (TroopMovement) sheet.facts().getFirst();
        assertThat(withdrawal.troops()).contains(Count.exactly(500));
        assertThat(withdrawal.force().kind()).isEqualTo(ParticipantKind.STATE_FORCE);
        assertThat(withdrawal.by().getFirst().kind()).isEqualTo(ParticipantKind.PERSON);
        assertThat(withdrawal.circumstances().date().orElseThrow().isResolved()).isTrue();
        assertThat(withdrawal.circumstances().date().flatMap(DateRange::from))
                .map(Object::toString)
                .contains("2020-11-17");
    }

    @Test
    void refusesASheetThatIsNestedTooDeep() {
        Path sheet = write(
                "sheet.jsonl", "{\"document\": {\"id\": \"d1\"}, \"facts\": []}\n{\"facts\": " + "[".repeat(5000));

        assertThatThrownBy(() -> SheetReader.read(sheet, id -> Optional.empty()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(sheet + ", line 2, column 1: this is not JSON: Document nesting depth");
    }

    @Test
    void fillsInTheOffsetsOfAQuoteThatOccursOnce() {
        var attack = (Attack) only(attack("evidence: [a girl died]")).facts().getFirst();

        assertThat(attack.circumstances().evidence()).containsExactly(new Evidence("a girl died", 36, 47));
    }

    @Test
    void checksEvidenceAgainstTheTextThatTheCallerHas() {
        Path sheet = write("sheet.yaml", """
                document: {id: d1}
                facts:
                  - {type: attack, id: a1, kind: shelling, status: occurred, evidence: [{text: rockets, start: 0, end: 7}]}
                """);
        var known = new SourceDocument(
                "d1",
                Optional.of("Rockets"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(TEXT));

        assertThatThrownBy(() -> SheetReader.read(sheet, id -> Optional.of(known)))
                .isInstanceOf(InputException.class)
                .hasMessage(sheet
                        + ", line 3, column 73, facts[0].evidence[0] (fact a1): the quote 'rockets' does not stand at 0-7,"
                        + " where 'Rebels ' stands. It stands at 13-20.");
    }

    @Test
    void acceptsEvidenceUncheckedWhereNoTextIsKnown() {
        var sheet = only("""
                document: {id: d1}
                facts:
                  - {type: attack, id: a1, kind: shelling, status: occurred, evidence: [{text: rockets, start: 0, end: 7}]}
                """);

        assertThat(SheetReader.isVerified(sheet)).isFalse();
    }

    @Test
    void readsTheTextFromTheFileThatTheSheetNames() {
        write("article.txt", TEXT);
        var sheet = only("""
                document: {id: d1, file: article.txt}
                facts:
                  - {type: attack, id: a1, kind: shelling, status: occurred, evidence: [a girl died]}
                """);

        assertThat(SheetReader.isVerified(sheet)).isTrue();
        assertThat(sheet.facts().getFirst().circumstances().evidence()).hasSize(1);
    }

    @Test
    void saysThatTheFileOfASheetIsMissing() {
        assertThatThrownBy(() -> only("document: {id: d1, file: gone.txt}\nfacts: []\n"))
                .hasMessageContaining("line 1, column 26, document.file: ")
                .hasMessageContaining("gone.txt does not exist.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            colour: red                                  | line 8, column 5, facts[0] (fact a1): the key 'colour' is unknown here. Known are: type, id,
            evidense: []                                 | the key 'evidense' is unknown here. Did you mean 'evidence'?
            date: 2020-11-31                             | facts[0].date (fact a1): found '2020-11-31', expected a day such as 2020-11-18; the calendar has no such day.
            date: 2020                                   | found the number 2020, expected a day such as 2020-11-18; in quotes it is a text: "2020".
            date: {from: 2020-02-02, to: 2020-02-01}     | facts[0].date (fact a1): 'from' 2020-02-02 is after 'to' 2020-02-01.
            end: 2019-01-01                              | it ends on 2019-01-01, before it begins on 2020-01-01.
            killed: [{best: -1}]                         | facts[0].killed[0].best (fact a1): found the number -1, expected a whole number from 0
            killed: [{best: 2.5}]                        | found the number 2.5, expected a whole number from 0
            killed: [{best: 2,500}]                      | the key '500' is unknown here.
            killed: [{best: '2,500'}]                    | found '2,500', expected a whole number from 0, such as 2500; write 2500, without quotes.
            killed: [{best: 010}]                        | found the number 010, expected a whole number from 0
            killed: [{low: 5, best: 4}]                  | facts[0].killed[0] (fact a1): the numbers [5, 4] are not in order: low is at most best, best at most high.
            killed: 1                                    | found the number 1, expected a list
            killed: [{best: 1, impact: i2}]              | facts[0].killed[0].impact (fact a1): no impact of this fact has the id 'i2'.
            confidence: 1.5                              | facts[0].confidence (fact a1): found the number 1.5, expected a number from 0 to 1
            ends: t1                                     | facts[0].ends (fact a1): no fact of this sheet has the id 't1'.
            follows: {fact: a1, by: 2h}                  | facts[0].follows.by (fact a1): found '2h', expected an ISO 8601 duration such as PT2H
            place: [{name: Oslo, country: NO}]           | found NO, expected three capital letters
            targets: [{name: a, kind: persn}]            | found 'persn', which is none of the codes. Did you mean 'person'? Known are: person,
            targets: [{kind: person}]                    | facts[0].targets[0] (fact a1): the key 'name' is missing.
            targets: [{name: true, kind: person}]        | found true, expected a text; in quotes it is a text: "true".
            evidence: [The army said]                    | stands in the document 2 times; give start and end of the right one. It stands at 22-35, 49-62.
            evidence: [a boy died]                       | facts[0].evidence[0] (fact a1): the quote 'a boy died' does not stand in the document.
            evidence: [{text: more, start: 90, end: 94}] | the offsets 90-94 lie outside the document's text, which has 71 code points. It stands at 66-70.
            rule: &r x                                   | -
            effects: [*r]                                | '*r' is a YAML alias; write the value itself.
            kind: shelling                               | line 8, column 5: the key 'kind' stands here for a second time; the first is in line 6.
            status: [occurred                            | is not YAML
            """)
    void saysWhatIsWrongAndWhere(String line, String message) {
        if (message.equals("-")) {
            assertThat(only(attack(line)).facts()).hasSize(1);
        } else {
            assertThatThrownBy(() -> only(attack(line)))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining(message);
        }
    }

    @Test
    void tellsAllFaultsOfASheetAtOnceInTheirOrder() {
        assertThatThrownBy(() -> only("""
                        document: {id: 001}
                        facts:
                          - {type: atack, id: a1}
                          - {type: attack, id: a2, kind: bomb, status: occurred}
                          - {type: attack, id: a2, kind: bombing}
                        """)).hasMessageMatching("""
                        (?s).*sheet.yaml has 5 faults, nothing of it was read:
                          line 1, column 16, document.id: found the number 001, expected an id .*; in quotes it is a text: "001"\\.
                          line 3, column 12, facts\\[0].type: found 'atack', which is no type of fact\\. Did you mean 'attack'\\? Known are: attack, .*
                          line 4, column 34, facts\\[1].kind \\(fact a2\\): found 'bomb', which is none of the codes\\. Did you mean 'bombing'\\? .*
                          line 5, column 5, facts\\[2] \\(fact a2\\): the key 'status' is missing\\.
                          line 5, column 24, facts\\[2].id \\(fact a2\\): the id 'a2' stands here for a second time; .*line 4\\.""");
    }

    @Test
    void refusesASecondSheetOfADocument() {
        Path file = write("sheets.jsonl", """
                {"document": {"id": "d1"}, "facts": []}

                {"document": {"id": "d1"}, "facts": []}
                """);

        assertThatThrownBy(() -> SheetReader.read(file, id -> Optional.empty()))
                .hasMessage(file
                        + ", line 3, column 1, document.id: a second sheet of the document 'd1'; the first is in line 1."
                        + " Put their facts into one.");
    }

    @Test
    void namesTheLineOfJsonThatIsNone() {
        Path file = write("sheets.jsonl", "{\"document\": {\"id\": \"d1\"}, \"facts\": []}\n{\"document\": \n");

        assertThatThrownBy(() -> SheetReader.read(file, id -> Optional.empty()))
                .hasMessageContaining("line 2, column ")
                .hasMessageContaining("this is not JSON: Unexpected end-of-input");
    }

    @Test
    void refusesAFileWithoutASheet() {
        assertThatThrownBy(() -> only("# only a remark\n")).hasMessageEndingWith("sheet.yaml holds no fact sheet.");
        assertThatThrownBy(() -> only("just words\n"))
                .hasMessageContaining("found 'just words', expected sheet: keys such as");
        assertThatThrownBy(() -> only("")).hasMessageEndingWith("sheet.yaml is empty.");
        assertThatThrownBy(() -> SheetReader.read(folder.resolve("sheet.xml"), id -> Optional.empty()))
                .hasMessageEndingWith("sheet.xml: a fact sheet ends with .yaml, .yml, .json or .jsonl.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.yaml  | x                                           | true
            a.json  | {"document": {"facts": 1}, "facts": []}     | true
            a.json  | [{"document": {}, "facts": []}]             | true
            a.jsonl | {"id": "a", "text": "facts", "x": ["facts"]} | false
            a.json  | {"id": {"facts": 1}}                        | false
            a.json  | {"facts                                     | false
            a.txt   | {"facts": []}                               | false
            """)
    void tellsASheetFromAnArticle(String name, String text, boolean sheet) {
        assertThat(SheetReader.isSheet(write(name, text))).isEqualTo(sheet);
    }

    @Test
    void keepsOffsetsInCodePoints() {
        var sheet = only("""
                document: {id: d1, text: "😀😀 rockets"}
                facts:
                  - {type: attack, id: a1, kind: shelling, status: occurred, evidence: [{text: rockets, start: 3, end: 10}]}
                """);

        assertThat(sheet.facts()).hasSize(1);
    }

    private static String attack(String line) {
        return """
                document:
                  id: d1
                  text: %s
                facts:
                  - id: a1
                    kind: shelling
                    date: 2020-01-01
                    %s
                    type: attack
                    status: occurred
                """.formatted(TEXT, line).replaceFirst(line.startsWith("date:") ? "    date: 2020-01-01\n" : "$^", "");
    }

    private FactSheet only(String yaml) {
        List<FactSheet> sheets = SheetReader.read(write("sheet.yaml", yaml), id -> Optional.empty());
        assertThat(sheets).hasSize(1);
        return sheets.getFirst();
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
