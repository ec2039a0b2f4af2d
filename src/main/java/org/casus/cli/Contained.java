package org.casus.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;

/// Work on one input of many, of which a fault in the program must not cost the others their run. This is the one
/// place where such a fault becomes a value. Parsers and rules that read whatever people write will meet texts that
/// nobody thought of; a sentence may even be nested too deep for the stack. Other errors (no memory, a class that
/// is missing) are no matter of this input, and end the run.
///
/// @param input what is worked on, in words: "the document 'a'"
/// @param debug whether a fault shall end the run, to be told with all its places
record Contained(Origin origin, String input, boolean debug) {

    /// What became of the work.
    sealed interface Result<T> {
        record Done<T>(T value) implements Result<T> {}

        record Refused<T>(Rejection rejection) implements Result<T> {}
    }

    <T> Result<T> run(Supplier<T> work) {
        return run(work, () -> false);
    }

    /// @param outside whether the work has handed on to somebody whose failures are not its own
    <T> Result<T> run(Supplier<T> work, BooleanSupplier outside) {
        try {
            return new Result.Done<>(work.get());
        } catch (RuntimeException | StackOverflowError fault) {
            if (outside.getAsBoolean() || Failures.isOutOfMemory(fault)) {
                throw fault;
            }
            if (fault instanceof InputException e) {
                return new Result.Refused<>(refused(e));
            }
            if (debug) {
                throw new IllegalStateException("reading " + input, fault);
            }
            return new Result.Refused<>(new Rejection(origin, reason(fault)));
        }
    }

    /// Of a file with many documents, which of them it was.
    private Rejection refused(InputException e) {
        var rejection = Rejections.of(origin, e);
        return rejection.reason().equals(e.getMessage())
                ? new Rejection(origin, "%s: %s".formatted(input, e.getMessage()))
                : rejection;
    }

    private String reason(Throwable fault) {
        return "the program is at fault with %s (%s), so nothing more of it is taken. Please report it with the input; alone and with --debug it tells more."
                .formatted(input, place(fault));
    }

    /// Where it happened, and through which place of ours.
    private static String place(Throwable fault) {
        var trace = Arrays.asList(fault.getStackTrace());
        var first = trace.stream().findFirst();
        var ours = trace.stream()
                .filter(frame -> frame.getClassName().startsWith("org.casus."))
                .findFirst()
                .filter(frame -> !first.equals(Optional.of(frame)));
        return fault.toString().replaceAll("\\s+", " ")
                + first.map(frame -> " at " + frame).orElse("")
                + ours.map(frame -> ", called by " + frame).orElse("");
    }
}
