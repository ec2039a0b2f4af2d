package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.casus.convert.Provenance.Method;
import org.casus.extract.Extractor;
import org.casus.extract.syntax.Token;
import org.casus.model.Origin;
import org.casus.reference.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// How articles are gone through, with a parser that knows no grammar and fails on some words.
class ExtractCommandTest {
    private static final Extractor EXTRACTOR = new Extractor(Reference.embedded(), ExtractCommandTest::parsed);

    @TempDir
    Path folder;

    private Path articles = Path.of("");

    @BeforeEach
    void threeArticlesOfWhichOneMakesTheParserFail() throws IOException {
        articles = Files.writeString(folder.resolve("articles.jsonl"), """
                {"id": "a", "date": "2021-03-09", "text": "Rebels fled."}
                {"id": "b", "date": "2021-03-09", "text": "Help came. It was the lamp."}
                {"id": "c", "date": "2021-03-09", "text": "Rebels came back."}
                {"id": "d", "date": "2021-03-09", "text": "It was nested."}
                """);
    }

    @Test
    void goesOnAfterAFaultAndNamesTheDocument() {
        var ran = extract(articles, "--format", "jsonl");

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out().lines().map(line -> line.substring(0, 22)))
                .containsExactly("{\"document\":{\"id\":\"a\",", "{\"document\":{\"id\":\"c\",");
        assertThat(ran.err().lines())
                .hasSize(3)
                .anyMatch(
                        line -> line.startsWith(
                                "casus: " + articles
                                        + ": the program is at fault with the document 'b' (java.lang.IllegalStateException: the lamp is out at org.casus.cli.ExtractCommandTest.parsed("))
                .anyMatch(line -> line.startsWith("casus: " + articles
                        + ": the program is at fault with the document 'd' (java.lang.StackOverflowError at "))
                .last()
                .isEqualTo("casus: 0 facts in 2 articles, 2 inputs could not be used");
    }

    @Test
    void endsWhenTheMemoryIsFull() throws IOException {
        Files.writeString(articles, "{\"id\": \"a\", \"text\": \"It was the memory.\"}");
        var err = new StringWriter();
        var line = new CommandLine(new Main()).setErr(new PrintWriter(err));

        int code = Failures.told(new IllegalStateException(new OutOfMemoryError("heap")), false, line);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("casus: the memory of ")
                .contains(" MB is full. Give it more with CASUS_JAVA_OPTS=-Xmx4g, or less to read at once.")
                .hasLineCount(1);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> extract(articles))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void tellsWhatOfAnArticleIsNotRead() throws IOException {
        var article = Files.writeString(
                folder.resolve("a.md"),
                "---\ndate: 2021-03-09\nlanguage: en\n---\nRebels fled. Then %s.".formatted("x, ".repeat(500)));

        var ran = extract(article);

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "casus: a is not read whole, left out is a sentence of more than 400 words and marks, or 3000 characters. With --explain, `casus extract` shows where.");
        assertThat(extract(article, "--explain").out())
                .contains(
                        "#     rule unread: a sentence of more than 400 words and marks, or 3000 characters: \"Then x, x, ");
    }

    @Test
    void overwritesNoDraftAndGoesOn() throws IOException {
        var drafts = Files.createDirectory(folder.resolve("drafts"));
        Files.writeString(drafts.resolve("a.yaml"), "mine");

        var ran = extract(articles, "--draft", drafts);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("casus: %s: is already there, and may hold corrections by hand."
                        .formatted(drafts.resolve("a.yaml")));
        assertThat(drafts.resolve("a.yaml")).hasContent("mine");
        assertThat(drafts.resolve("c.yaml")).exists();
    }

    @Test
    void buildGoesOnAfterAFaultToo() {
        var outcomes = new ArrayList<Outcome>();
        var options = new Sources.Options(Optional.empty(), false, new Lazy<>(() -> EXTRACTOR), "rules", false);
        try (var sources = new Sources(
                options,
                Fingerprint.ofReading(),
                found -> new Outcome.Unchanged(found.origin(), found.id() + " " + found.method()),
                (id, fingerprint) -> false,
                outcomes::add)) {
            sources.read(List.of(new InputFile(articles, InputKind.ARTICLE)));
        }

        assertThat(outcomes).hasSize(4);
        assertThat(outcomes.get(0))
                .isEqualTo(new Outcome.Unchanged(Origin.of(articles.toString()), "a " + Method.EXTRACTION));
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.rejection().reason())
                                .startsWith("the program is at fault with the document 'b' "));
        assertThat(outcomes.get(2)).isInstanceOf(Outcome.Unchanged.class);
        assertThat(outcomes.get(3)).isInstanceOf(Outcome.Refused.class);
    }

    private static Ran extract(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        int code = new CommandLine(new ExtractCommand(Optional.of(EXTRACTOR)))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(words);
        return new Ran(code, out.toString(), err.toString());
    }

    private static List<Token> deeper(List<Token> tokens) {
        return tokens.isEmpty() ? deeper(List.copyOf(tokens)) : tokens;
    }

    /// Every word a noun that depends on the first one.
    private static List<Token> parsed(String sentence) {
        if (sentence.contains("lamp")) {
            throw new IllegalStateException("the lamp is out");
        }
        if (sentence.contains("nested")) {
            return deeper(List.of());
        }
        if (sentence.contains("memory")) {
            throw new OutOfMemoryError("heap");
        }
        var tokens = new ArrayList<Token>();
        int start = 0;
        for (var word : sentence.replace(".", "").split(" ", -1)) {
            int index = tokens.size();
            tokens.add(new Token(
                    index,
                    word,
                    word,
                    "NN",
                    "",
                    false,
                    index == 0 ? -1 : 0,
                    index == 0 ? "root" : "dep",
                    start,
                    start + word.length()));
            start += word.length() + 1;
        }
        return tokens;
    }
}
