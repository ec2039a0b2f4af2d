package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.casus.llm.Prompt;
import org.casus.llm.StubModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Commands that have articles read by a model, which is a stub on this machine.
class ModelExtractionTest {
    private static final String KEY = "sk-secret-of-this-test";
    private static final String ARTICLE = """
            ---
            id: market
            title: Bomb at a market
            date: 2021-03-04
            ---
            A bomb went off at the market in Mosul on Tuesday. The army said that three people were killed by it.
            """;
    private static final String ANSWER = """
            {"facts": [
              {"type": "attack", "id": "a1", "kind": "bombing", "status": "occurred", "confidence": 0.99,
               "date": {"from": "2021-03-02", "to": "2021-03-02", "text": "on Tuesday"}, "place": ["Mosul"],
               "killed": [{"best": 3, "by": "the army"}],
               "evidence": ["A bomb went off at the market in Mosul on Tuesday.", "The army said that three people were killed by it."]},
              {"type": "attack", "id": "a2", "kind": "bombing", "status": "occurred", "evidence": ["Another bomb went off."]}]}
            """;

    @TempDir
    Path folder;

    private Path inputs;
    private StubModel stub;

    @BeforeEach
    void anArticle() throws IOException {
        inputs = Files.createDirectory(folder.resolve("inputs"));
        Files.writeString(inputs.resolve("market.md"), ARTICLE);
        Files.writeString(folder.resolve("key"), KEY + "\n");
        stub = new StubModel().says(ANSWER);
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    @Test
    void printsSheetsWithTheRunOfTheModelAndTellsThemAgainOffline() throws IOException {
        var asked = casus("extract", inputs, "--format", "jsonl", "--explain");

        assertThat(asked.code()).isZero();
        assertThat(asked.out()).hasLineCount(1);
        var sheet = new JsonMapper().readTree(asked.out());
        assertThat(sheet.path("run").path("model").asText()).isEqualTo("stub/7b");
        assertThat(sheet.path("run").path("prompt").asText())
                .isEqualTo(Prompt.embedded().digest());
        assertThat(sheet.path("run").path("version").asText()).isEqualTo(Version.ofProgram());
        assertThat(sheet.path("facts")).hasSize(1);
        assertThat(sheet.path("facts").path(0).path("rule").asText()).isEqualTo("model:stub/7b");
        assertThat(sheet.path("facts").path(0).path("confidence").asDouble()).isEqualTo(0.6);
        assertThat(asked.err())
                .contains("attack a2: 'Another bomb went off.' does not stand in the text")
                .contains("casus: 1 fact in 1 article; not taken of what the model said: 1 (see --explain)");
        assertThat(stub.keys()).containsExactly("Bearer " + KEY);

        stub.close();
        assertThat(casus("extract", inputs, "--format", "jsonl", "--model-offline")
                        .out())
                .isEqualTo(asked.out());
    }

    @Test
    void refusesTheArticlesThatItHasNoAnswerToAndGoesOn() throws IOException {
        casus("extract", inputs);
        Files.writeString(
                inputs.resolve("others.jsonl"),
                "{\"id\": \"port\", \"date\": \"2021-03-04\", \"text\": \"A bomb went off at the port of Basra on Monday.\"}");

        var ran = casus("extract", inputs, "--model-offline");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("id: market").doesNotContain("id: port");
        assertThat(ran.err())
                .contains("others.jsonl: the document 'port': " + folder.resolve("cache")
                        + " keeps no answer of stub/7b to this text")
                .contains("1 fact in 1 article, 1 input could not be used");
        assertThat(casus("extract", inputs.resolve("others.jsonl"), "--model-offline")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void buildsAGraphThatNamesModelAndPromptAndIsReplacedByAnotherModels() {
        var store = folder.resolve("store");

        var built = casus("build", inputs, "--store", store);

        assertThat(built.code()).isZero();
        assertThat(built.out()).startsWith("added      market  1 fact, ");
        assertThat(run(store)).isEqualTo(runOf("stub/7b"));
        assertThat(casus("build", inputs, "--store", store).out()).startsWith("unchanged  market");
        assertThat(stub.requests()).hasSize(1);
        assertThat(casus("build", inputs, "--store", store, "--model", "other").out())
                .startsWith("replaced   market");
        assertThat(stub.requests()).hasSize(2);
        assertThat(run(store)).isEqualTo(runOf("other"));
    }

    @Test
    void buildsTheSameGraphFromTheSheetOfTheModel() throws IOException {
        var sheets = folder.resolve("sheets");
        var store = folder.resolve("store");
        casus("extract", inputs, "--draft", sheets);

        var built = Ran.casus("build", sheets, "--store", store);

        assertThat(built.code()).isZero();
        assertThat(run(store)).isEqualTo(runOf("stub/7b"));
        assertThat(Ran.casus("check", "--store", store).code()).isZero();
        assertThat(Ran.casus("query", "provenance", "fact=event/market/a1", "--store", store, "--format", "csv")
                        .out())
                .contains("language model stub/7b", "casus " + Version.ofProgram());
        casus("convert", inputs, "-o", folder.resolve("article.nq"));
        Ran.casus("convert", sheets, "-o", folder.resolve("sheet.nq"));
        assertThat(folder.resolve("sheet.nq"))
                .content()
                .contains("ModelExtraction")
                .isEqualTo(Files.readString(folder.resolve("article.nq")));
    }

    @Test
    void refusesWhatTheModelDoesNotAnswer() throws IOException {
        stub.close();
        var address = stub.url() + "/chat/completions";

        var ran = casus("build", inputs, "--store", folder.resolve("store"));

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out())
                .contains("refused    " + inputs.resolve("market.md") + ": the document 'market': " + address);
        assertThat(folder.resolve("store")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --model x                                                     | The options --model... are for --extractor model; give that, too.
            --model-offline                                               | The options --model... are for --extractor model; give that, too.
            --extractor model                                             | --extractor model needs --model, the name of the model.
            --extractor model --model x                                   | --extractor model needs --model-url, the address of the endpoint, or --model-offline.
            --extractor model --model x --model-url http://example.org/v1 | http:// would send articles and key readable to example.org. Use https://, or allow it with --model-in-the-clear.
            --extractor model --model x --model-url http://localhost --model-timeout 0 | --model-timeout is a number of seconds from 1.
            """)
    void refusesOptionsThatDoNotGoTogether(String options, String message) {
        for (var command : List.of("extract", "build", "convert -o x.nq")) {
            var words = Stream.of(command + " none.txt " + options)
                    .flatMap(line -> Stream.of(line.split(" ")))
                    .toArray();

            var ran = Ran.casus(words);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).isEqualToNormalizingNewlines("casus: " + message + "\n");
        }
    }

    @Test
    void refusesAKeyFileWithoutAKeyAndDoesNotTellWhatItHolds() throws IOException {
        Files.writeString(folder.resolve("key"), "two secrets");

        var ran = casus("extract", inputs);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        "casus: " + folder.resolve("key") + " holds no key: one word of letters, digits and signs.\n");
    }

    /// Runs a command with the options of the model. What it says, and all that it writes, is without the key.
    private Ran casus(Object... words) {
        var options = Stream.of(
                "--extractor",
                "model",
                "--model-url",
                stub.url(),
                "--model-key-file",
                folder.resolve("key"),
                "--model-cache",
                folder.resolve("cache"));
        var named = Stream.of(words).anyMatch("--model"::equals) ? Stream.of() : Stream.of("--model", "stub/7b");
        var ran = Ran.casus(
                Stream.of(Stream.of(words), options, named).flatMap(all -> all).toArray());
        assertThat(ran.out() + ran.err() + written()).doesNotContain(KEY);
        return ran;
    }

    private String written() {
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("key"))
                    .filter(file -> file.toFile().length() < 1 << 20)
                    .toList()) {
                text.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<String> runOf(String model) {
        return List.of(
                "model,prompt,version",
                "%s,%s,%s".formatted(model, Prompt.embedded().digest(), Version.ofProgram()));
    }

    private static List<String> run(Path store) {
        var query = """
                PREFIX prov: <http://www.w3.org/ns/prov#> PREFIX dcterms: <http://purl.org/dc/terms/>
                PREFIX owl: <http://www.w3.org/2002/07/owl#>
                SELECT ?model ?prompt ?version {
                  ?run a casus:ModelExtraction , casus:Extraction ; casus:promptDigest ?prompt ; prov:used ?document ;
                    prov:wasAssociatedWith ?agent , ?program .
                  ?graph prov:wasGeneratedBy ?run .
                  ?agent a prov:SoftwareAgent ; dcterms:identifier ?model .
                  ?program a prov:SoftwareAgent ; owl:versionInfo ?version . }""";
        return Ran.casus("sparql", query, "--store", store, "--format", "csv")
                .out()
                .lines()
                .toList();
    }
}
