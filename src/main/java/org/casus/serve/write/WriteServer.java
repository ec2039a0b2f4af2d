package org.casus.serve.write;

import java.net.BindException;
import java.net.URI;
import org.apache.jena.fuseki.FusekiException;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.fuseki.main.sys.FusekiModules;
import org.casus.model.InputException;
import org.casus.serve.edition.Editions;

/// Takes updates at `/update` and graphs at `/data` (SPARQL 1.1 Graph Store Protocol), on the loopback address only and
/// with a token. Every body is read to its end, parsed, tried in memory and held against the shapes before a
/// transaction
/// opens; Fuseki's own services would commit half an upload when a client goes away.
public final class WriteServer implements AutoCloseable {
    private final FusekiServer fuseki;

    private WriteServer(FusekiServer fuseki) {
        this.fuseki = fuseki;
    }

    public static WriteServer start(Editions editions, int port, String token) {
        var fuseki = FusekiServer.create()
                .port(port)
                .loopback(true)
                .fusekiModules(FusekiModules.create())
                .addFilter("/*", new WriteFilter(token, editions))
                .build();
        try {
            return new WriteServer(fuseki.start());
        } catch (FusekiException e) {
            fuseki.stop();
            if (e.getCause() instanceof BindException
                    || String.valueOf(e.getMessage()).contains("in use")) {
                throw new InputException("Port %d is taken. Choose another with --write-port.".formatted(port), e);
            }
            throw e;
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:%d/".formatted(fuseki.getPort()));
    }

    @Override
    public void close() {
        fuseki.stop();
    }
}
