package org.casus.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.casus.article.ArticleReader;
import org.casus.model.Fact;
import org.casus.model.SourceDocument;
import org.junit.jupiter.api.Test;

/// Takes a person's sheet for the answer of a model.
class FactCheckTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final String TROOP_LEVEL = """
            {"facts": [{"type": "troop-level", "id": "l1", "status": "predicted", "force": "troops", "troops": 2500,
             "place": [{"name": "Iraq"}], "evidence": ["pull 500 troops out of Iraq, and only 2,500 will remain there"]}]}
            """;

    @Test
    void findsTheQuotesAndNumbersOfAPersonsSheetAndNotTheNamesThatAreNoneOfTheText() throws IOException {
        var sheet = (ArrayNode) new YAMLMapper()
                .readTree(EXAMPLES.resolve("baghdad-embassy-rockets.yaml").toFile())
                .path("facts");
        var answer = new JsonMapper().createObjectNode().set("facts", sheet).toString();

        var faults =
                facts(answer).stream().flatMap(fact -> faults(fact).stream()).distinct();

        assertThat(faults)
                .isNotEmpty()
                .allMatch(fault -> fault.endsWith(" does not stand in its quotes"))
                .noneMatch(fault -> fault.startsWith("the number"))
                .contains("'United States Embassy in Baghdad' does not stand in its quotes")
                .doesNotContain("'Mustafa al-Kadhimi' does not stand in its quotes");
    }

    @Test
    void knowsTheRecordsThatTheSheetDoesNotHave() {
        assertThat(facts(TROOP_LEVEL))
                .singleElement()
                .satisfies(level -> assertThat(faults(level)).isEmpty());
    }

    private static List<Fact> facts(String answer) {
        return new AnswerReader(text()).facts(answer);
    }

    private static List<String> faults(Fact fact) {
        var check = new FactCheck(text(), "model:m", Optional.of(LocalDate.of(2020, 11, 18)));
        var checked = check.checked(fact);
        assertThat(checked.id()).isEqualTo(fact.id());
        return check.faults();
    }

    private static QuoteFinder text() {
        var read = new java.util.ArrayList<SourceDocument>();
        new ArticleReader()
                .read(EXAMPLES.resolve("baghdad-embassy-rockets.md"), Optional.empty(), read::add, bad -> {});
        return new QuoteFinder(read.getFirst().text().orElseThrow());
    }
}
