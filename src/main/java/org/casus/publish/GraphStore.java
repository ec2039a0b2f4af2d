package org.casus.publish;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.casus.model.InputException;

/// A store elsewhere: its graphs by the Graph Store Protocol, what is in them by a SPARQL query.
final class GraphStore {
    /// N-Triples are Turtle, and every store takes that.
    private static final String TURTLE = "text/turtle";

    private static final byte[] NOTHING = {};
    private static final Pattern NUMBER = Pattern.compile("\"value\"\\s*:\\s*\"(\\d+)\"");
    private static final int NOT_FOUND = 404;

    private final Requests requests;
    private final URI query;
    private final URI graphs;

    GraphStore(Requests requests, URI query, URI graphs) {
        this.requests = requests;
        this.query = query;
        this.graphs = graphs;
    }

    /// Where the graphs of an endpoint usually are.
    static List<URI> usualPlaces(URI endpoint) {
        return List.of(
                endpoint,
                endpoint.resolve("data"),
                endpoint.resolve("sparql-graph-crud-auth"),
                endpoint.resolve("rdf-graph-store"));
    }

    void add(Node graph, byte[] triples) {
        required(requests.send("POST", of(graph), TURTLE, triples), graph);
    }

    /// A graph that is not there is deleted already.
    void delete(Node graph) {
        requests.send("DELETE", of(graph), "", NOTHING);
    }

    /// How many triples are there; a 2xx on loading proves nothing.
    long count(Node graph) {
        var text = "SELECT (COUNT(*) AS ?n) WHERE { GRAPH <%s> { ?s ?p ?o } }".formatted(graph.getURI());
        var answer = requests.send(
                "POST",
                query,
                "application/x-www-form-urlencoded",
                ("query=" + URLEncoder.encode(text, StandardCharsets.UTF_8)).getBytes(StandardCharsets.US_ASCII));
        var number = NUMBER.matcher(answer.body());
        if (!number.find()) {
            throw new InputException("%s does not answer as a SPARQL endpoint. Is its address right?".formatted(query));
        }
        return Long.parseLong(number.group(1));
    }

    /// Whether what is put there can be counted, and taken away again.
    Optional<String> fault(Node probe) {
        try {
            delete(probe);
            add(probe, "<urn:a> <urn:b> \"ä\" .\n<urn:a> <urn:b> 1 .\n".getBytes(StandardCharsets.UTF_8));
            long there = count(probe);
            delete(probe);
            long left = count(probe);
            if (there == 2 && left == 0) {
                return Optional.empty();
            }
            return Optional.of("of two triples it showed %d, and %d after they were deleted".formatted(there, left));
        } catch (InputException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private void required(HttpResponse<String> answer, Node graph) {
        if (answer.statusCode() == NOT_FOUND) {
            throw new InputException("%s takes no graph: 404 for %s.".formatted(graphs, graph.getURI()));
        }
    }

    private URI of(Node graph) {
        var name = URLEncoder.encode(graph.getURI(), StandardCharsets.UTF_8);
        return URI.create(graphs + (graphs.getQuery() == null ? "?graph=" : "&graph=") + name);
    }
}
