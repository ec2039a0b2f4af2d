package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private static final int FAULTY = 5;

    @TempDir
    private Path folder;

    private Path data = Path.of("data.ttl");

    /// Quotes whose texts are shorter than their offsets say.
    @BeforeEach
    void write() throws IOException {
        var text = new StringBuilder("""
                PREFIX casus: <https://w3id.org/casus/ontology#>
                PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                PREFIX : <https://w3id.org/casus/id/>
                :report a casus:Document ; dcterms:title "Report" ; dcterms:identifier "report" ; dcterms:publisher :agency ;
                    dcterms:issued "2020-11-18T00:00:00Z"^^xsd:dateTime .
                """);
        for (int i = 0; i < FAULTY; i++) {
            text.append(
                    ":quote%d a casus:Evidence , casus:Quote ; casus:exactText \"word %d\" ; casus:startOffset 0 ; casus:endOffset 9 ; casus:inDocument :report .%n"
                            .formatted(i, i));
        }
        data = Files.writeString(folder.resolve("data.ttl"), text);
    }

    @Test
    void countsFindingsByShapeAndShowsAFewWithTheWordsTheyComeFrom() {
        var ran = Ran.casus("check", data, "--examples", "2");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("violation  5  The offsets span 9 characters, but the text has 6.")
                .containsPattern("“word \\d” \\(report\\)")
                .contains("and 3 more");
        assertThat(ran.err()).contains("5 violations, 0 warnings, 0 notes");
    }

    @Test
    void writesAllFindingsAsCsvWithTheirSources() throws IOException {
        var csv = folder.resolve("all.csv");

        Ran.casus("check", data, "--examples", "0", "--csv", csv);

        assertThat(Files.readAllLines(csv))
                .hasSize(FAULTY + 1)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("violation,https://w3id.org/casus/id/quote3,")
                        .endsWith("“word 3” (report)"));
    }

    @Test
    void stopsWhenThereIsEnough() {
        var ran = Ran.casus("check", data, "--stop-after", "2");

        assertThat(ran.err()).contains("2 violations, 0 warnings, 0 notes; stopped there");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void saysHowLongTheShapesTook() {
        assertThat(Ran.casus("check", data, "--times").err()).contains("shape").contains("QuoteLength");
    }

    @Test
    void anEndpointThatDoesNotAnswerIsSaidInOneLine() {
        var ran = Ran.casus("check", "--endpoint", "http://127.0.0.1:9/sparql");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).startsWith("casus: http://127.0.0.1:9/sparql does not give its triples:");
    }
}
