package org.casus.serve;

import java.net.BindException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.http.HttpEnv;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.casus.model.InputException;
import org.casus.query.Names;
import org.casus.query.SavedQuery;
import org.casus.serve.edition.Contents;
import org.casus.serve.edition.Editions;
import org.casus.serve.write.WriteServer;

/// The web server over one store. Nothing can be written through it.
public final class Server implements AutoCloseable {
    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private final FusekiServer fuseki;
    private final Editions editions;
    private final ExecutorService background;
    private final Site site;

    private record Site(Settings settings, Runnable close) {}

    private Server(FusekiServer fuseki, Editions editions, ExecutorService background, Site site) {
        this.fuseki = fuseki;
        this.editions = editions;
        this.background = background;
        this.site = site;
    }

    public static Server start(DatasetGraph graphs, Names names, List<SavedQuery> queries, Settings settings) {
        return start(new Contents(graphs, names, () -> {}), queries, settings);
    }

    public static Server start(Contents contents, List<SavedQuery> queries, Settings settings) {
        prepare(contents.graphs(), settings);
        var background = Executors.newFixedThreadPool(
                2, Thread.ofPlatform().daemon().name("background-", 0).factory());
        var editions = new Editions(contents, queries, settings.version(), background);
        var wiring = new Wiring(editions, background, settings);
        var fuseki = FusekiServer.create()
                .port(settings.port())
                .fusekiModules(FusekiModules.create())
                .addFilter("/*", wiring.filter())
                .build();
        Hardening.harden(fuseki.getJettyServer(), settings.host());
        var started = started(fuseki, settings);
        var server = new Server(started, editions, background, new Site(settings, wiring::close));
        wiring.reachedAt(server.address());
        return server;
    }

    /// SERVICE is refused where a query is parsed, too; an endpoint that is allowed must not send us elsewhere.
    private static void prepare(DatasetGraph graphs, Settings settings) {
        boolean asksOthers = !settings.services().isEmpty();
        ARQ.globalServiceAllowed = asksOthers;
        graphs.getContext().set(ARQ.httpServiceAllowed, asksOthers);
        if (asksOthers) {
            HttpEnv.setDftHttpClient(HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECTING)
                    .build());
            graphs.getContext().set(ARQ.httpQueryTimeout, settings.timeout().toMillis());
        }
        graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
        graphs.getContext().set(ARQ.spillToDiskThreshold, 200_000L);
    }

    /// New requests get these contents; those under way end with what they began with.
    public void replace(Contents contents) {
        prepare(contents.graphs(), site.settings());
        editions.replace(contents);
    }

    /// Another server for this machine only, which writes for who shows the token.
    public WriteServer alsoWrite(int port, String token) {
        return WriteServer.start(editions, port, token);
    }

    public void replaceQueries(List<SavedQuery> queries) {
        editions.replaceQueries(queries);
    }

    private static FusekiServer started(FusekiServer fuseki, Settings settings) {
        try {
            return fuseki.start();
        } catch (FusekiException e) {
            fuseki.stop();
            throw unstartable(e, settings);
        }
    }

    private static RuntimeException unstartable(FusekiException e, Settings settings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return new InputException(
                        "Port %d is taken. Stop what uses it, or choose another with --port."
                                .formatted(settings.port()),
                        e);
            }
            if (cause instanceof java.net.SocketException
                    || cause instanceof java.nio.channels.UnresolvedAddressException) {
                return new InputException(
                        "The host %s cannot be served on: %s. Give an address of this machine with --host."
                                .formatted(settings.host(), cause.getMessage()),
                        e);
            }
        }
        return e;
    }

    public URI address() {
        var host = site.settings().host();
        return URI.create("http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, fuseki.getPort()));
    }

    /// Waits until the server is closed.
    public void join() {
        fuseki.join();
    }

    /// Requests under way are ended first.
    @Override
    public void close() {
        fuseki.stop();
        site.close().run();
        editions.close();
        background.shutdown();
    }

    /// How long requests under way may take when the server is closed.
    static final Duration GRACE = Duration.ofSeconds(10);
}
