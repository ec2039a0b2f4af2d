package org.casus.serve;

import java.net.BindException;
import java.net.URI;
import java.util.List;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.apache.jena.fuseki.server.DataService;
import org.apache.jena.fuseki.server.Operation;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.TDB2;
import org.casus.model.InputException;
import org.casus.query.Names;
import org.casus.query.QueryTarget;
import org.casus.query.SavedQuery;
import org.eclipse.jetty.server.ServerConnector;

/// The web server over one store: Fuseki for the SPARQL protocol, our own routes beside it. Nothing can be written.
public final class Server implements AutoCloseable {
    private final FusekiServer fuseki;
    private final String host;

    private Server(FusekiServer fuseki, String host) {
        this.fuseki = fuseki;
        this.host = host;
    }

    public static Server start(DatasetGraph graphs, Names names, List<SavedQuery> queries, Settings settings) {
        ARQ.globalServiceAllowed = false;
        graphs.getContext().set(TDB2.symUnionDefaultGraph, true);
        graphs.getContext()
                .set(ARQ.queryTimeout, String.valueOf(settings.timeout().toMillis()));
        graphs.getContext().set(ARQ.httpServiceAllowed, false);
        var target = new QueryTarget.Local(graphs);
        var routes =
                new Routes(new SavedQueryApi(queries, target, names, settings), new Health(target, settings.version()));
        var fuseki = FusekiServer.create()
                .port(settings.port())
                .fusekiModules(FusekiModules.create())
                .registerOperation(Operation.Query, new SparqlService(settings.maxRows()))
                .addFilter("/*", new FrontFilter(routes, settings.timeout()))
                .add("/", DataService.newBuilder(graphs).addEndpoint(Operation.Query, "sparql"))
                .build();
        bind(fuseki, settings.host());
        return new Server(started(fuseki, settings), settings.host());
    }

    private static void bind(FusekiServer fuseki, String host) {
        for (var connector : fuseki.getJettyServer().getConnectors()) {
            if (connector instanceof ServerConnector socket) {
                socket.setHost(host);
            }
        }
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
        return URI.create("http://%s:%d/".formatted(host.contains(":") ? "[" + host + "]" : host, fuseki.getPort()));
    }

    /// Waits until the server is closed.
    public void join() {
        fuseki.join();
    }

    @Override
    public void close() {
        fuseki.stop();
    }
}
