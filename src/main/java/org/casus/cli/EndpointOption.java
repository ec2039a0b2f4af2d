package org.casus.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.jena.graph.NodeFactory;
import org.casus.model.InputException;
import org.casus.publish.Credentials;
import org.casus.publish.Publication;
import org.casus.store.Store;
import picocli.CommandLine.Option;

/// A SPARQL store elsewhere that is to hold what the store here holds.
final class EndpointOption {
    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "Then make this SPARQL endpoint hold what the store holds, by the Graph Store Protocol. The store stays the copy that it is compared with.")
    private Optional<URI> endpoint = Optional.empty();

    @Option(
            names = "--graph-store",
            paramLabel = "URL",
            description = "Where its graphs are loaded, if that is none of the usual places beside it.")
    private Optional<URI> graphStore = Optional.empty();

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "A file with the lines user=NAME and password=SECRET; or set " + Credentials.USER + " and "
                    + Credentials.PASSWORD + ".")
    private Optional<Path> credentials = Optional.empty();

    /// Sends what is not there yet, if an endpoint is named.
    void publish(Store store, Path folder, PrintWriter out, Progress progress) {
        if (endpoint.isEmpty()) {
            return;
        }
        progress.now("looking what the endpoint can do");
        var target = new Publication.Target(
                checked(endpoint.get()),
                graphStore.map(EndpointOption::checked),
                Credentials.find(credentials, System.getenv()));
        var probe = NodeFactory.createURI(store.base().iri() + "graph/probe");
        var publication = Publication.to(target, probe, folder, progress::now);
        var result = store.read(data -> publication.publish(data, graph -> store.version(data, graph)));
        out.println("%s: %s sent and counted (%s), %d unchanged, %d removed"
                .formatted(
                        endpoint.get(),
                        Plural.of(result.sent(), "graph"),
                        Plural.of(result.triples(), "triple"),
                        result.unchanged(),
                        result.removed()));
        out.flush();
    }

    private static URI checked(URI address) {
        if (!"http".equals(address.getScheme()) && !"https".equals(address.getScheme())) {
            throw new InputException(
                    "%s is no web address. Write it like http://localhost:3030/data/sparql.".formatted(address));
        }
        if (address.getUserInfo() != null) {
            throw new InputException(
                    "An address with a password in it can be read by everybody on this machine. Set %s and %s instead."
                            .formatted(Credentials.USER, Credentials.PASSWORD));
        }
        return address;
    }
}
