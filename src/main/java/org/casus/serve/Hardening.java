package org.casus.serve;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.gzip.GzipHandler;

/// Limits of the web server itself: lengths, rates, connections; and compression. What is to take the place of the
/// handlers marked for removal is not in Fuseki's jar.
@SuppressWarnings("removal")
final class Hardening {
    private static final int HEADER_BYTES = 64 * 1024;
    private static final int CONNECTIONS = 1_000;
    private static final int SLOWEST_BYTES_A_SECOND = 200;
    private static final int IDLE_MILLISECONDS = 30_000;
    private static final int SMALLEST_GZIP = 1_024;

    private Hardening() {}

    static void harden(Server server, String host) {
        for (var connector : server.getConnectors()) {
            if (connector instanceof ServerConnector socket) {
                socket.setHost(host);
                socket.setIdleTimeout(IDLE_MILLISECONDS);
                configure(socket);
            }
        }
        var errors = new ProblemErrors();
        server.setErrorHandler(errors);
        for (var context : server.getDescendants(ServletContextHandler.class)) {
            context.setErrorHandler(errors);
            context.getServletHandler().setDecodeAmbiguousURIs(true);
        }
        var gzip = new GzipHandler();
        gzip.setMinGzipSize(SMALLEST_GZIP);
        gzip.addIncludedMethods("POST", "QUERY");
        server.insertHandler(gzip);
        server.insertHandler(new GracefulHandler());
        server.setStopTimeout(org.casus.serve.Server.GRACE.toMillis());
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, server));
    }

    /// An id with a slash or a percent sign in it stands encoded in its IRI.
    private static void configure(ServerConnector socket) {
        for (var factory : socket.getConnectionFactories()) {
            if (factory instanceof HttpConnectionFactory http) {
                var configuration = http.getHttpConfiguration();
                configuration.setSendServerVersion(false);
                configuration.setRequestHeaderSize(HEADER_BYTES);
                configuration.setMinRequestDataRate(SLOWEST_BYTES_A_SECOND);
                configuration.setMinResponseDataRate(SLOWEST_BYTES_A_SECOND);
                configuration.setUriCompliance(UriCompliance.from(java.util.EnumSet.of(
                        UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                        UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                        UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT)));
            }
        }
    }
}
