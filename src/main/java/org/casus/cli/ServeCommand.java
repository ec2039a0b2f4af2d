package org.casus.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.casus.model.InputException;
import org.casus.query.Names;
import org.casus.query.SavedQueries;
import org.casus.serve.Server;
import org.casus.serve.Settings;
import org.casus.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a store over HTTP, for reading only: /sparql, the saved queries under /api, /health.",
            "Runs until it is stopped with Ctrl-C."
        },
        footer = {"", "Examples:", "  casus serve", "  casus serve --store s --port 8080"})
final class ServeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "" + Settings.PORT,
            description = "The port (default: ${DEFAULT-VALUE}; 0 takes any free one).")
    private int port = Settings.PORT;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = Settings.HOST,
            description =
                    "The address to listen at (default: ${DEFAULT-VALUE}, this machine only; 0.0.0.0 is everywhere).")
    private String host = Settings.HOST;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "Stop a query after this time (default: ${DEFAULT-VALUE}).")
    private int timeout = 30;

    @Option(
            names = "--queries",
            paramLabel = "DIR",
            description = "Serve the saved queries of this folder instead of those that come with casus.")
    private Optional<Path> folder = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        var queries =
                folder.map(SavedQueries::in).orElseGet(SavedQueries::embedded).all();
        try (var opened = store.open();
                var server = Server.start(
                        opened.dataset(), new Names(opened.graphs().base().iri()), queries, settings)) {
            var done = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, opened, done), "stop"));
            spec.commandLine()
                    .getErr()
                    .println("casus: serving %s at %s (stop with Ctrl-C)".formatted(store.folder(), server.address()));
            spec.commandLine().getErr().flush();
            done.await();
        }
        return Failures.DONE;
    }

    private static void stop(Server server, Store opened, CountDownLatch done) {
        server.close();
        opened.close();
        done.countDown();
    }

    private Settings settings() {
        if (port < 0 || port > 65_535) {
            throw new InputException("--port %d is no port. Give a number from 0 to 65535.".formatted(port));
        }
        if (timeout < 1) {
            throw new InputException("--timeout %d is no time. Give whole seconds, 1 or more.".formatted(timeout));
        }
        return new Settings(host, port, Duration.ofSeconds(timeout), Settings.MAX_ROWS, Version.ofProgram());
    }
}
