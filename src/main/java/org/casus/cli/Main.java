package org.casus.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.apache.jena.sys.JenaSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command line: one class a command, one line here.
@Command(
        name = "casus",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description =
                "Builds a checked knowledge graph of political violence and diplomacy, and answers questions from it.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "To begin:",
            "  casus build examples          makes a store from the examples",
            "  casus query                   lists the questions that it can answer",
            "",
            "Exit codes: 0 done; 1 done, but the data have problems; 2 could not do it; 70 a fault in the program."
        },
        subcommands = {
            BuildCommand.class,
            ConvertCommand.class,
            ConvertersCommand.class,
            ExtractCommand.class,
            LoadCommand.class,
            LinkCommand.class,
            QueryCommand.class,
            SparqlCommand.class,
            ServeCommand.class,
            CheckCommand.class,
            ReviewCommand.class,
            ExportCommand.class,
            StatsCommand.class,
            ScoreCommand.class,
            RemoveCommand.class,
            DoctorCommand.class,
            HelpCommand.class
        })
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Where the program is at fault, print where in the program.")
    private boolean debug;

    public static void main(String[] arguments) {
        var out = utf8(FileDescriptor.out);
        var err = utf8(FileDescriptor.err);
        System.exit(run(out, err, arguments));
    }

    /// Runs one command and returns its exit code.
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        var main = new Main();
        var line = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionStrategy(Main::execute)
                .setParameterExceptionHandler(new Failures()::wrongArguments)
                .setExecutionExceptionHandler((fault, at, parsed) -> Failures.told(fault, main.debug, at));
        int code = executed(line, main, arguments);
        out.flush();
        err.flush();
        return code;
    }

    /// Errors are none of picocli's business, but the user's: a full memory among them.
    private static int executed(CommandLine line, Main main, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (VirtualMachineError | LinkageError fault) {
            return Failures.told(fault, main.debug, line);
        }
    }

    /// Without a command there is nothing to do but to say which there are.
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return Failures.COULD_NOT;
    }

    /// Whether a command was started with `--debug`.
    static boolean isDebug(CommandSpec command) {
        return command.root().userObject() instanceof Main main && main.debug;
    }

    /// Jena must be started before any of its classes is touched, and only when a command really runs.
    private static int execute(ParseResult parsed) {
        var help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        JenaSystem.init();
        return new RunLast().execute(parsed);
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(new FileOutputStream(stream), false, StandardCharsets.UTF_8);
    }
}
