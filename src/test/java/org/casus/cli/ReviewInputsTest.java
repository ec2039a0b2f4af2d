package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What can be given to a review, and how its results are told.
class ReviewInputsTest {
    private static final Path SYNTAXES = Path.of("src/test/resources/review/syntaxes");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cheese.owx", "cheese.ofn", "cheese.omn"})
    void readsTheSyntaxesOfOwlThatAreNoRdf(String file) {
        var ran = Ran.casus("review", SYNTAXES.resolve(file), "--parts", "profile,reasoner");

        assertThat(ran.out())
                .contains("1 read, 0 imported")
                .contains("DL yes")
                .contains("1 of its classes cannot have members")
                .contains("'cheesy vegetable' SubClassOf cheese")
                .contains(file + ", line ");
    }

    @Test
    void aSyntaxOfOwlThatIsBrokenIsToldWithItsLine() throws IOException {
        var file = Files.writeString(folder.resolve("broken.ofn"), """
                Prefix(:=<https://example.org/o#>)
                Ontology(<https://example.org/o>
                  SubClassOf(:A
                )
                """);

        var ran = Ran.casus("review", file);

        assertThat(ran.out())
                .contains("[unreadable]")
                .contains("broken.ofn, line 4")
                .contains("functional syntax");
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void anImportOfASyntaxOfOwlIsNamedAndNotFetched() throws IOException {
        var file = Files.writeString(folder.resolve("importing.omn"), """
                Prefix: : <https://example.org/o#>
                Ontology: <https://example.org/o>
                Import: <https://example.org/other>
                Class: :A
                """);

        assertThat(Ran.casus("review", file, "--parts", "profile").out())
                .contains("imports <https://example.org/other>, which is not at hand");
    }

    @Test
    void refusesATimeoutThatIsNoTime() {
        assertThat(Ran.casus("review", SYNTAXES.resolve("cheese.omn"), "--timeout", "0")
                        .err())
                .contains("--timeout 0 is no time.");
    }

    /// Times differ and the README leaves lines out with `...`; all else is what is printed.
    @Test
    void theReadmeShowsWhatTheReviewPrints() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var from = readme.indexOf("    $ ./casus review --fail-on warning\n");
        var shown = readme.substring(from, readme.indexOf("\n(The times", from))
                .lines()
                .skip(1)
                .map(ReviewInputsTest::withoutTimes)
                .filter(line -> !line.isEmpty())
                .toList();
        var printed = Ran.casus("review", "--fail-on", "warning")
                .out()
                .lines()
                .map(ReviewInputsTest::withoutTimes)
                .filter(line -> !line.isEmpty())
                .toList();

        assertThat(shown).contains("...");
        assertThat(printed).startsWith(until(shown).toArray(new String[0]));
        assertThat(printed.getLast()).isEqualTo(shown.getLast());
    }

    private static List<String> until(List<String> shown) {
        return shown.subList(0, shown.indexOf("..."));
    }

    /// The files of our ontology are in a jar or in a folder.
    private static String withoutTimes(String line) {
        return line.strip().replaceAll(" +\\d+\\.\\d s ", " TIME ").replaceAll("\\(\\S+/(?=\\w+\\.ttl, line)", "(");
    }
}
