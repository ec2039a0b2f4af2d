package org.casus.cli;

import static org.apache.jena.graph.Node.ANY;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.casus.consolidate.Consolidation;
import org.casus.consolidate.Decisions;
import org.casus.model.InputException;
import org.casus.query.DataFiles;
import org.casus.query.Names;
import org.casus.query.QueryTarget;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What a query is asked of: a store, an endpoint, or files; and for how long at most.
final class TargetOption {
    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description =
                    "Ask this SPARQL endpoint instead of a store. It must show the union of its graphs as its default graph.")
    private Optional<URI> endpoint = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Ask these RDF files instead of a store.")
    private List<Path> data = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "Stop a query after this time (default: ${DEFAULT-VALUE}).")
    private int timeout = 60;

    /// Opens what is asked and closes it afterwards.
    <T> T ask(Function<Asked, T> question) {
        if (timeout < 1) {
            throw new InputException("--timeout %d is no time. Give whole seconds, 1 or more.".formatted(timeout));
        }
        if (endpoint.isPresent()) {
            return question.apply(new Asked(new QueryTarget.Remote(checked(endpoint.get())), names(), limit()));
        }
        if (!data.isEmpty()) {
            return question.apply(
                    new Asked(new QueryTarget.Local(consolidated(DataFiles.read(data))), names(), limit()));
        }
        try (var opened = store.open()) {
            var names = new Names(opened.graphs().base().iri());
            return question.apply(new Asked(new QueryTarget.Local(opened.dataset()), names, limit()));
        }
    }

    /// Questions about totals ask what follows from the facts, which files may not hold; what they hold of it stays.
    private DatasetGraph consolidated(DatasetGraph graphs) {
        var base = store.base();
        Txn.executeWrite(graphs, () -> {
            if (!graphs.contains(base.consolidatedGraph(), ANY, ANY, ANY)) {
                new Consolidation(base, Decisions.NONE).addTo(graphs);
            }
        });
        return graphs;
    }

    /// An opened target, the names of its IRIs, and how long a query may take.
    record Asked(QueryTarget target, Names names, Duration limit) {}

    private Names names() {
        return new Names(store.base().iri());
    }

    private Duration limit() {
        return Duration.ofSeconds(timeout);
    }

    private static URI checked(URI endpoint) {
        if (!"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme())) {
            throw new InputException(
                    "--endpoint %s is no web address. Write it like http://localhost:3330/sparql.".formatted(endpoint));
        }
        return endpoint;
    }
}
