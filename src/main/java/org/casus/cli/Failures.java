package org.casus.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.casus.model.InputException;
import org.casus.query.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Tells in one line why a command could not be done, and picks its exit code.
final class Failures {
    static final int DONE = 0;
    static final int DATA_HAVE_PROBLEMS = 1;
    static final int COULD_NOT = 2;
    static final int FAULT = 70;

    /// Something that the user wrote on the command line.
    int wrongArguments(ParameterException failure, String... arguments) {
        var line = failure.getCommandLine();
        var message = failure instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : sentence(String.valueOf(failure.getMessage()));
        line.getErr()
                .println("casus: " + message + " See `" + line.getCommandSpec().qualifiedName() + " --help`.");
        return COULD_NOT;
    }

    /// Something that went wrong while a command ran.
    static int told(Throwable failure, boolean debug, CommandLine line) {
        line.getOut().flush();
        line.getErr().println("casus: " + sentence(failure));
        if (debug) {
            failure.printStackTrace(line.getErr());
        }
        return failure instanceof InputException || isOutOfMemory(failure) ? COULD_NOT : FAULT;
    }

    private static String sentence(Throwable failure) {
        if (isOutOfMemory(failure)) {
            return "the memory of %d MB is full. Give it more with CASUS_JAVA_OPTS=-Xmx4g, or less to read at once."
                    .formatted(Runtime.getRuntime().maxMemory() >> 20);
        }
        return failure instanceof InputException
                ? oneLine(String.valueOf(failure.getMessage()))
                : "a fault in the program: %s. Run it again with --debug and report what it prints."
                        .formatted(oneLine(failure.toString()));
    }

    /// Also when something else was thrown because of it.
    static boolean isOutOfMemory(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        var given = failure.getUnmatched().getFirst();
        var spec = failure.getCommandLine().getCommandSpec();
        var isCommand = !spec.subcommands().isEmpty() && !given.startsWith("-");
        var known = isCommand
                ? List.copyOf(spec.subcommands().keySet())
                : spec.options().stream()
                        .map(CommandLine.Model.OptionSpec::longestName)
                        .toList();
        var what = isCommand
                ? "'%s' is no command of casus.".formatted(given)
                : "%s takes no '%s'.".formatted(spec.qualifiedName(), given);
        return what + Spelling.didYouMean(given, known);
    }

    private static String sentence(String message) {
        var line = oneLine(message);
        return line.endsWith(".") ? line : line + ".";
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
