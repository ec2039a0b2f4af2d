package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.casus.model.InputException;
import org.casus.store.Reason;

/// Where the lines on requests go.
final class LogFile {
    private LogFile() {}

    /// A file is continued; `-` are the messages.
    static Consumer<String> open(String file, PrintWriter messages) {
        return lines(file.equals("-") ? messages : writer(Path.of(file)));
    }

    private static PrintWriter writer(Path file) {
        try {
            return new PrintWriter(
                    Files.newBufferedWriter(
                            file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                    true);
        } catch (IOException e) {
            throw new InputException(
                    "--log %s cannot be written: %s. Name another file.".formatted(file, Reason.of(e)), e);
        }
    }

    private static Consumer<String> lines(PrintWriter out) {
        return line -> {
            out.println(line);
            out.flush();
        };
    }
}
