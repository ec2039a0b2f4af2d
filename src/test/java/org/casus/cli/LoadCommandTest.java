package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.casus.store.StoreHolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadCommandTest {
    private static final String PERSON = """
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            <https://example.org/%1$s> a casus:Person , casus:Actor ; rdfs:label "%1$s"@en .
            """;

    @TempDir
    Path folder;

    private Path store;
    private Path file;

    @BeforeEach
    void inAFolderOfItsOwn() throws IOException {
        store = folder.resolve("store");
        file = Files.writeString(folder.resolve("people.ttl"), PERSON.formatted("ann"));
    }

    @Test
    void loadsAFileOnceAndReplacesItWhenItChanged() throws IOException {
        assertThat(load(file).out()).startsWith("added").endsWith("people.ttl  3 quads\n");
        assertThat(load(file).out()).startsWith("unchanged");

        Files.writeString(file, PERSON.formatted("bob"));
        assertThat(load(file).out()).startsWith("replaced");

        assertThat(exported("--source", "people")).contains("bob").doesNotContain("ann");
    }

    @Test
    void loadsAnExportAgain() throws IOException {
        load(file);
        var export = folder.resolve("all.nq");
        assertThat(Ran.casus("export", "-o", export, "--store", store).code()).isZero();

        var copy = folder.resolve("copy");
        assertThat(Ran.casus("load", export, "--store", copy).code()).isZero();

        assertThat(Ran.casus("stats", "--store", copy, "--format", "csv").out())
                .contains("source,people,0")
                .contains("actor,Person,1");
    }

    @Test
    void leavesTheStoreAsItWasWhenAFileCannotBeRead() throws IOException {
        load(file);
        var before = exported();
        var broken = Files.writeString(folder.resolve("broken.ttl"), PERSON.formatted("bob") + "<a> <b> .");

        var ran = load(broken);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .startsWith("casus: " + broken + ", line 4, column ")
                .hasLineCount(1);
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void refusesGzipThatIsCutOff() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(PERSON.formatted("ann").getBytes(StandardCharsets.UTF_8));
        }
        var whole = Files.write(folder.resolve("whole.ttl.gz"), bytes.toByteArray());
        assertThat(load(whole).code()).isZero();

        for (int cut = 1; cut < bytes.size(); cut += 7) {
            var file =
                    Files.write(folder.resolve("cut.ttl.gz"), Arrays.copyOf(bytes.toByteArray(), bytes.size() - cut));
            var ran = load(file);
            assertThat(ran.code()).as("cut by %d bytes", cut).isEqualTo(2);
            assertThat(ran.err())
                    .isEqualToNormalizingNewlines(
                            "casus: %s is cut off: its end is missing. Copy or fetch it again.\n".formatted(file));
        }
    }

    @Test
    void keepsOutWhatViolatesTheShapesAndSaysWhy() throws IOException {
        var bad = Files.writeString(folder.resolve("bad.ttl"), """
                PREFIX casus: <https://w3id.org/casus/ontology#>
                <https://example.org/e> a casus:Event .
                """);

        var ran = load(bad);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "is refused: 1 violation of the shapes: An event needs at least one quote or table row as evidence.")
                .contains("https://example.org/e");
        assertThat(Ran.casus("stats", "--store", store).out()).contains("0 sources");
        assertThat(Ran.casus("load", bad, "--store", store, "--keep-going").code())
                .isEqualTo(1);
        assertThat(Ran.casus("stats", "--store", store).out()).contains("quads, 1 source\n");
    }

    @Test
    void givesNodesWithoutAnIriTheSameIriEachTime() throws IOException {
        Files.writeString(file, "<https://example.org/a> <https://example.org/b> [ <https://example.org/c> 1 ] .");
        load(file);
        var first = exported("--source", "people");
        Files.writeString(file, Files.readString(file) + "\n");
        load(file);

        assertThat(first).doesNotContain("_:").contains("/genid/people/");
        assertThat(exported("--source", "people")).isEqualTo(first);
    }

    @Test
    void refusesTwoFilesThatWouldBeOneSource() throws IOException {
        var other = Files.createDirectory(folder.resolve("other")).resolve("people.ttl");
        Files.writeString(other, PERSON.formatted("bob"));

        var ran = Ran.casus("load", file, other, "--store", store);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        "casus: Two files would be the source 'people': %s and %s. Rename one, or name one graph for both with --graph.\n"
                                .formatted(file, other));
        assertThat(Ran.casus("load", file, other, "--graph", "both", "--store", store)
                        .out())
                .contains("6 quads");
    }

    @Test
    void refusesAFileThatIsNoRdf() throws IOException {
        var notes = Files.writeString(folder.resolve("notes.docx"), "x");

        assertThat(load(notes).err()).contains("is no RDF file that its ending tells. Known endings: .ttl");
        assertThat(load(folder.resolve("none.ttl")).err()).contains("none.ttl: there is no such file.");
    }

    @Test
    void namesTheProcessThatHoldsTheStore() throws IOException {
        var holder = StoreHolder.start(store);
        try {
            var ran = load(file);

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err())
                    .isEqualToNormalizingNewlines(
                            "casus: The store %s is in use by process %d. Stop that one (a `casus serve`?) or wait until it ends.\n"
                                    .formatted(store, holder.pid()));
        } finally {
            holder.destroyForcibly();
        }
    }

    private Ran load(Path input) {
        return Ran.casus("load", input, "--store", store);
    }

    private String exported(Object... part) throws IOException {
        var target = folder.resolve("export.nt");
        var arguments = new Object[part.length + 5];
        System.arraycopy(new Object[] {"export", "-o", target, "--store", store}, 0, arguments, 0, 5);
        System.arraycopy(part, 0, arguments, 5, part.length);
        assertThat(Ran.casus(arguments).code()).isZero();
        try (var lines = Files.lines(target)) {
            return String.join("\n", lines.sorted().toList());
        }
    }
}
