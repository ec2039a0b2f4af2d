package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.casus.store.StoreHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Builds from sheets, with and without their articles; nothing here needs the language model.
class BuildCommandTest {
    private static final String ARTICLE = """
            ---
            id: market
            title: Bomb at a market
            date: 2021-03-04
            ---
            A bomb went off at the market in Mosul on Tuesday. The army said that three people were killed by it.
            """;
    private static final String SHEET = """
            document: {id: market, title: Bomb at a market, date: 2021-03-04}
            facts:
              - type: attack
                id: a1
                kind: bombing
                status: occurred
                date: {from: 2021-03-02, to: 2021-03-02}
                place: [{name: Mosul, country: IRQ, iri: place/mosul}]
                killed: [{best: %d, by: {name: the army, kind: state-force}}]
                evidence: ["%s"]
            """;
    private static final String QUOTE = "A bomb went off at the market in Mosul on Tuesday.";

    @TempDir
    Path folder;

    private Path inputs;
    private Path store;

    @BeforeEach
    void anArticleAndItsSheet() throws IOException {
        inputs = Files.createDirectory(folder.resolve("inputs"));
        store = folder.resolve("store");
        Files.writeString(inputs.resolve("market.md"), ARTICLE);
        Files.writeString(inputs.resolve("market.yaml"), SHEET.formatted(3, QUOTE));
    }

    @Test
    void buildsOnceChangesNothingTheSecondTimeReplacesWhatChangedAndRemovesItWhole() throws IOException {
        var first = build(inputs);
        assertThat(first.code()).isZero();
        assertThat(first.out())
                .startsWith("added      market  1 fact, ")
                .contains("1 source: 1 added; 1 fact, ")
                .contains(FirstQuestion.WORDS)
                .contains("2021-03-02");
        var built = exported("");
        assertThat(Ran.casus("check", "--store", store).code()).isZero();

        assertThat(build(inputs).out()).startsWith("unchanged  market\n").contains("1 source: 1 unchanged");
        assertThat(exported("")).isEqualTo(built);

        Files.writeString(inputs.resolve("market.yaml"), SHEET.formatted(4, QUOTE));
        assertThat(build(inputs).out()).startsWith("replaced   market");
        assertThat(exported("/market"))
                .anyMatch(quad -> quad.contains("\"4\"^^"))
                .noneMatch(quad -> quad.contains("\"3\"^^"));

        assertThat(Ran.casus("remove", "markt", "--store", store).err())
                .isEqualToNormalizingNewlines(
                        "casus: The store %s has no source 'markt'. Did you mean 'market'? `casus stats` lists them; nothing was removed.\n"
                                .formatted(store));
        assertThat(Ran.casus("remove", "market", "--store", store).out()).isEqualTo("removed market\n");
        assertThat(exported(""))
                .filteredOn(quad -> quad.contains("market"))
                .singleElement(STRING)
                .contains("graph/market> <http://www.w3.org/ns/prov#invalidatedAtTime>");
    }

    @Test
    void holdsTheQuotesOfASheetAgainstItsArticle() throws IOException {
        Files.writeString(inputs.resolve("market.yaml"), SHEET.formatted(3, "Nobody was hurt in Mosul."));

        var ran = build(inputs);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out())
                .contains("refused    " + inputs.resolve("market.yaml"))
                .contains("Nobody was hurt in Mosul.");
    }

    @Test
    void tellsOfASheetWhoseQuotesCannotBeChecked() throws IOException {
        var alone = Files.createDirectory(folder.resolve("alone")).resolve("market.yaml");
        Files.writeString(
                alone,
                SHEET.formatted(3, QUOTE)
                        .replace(
                                "\"" + QUOTE + "\"",
                                "{text: \"" + QUOTE + "\", start: 0, end: " + QUOTE.length() + "}"));

        var ran = build(alone);

        assertThat(ran.code()).isZero();
        assertThat(ran.err())
                .contains(
                        "casus: the quotes of market are not checked, as its text is not known. Give it as document.text or document.file, or its article beside it.");
        assertThat(build(inputs).err()).doesNotContain("are not checked");
    }

    @Test
    void makesNoStoreWhenEveryInputIsRefused() throws IOException {
        Files.writeString(inputs.resolve("market.yaml"), SHEET.formatted(3, "Nobody was hurt in Mosul."));

        var ran = build(inputs);

        assertThat(store).doesNotExist();
        assertThat(ran.out()).endsWith("1 source: 1 refused; 0 facts, 0 quads\n");
    }

    @Test
    void keepsAStoreThatWasThereWhenEveryInputIsRefused() throws IOException {
        build(inputs);
        var before = exported("");
        Files.writeString(inputs.resolve("market.yaml"), SHEET.formatted(3, "Nobody was hurt in Mosul."));

        build(inputs);

        assertThat(exported("")).isEqualTo(before);
    }

    @Test
    void tellsOfAFaultyDocumentAndNotOfItsUnknownText() throws IOException {
        Files.writeString(
                inputs.resolve("market.yaml"),
                SHEET.formatted(3, QUOTE).replace("date: 2021-03-04", "date: 2021-02-30"));

        assertThat(build(inputs).out())
                .contains("document.date: found '2021-02-30'")
                .doesNotContain("start and end");
    }

    @Test
    void countsAndNamesWhatCannotBeReadAndLoadsTheRest() throws IOException {
        Files.writeString(inputs.resolve("empty.txt"), "");
        Files.write(inputs.resolve("binary.txt"), new byte[] {1, 0, 2, 0, 3});
        Files.write(inputs.resolve("latin.txt"), "Un café à Bagdad".getBytes(Charset.forName("windows-1252")));
        Files.writeString(inputs.resolve("french.txt"), """
                Une bombe a explosé mardi au marché de Mossoul, selon les autorités. Trois personnes ont été tuées et de nombreuses autres
                ont été blessées dans cette attaque, qui n'a pas été revendiquée pour le moment par un groupe armé de la région.
                """);
        try (var large = new RandomAccessFile(inputs.resolve("large.txt").toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        Files.writeString(
                inputs.resolve("unknown-key.yaml"), SHEET.formatted(3, QUOTE).replace("status:", "statu:"));
        Files.writeString(
                inputs.resolve("no-day.yaml"), SHEET.formatted(3, QUOTE).replace("2021-03-02", "2021-02-30"));
        Files.writeString(inputs.resolve("broken.json"), "{\"text\": ");

        var ran = build(inputs);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("added      market")
                .contains("empty.txt: is empty.")
                .contains("binary.txt: is binary")
                .contains("latin.txt: is not UTF-8")
                .contains("french.txt: ")
                .contains("large.txt: is too large: 100 MB")
                .contains("unknown-key.yaml: ")
                .contains("no-day.yaml: ")
                .contains("broken.json: ")
                .contains("9 sources: 1 added, 8 refused");
        assertThat(ran.err()).doesNotContain("\tat ");
    }

    @Test
    void refusesTheSecondOfTwoInputsWithOneId() throws IOException {
        var other = Files.writeString(inputs.resolve("other.yaml"), SHEET.formatted(5, QUOTE));

        var ran = build(inputs);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("refused    %s: it has the id 'market' like %s; ids must differ."
                        .formatted(other, inputs.resolve("market.yaml")));
    }

    @Test
    void saysThatThereIsNothingToRead() throws IOException {
        var empty = Files.createDirectory(folder.resolve("empty"));

        var ran = build(empty);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        "casus: There is no article, fact sheet or table in [%s].\n".formatted(empty));
        assertThat(build(folder.resolve("none")).out()).contains("none: there is no such file or folder.");
        assertThat(Files.exists(store)).isFalse();
    }

    @Test
    void leavesTheStoreAloneWhenItCannotBeWritten() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "x");

        var ran = Ran.casus("build", inputs, "--store", file);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        "casus: %s is a file, not a store. Name a folder with --store.\n".formatted(file));
    }

    @Test
    void namesTheProcessThatHoldsTheStore() throws IOException {
        var holder = StoreHolder.start(store);
        try {
            assertThat(build(inputs).err()).contains("is in use by process " + holder.pid());
        } finally {
            holder.destroyForcibly();
        }
    }

    @Test
    void convertsWithoutAStore() throws IOException {
        var target = folder.resolve("facts.nq");

        var ran = Ran.casus("convert", inputs, "-o", target);

        assertThat(ran.code()).isZero();
        assertThat(Files.readAllLines(target))
                .anyMatch(quad -> quad.contains("/event/market/a1"))
                .allMatch(quad -> quad.contains("/graph/"));
        assertThat(Ran.casus("check", target).code()).isZero();
        assertThat(Ran.casus("convert", inputs, "-o", folder.resolve("facts.doc"))
                        .err())
                .contains("'doc' is no ending of a file that can be written. Take one of .nq .trig .nt .ttl .jsonld.");
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).doesNotContain("facts.doc");
        }
    }

    private Ran build(Path input) {
        return Ran.casus("build", input, "--store", store);
    }

    /// The quads but those of the reference graph, of which the graph's name ends with `ending`.
    private List<String> exported(String ending) throws IOException {
        var target = folder.resolve("export.nq");
        assertThat(Ran.casus("export", "-o", target, "--store", store).code()).isZero();
        try (var lines = Files.lines(target, StandardCharsets.UTF_8)) {
            return lines.filter(quad -> !quad.contains("/graph/reference>") && quad.contains(ending + "> ."))
                    .sorted()
                    .toList();
        }
    }
}
