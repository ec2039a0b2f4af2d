package org.casus.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.casus.llm.StubbedExtractor.KEY;
import static org.casus.llm.StubbedExtractor.QUOTE;
import static org.casus.llm.StubbedExtractor.TEXT;
import static org.casus.llm.StubbedExtractor.attack;
import static org.casus.llm.StubbedExtractor.document;
import static org.casus.llm.StubbedExtractor.facts;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.casus.extract.Extraction;
import org.casus.model.InputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a model is asked, and what is done when it gives no answer that can be used.
class EndpointTest {
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
    void asksWithTheFormOfTheFactSheetAtTemperatureZero() {
        stub.says(facts(""));

        extract();

        var request = stub.requests().getFirst();
        assertThat(request.path("model").asText()).isEqualTo("stub-7b");
        assertThat(request.path("temperature").asInt(-1)).isZero();
        assertThat(request.path("response_format").path("type").asText()).isEqualTo("json_schema");
        assertThat(request.path("response_format").path("json_schema").path("schema"))
                .isEqualTo(AnswerForm.schema());
        assertThat(request.path("messages").path(0).path("content").asText())
                .isEqualTo(Prompt.embedded().text());
        assertThat(request.path("messages").path(1).path("content").asText())
                .contains("Published: 2021-03-09")
                .endsWith(TEXT);
        assertThat(stub.keys()).containsExactly("Bearer " + KEY);
    }

    @Test
    void tellsAKeptAnswerAgainWhenTheServerIsGone() {
        stub.says(facts(attack(QUOTE, "")));
        var first = extract();
        stub.close();

        assertThat(extract()).isEqualTo(first);
        assertThat(harbour.offline(Prompt.embedded()).extract(document(TEXT))).isEqualTo(first);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void asksAnewWithAnotherPromptOrText() {
        stub.says(facts(""));
        extract();

        harbour.extractor(new Prompt("List the attacks.")).extract(document(TEXT));
        harbour.extractor(Prompt.embedded()).extract(document(TEXT + "."));

        assertThat(stub.requests()).hasSize(3);
        assertThatThrownBy(() -> harbour.offline(new Prompt("List the truces.")).extract(document(TEXT)))
                .isInstanceOf(InputException.class)
                .hasMessage(folder
                        + " keeps no answer of stub-7b to this text and prompt. Run it without --model-offline.");
    }

    @Test
    void asksAgainWhenTheServerIsBusyOrFails() {
        stub.sends(429, "{}").sends(503, "").says(facts(""));

        assertThat(extract().sheet().facts()).isEmpty();
        assertThat(stub.requests()).hasSize(3);
    }

    @Test
    void givesUpOnAServerThatAlwaysFails() {
        stub.sends(500, "{\"error\": {\"message\": \"no memory for %s\"}}".formatted(KEY));

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessage(harbour.address() + " answers with status 500, 5 times: \"no memory for ***\".");
        assertThat(stub.requests()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "401, Is the key right? It is read from --model-key-file or CASUS_MODEL_KEY.",
        "404, Are the address and the model's name right?",
        "302, It wants to be asked elsewhere; give that address."
    })
    void doesNotAskAgainWhereThatDoesNotHelp(int status, String remedy) {
        stub.sends(status, "<html>no</html>");

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessage("%s answers with status %d. %s", harbour.address(), status, remedy);
        assertThat(stub.requests()).hasSize(1);
    }

    @Test
    void waitsNoLongerThanItIsTold() {
        stub.waits(5_000);
        var extractor = harbour.extractor(Prompt.embedded(), Duration.ofMillis(200));

        assertThatThrownBy(() -> extractor.extract(document(TEXT)))
                .isInstanceOf(InputException.class)
                .hasMessage(harbour.address() + " gave no answer within 1 s. Give it longer with --model-timeout.");
    }

    @Test
    void readsNoAnswerWithoutAnEnd() {
        stub.sends(200, "x".repeat(9 << 20));

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessage(harbour.address() + " sent more than 8 MB, which is no answer.");
    }

    @Test
    void saysThatNobodyListens() {
        stub.close();

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessage(harbour.address()
                        + " cannot be reached: nobody listens there. Is it running, and is the address right?");
    }

    @Test
    void refusesAnAnswerThatIsCutOff() {
        stub.says("{\"facts\": [{\"type\": \"att", "length");

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessage(
                        "the model's answer is cut off at its longest length; split the text, or take a model with more room.");
    }

    @Test
    void refusesARefusal() {
        stub.sends(
                200,
                "{\"choices\": [{\"finish_reason\": \"stop\", \"message\": {\"content\": null, \"refusal\": \"I would rather not.\"}}]}");

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessage("the model refuses to answer: \"I would rather not.\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "<html>", "{\"choices\": []}"})
    void refusesWhatIsNoCompletion(String body) {
        stub.sends(200, body);

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith("the endpoint's answer is no chat completion");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Here are the facts. | the model's answer is not JSON
            {"facts": []} and more | the model's answer is not JSON
            {"facts": [], "facts": []} | the model's answer is not JSON
            [] | its answer is no object with the one key 'facts'
            {"facts": {}} | its answer is no object with the one key 'facts'
            {"facts": [], "document": {"id": "x"}} | its answer is no object with the one key 'facts'
            {"facts": [{"type": "attack", "id": "a1", "kind": "bomb", "status": "occurred"}]} | found 'bomb', which is none of the codes. Did you mean 'bombing'?
            {"facts": [{"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "dead": 2}]} | the key 'dead' is unknown here
            {"facts": [{"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "ends": "t9"}]} | no fact of this sheet has the id 't9'
            """)
    void refusesWhatIsNoSheetAndAsksAnewTheNextTime(String answer, String reason) {
        stub.says(answer).says(facts(""));

        assertThatThrownBy(this::extract)
                .isInstanceOf(InputException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
        assertThat(extract().sheet().facts()).isEmpty();
    }

    private Extraction extract() {
        return harbour.extractor(Prompt.embedded()).extract(document(TEXT));
    }
}
