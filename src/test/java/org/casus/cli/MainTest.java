package org.casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.casus.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class MainTest {
    @Test
    void saysWhichCommandsThereAreWhenNoneIsGiven() {
        var ran = Ran.casus();

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("Usage: casus").contains("build").contains("doctor");
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void offersTheNearestCommand() {
        var ran = Ran.casus("biuld", "examples");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        "casus: 'biuld' is no command of casus. Did you mean 'build'? See `casus --help`.\n");
    }

    @Test
    void offersTheNearestOption() {
        var ran = Ran.casus("stats", "--stor", "x");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .isEqualToNormalizingNewlines(
                        "casus: casus stats takes no '--stor'. Did you mean '--store'? See `casus stats --help`.\n");
    }

    @Test
    void saysWhatIsMissing() {
        var ran = Ran.casus("remove");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err())
                .contains("SOURCE")
                .endsWith("See `casus remove --help`.\n")
                .hasLineCount(1);
    }

    @Test
    void refusesADayThatDoesNotExist() {
        var ran = Ran.casus("build", "x.txt", "--date", "2020-02-30");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("'2020-02-30' is not a day. Write it as 2020-11-18.");
    }

    @Test
    void refusesABaseThatIsNone() {
        var ran = Ran.casus("stats", "--base", "casus", "--store", "none");

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).hasLineCount(1);
    }

    @Test
    void tellsItsVersion() {
        var ran = Ran.casus("--version");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("casus ").contains("Java ");
    }

    static Stream<String> commands() {
        return new CommandLine(new Main()).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAHelpPageWithoutColours(String command) {
        var ran = Ran.casus(command, "--help");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("Usage: casus " + command).doesNotContain("\u001b");
        assertThat(command.equals("help") || ran.out().contains("Example"))
                .as("shows an example")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void tellsAFaultInOneLineAndMoreOnlyWhenAsked(boolean debug) {
        var err = new StringWriter();
        var line = new CommandLine(new Main()).setErr(new PrintWriter(err));

        int code = Failures.told(new IllegalStateException("the lamp\nis out"), debug, line);

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .startsWith(
                        "casus: a fault in the program: java.lang.IllegalStateException: the lamp is out. Run it again with --debug and report what it prints.");
        assertThat(err.toString().contains("\tat ")).isEqualTo(debug);
    }

    @Test
    void tellsWhatTheUserCanPutRightInOneLine() {
        var err = new StringWriter();
        var line = new CommandLine(new Main()).setErr(new PrintWriter(err));

        int code = Failures.told(new InputException("a.txt is empty."), false, line);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).isEqualToNormalizingNewlines("casus: a.txt is empty.\n");
    }
}
