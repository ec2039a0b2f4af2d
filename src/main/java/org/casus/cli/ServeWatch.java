package org.casus.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.casus.model.InputException;
import org.casus.query.SavedQueries;
import org.casus.serve.Server;

/// Looks every two seconds whether the queries have changed or the store has been replaced, and lets the server go on
/// with the new ones. What cannot be used is told, and the server goes on as it was.
final class ServeWatch implements AutoCloseable {
    private static final int SECONDS = 2;

    private final Server server;
    private final Optional<Path> queries;
    private final PrintWriter messages;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());
    private ServedStore served;
    private String state;

    ServeWatch(Server server, ServedStore served, Optional<Path> queries, PrintWriter messages) {
        this.server = server;
        this.served = served;
        this.queries = queries;
        this.messages = messages;
        this.state = queries.map(ServeWatch::state).orElse("");
    }

    void start() {
        var unused = clock.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void look() {
        try {
            if (served.hasMoved()) {
                served = ServedStore.open(
                        served.option(), served.contents().writes().isPresent());
                server.replace(served.contents());
                tell("serving %s now".formatted(served.real()));
            }
            if (queries.isPresent() && !state(queries.get()).equals(state)) {
                state = state(queries.get());
                server.replaceQueries(SavedQueries.in(queries.get()).all());
                tell("the queries of %s were read again".formatted(queries.get()));
            }
        } catch (InputException e) {
            tell(String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            tell("%s Serving as before.".formatted(e.getCause()));
        }
    }

    private void tell(String message) {
        messages.println("casus: " + message);
        messages.flush();
    }

    /// Names, sizes and times of the query files.
    private static String state(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".rq"))
                    .sorted()
                    .map(ServeWatch::mark)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String mark(Path file) {
        try {
            return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
