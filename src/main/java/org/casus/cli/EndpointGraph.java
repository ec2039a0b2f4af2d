package org.casus.cli;

import java.net.URI;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.http.QueryExecHTTP;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.model.InputException;

/// Everything in all graphs of an endpoint, fetched: shapes look at each node many times. Named graphs are asked for
/// themselves, since not every endpoint has their union as its default graph.
record EndpointGraph(URI endpoint) {
    private static final String EVERYTHING =
            "CONSTRUCT { ?s ?p ?o } WHERE { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }";

    Graph fetch() {
        if (!"http".equals(endpoint.getScheme()) && !"https".equals(endpoint.getScheme())) {
            throw new InputException(
                    "--endpoint %s is no web address. Write it like http://localhost:3330/sparql.".formatted(endpoint));
        }
        var graph = GraphFactory.createDefaultGraph();
        try (var asked =
                QueryExecHTTP.service(endpoint.toString()).query(EVERYTHING).build()) {
            asked.constructTriples().forEachRemaining(graph::add);
            return graph;
        } catch (QueryExceptionHTTP | HttpException e) {
            throw new InputException(
                    "%s does not give its triples: %s. Is it a SPARQL endpoint, and does it answer CONSTRUCT?"
                            .formatted(endpoint, e.getMessage()),
                    e);
        }
    }
}
