package org.casus.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.casus.model.InputException;
import org.casus.query.SavedQueries;
import org.casus.serve.Server;
import org.casus.serve.Settings;
import org.casus.serve.write.WriteServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a store over HTTP, for reading only: pages, linked data, saved queries, SPARQL.",
            "Runs until it is stopped with Ctrl-C. A changed folder of queries is read again; where --store is a symbolic",
            "link that is pointed at another store, that one is served from then on, and no request is lost."
        },
        footer = {
            "",
            "Examples:",
            "  casus serve",
            "  casus serve --store s --port 8080",
            "  casus serve --public-url https://example.org/casus --log requests.log"
        })
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

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The address under which users reach the server, if it stands behind another one.")
    private Optional<URI> publicAddress = Optional.empty();

    @Option(
            names = "--direct",
            description = "Answer the IRIs of things at once, instead of leading to their documents (303).")
    private boolean direct;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write a line of JSON for each request to this file; - is standard error.")
    private Optional<String> log = Optional.empty();

    @Option(
            names = "--docs",
            paramLabel = "DIR",
            description =
                    "Serve the pages of the ontology that `casus review --docs DIR` wrote (default: a plain list).")
    private Optional<Path> docs = Optional.empty();

    @Option(
            names = "--allow-service",
            paramLabel = "URL",
            description = "Let queries ask this endpoint by SERVICE; may be repeated (default: none).")
    private List<URI> services = new ArrayList<>();

    @Option(
            names = "--write-port",
            paramLabel = "PORT",
            description = {
                "Also take SPARQL updates (/update) and graphs (/data) at this port, from this machine only and with the token",
                "of --token-file. Each write is held against the shapes first and consolidated afterwards, as `casus load` does."
            })
    private Optional<Integer> writePort = Optional.empty();

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Holds the token for writing: one line of 16 characters or more.")
    private Optional<Path> tokenFile = Optional.empty();

    @Override
    public Integer call() throws InterruptedException {
        var settings = settings();
        var queries = folder.map(SavedQueries::in).orElseGet(SavedQueries::embedded);
        var token = writePort.map(port -> Token.read(tokenFile));
        var served = ServedStore.open(store, writePort.isPresent());
        try (var server = Server.start(served.contents(), queries.all(), settings);
                var watch = new ServeWatch(
                        server, served, folder, spec.commandLine().getErr())) {
            watch.start();
            writePort.ifPresent(port -> tellWriting(server.alsoWrite(port, token.orElseThrow())));
            var done = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, done), "stop"));
            spec.commandLine()
                    .getErr()
                    .println("casus: serving %s at %s (stop with Ctrl-C)".formatted(store.folder(), server.address()));
            spec.commandLine().getErr().flush();
            done.await();
        }
        return Failures.DONE;
    }

    private void tellWriting(WriteServer writing) {
        spec.commandLine().getErr().println("casus: writing with the token at %s".formatted(writing.address()));
    }

    private static void stop(Server server, CountDownLatch done) {
        server.close();
        done.countDown();
    }

    private Settings settings() {
        if (port < 0 || port > 65_535) {
            throw new InputException("--port %d is no port. Give a number from 0 to 65535.".formatted(port));
        }
        if (timeout < 1) {
            throw new InputException("--timeout %d is no time. Give whole seconds, 1 or more.".formatted(timeout));
        }
        publicAddress.ifPresent(ServeCommand::check);
        return new Settings(
                host,
                port,
                Duration.ofSeconds(timeout),
                Settings.MAX_ROWS,
                Version.ofProgram(),
                new Settings.Site(publicAddress, direct, docs),
                services.stream().map(ServeCommand::service).collect(Collectors.toCollection(TreeSet::new)),
                log.map(file -> LogFile.open(file, spec.commandLine().getErr())).orElse(line -> {}));
    }

    private static String service(URI endpoint) {
        if (!isWeb(endpoint)) {
            throw new InputException("--allow-service %s is no web address. Write it like https://example.org/sparql."
                    .formatted(endpoint));
        }
        return endpoint.toString();
    }

    private static boolean isWeb(URI address) {
        return ("http".equals(address.getScheme()) || "https".equals(address.getScheme())) && address.getHost() != null;
    }

    private static void check(URI address) {
        if (!isWeb(address) || address.getQuery() != null || address.getFragment() != null) {
            throw new InputException(
                    "--public-url %s is no web address. Write it like https://example.org/casus.".formatted(address));
        }
    }
}
