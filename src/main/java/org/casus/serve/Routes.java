package org.casus.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.casus.query.Spelling;

/// What stands behind each path.
final class Routes {
    private static final List<String> PATHS = List.of("/", "/sparql", "/api", "/health");

    private final SavedQueryApi api;
    private final Health health;

    Routes(SavedQueryApi api, Health health) {
        this.api = api;
        this.health = health;
    }

    boolean knows(String path) {
        return PATHS.contains(path) || path.startsWith("/api/");
    }

    Problem unknown(String path) {
        return new Problem(
                404,
                "There is nothing at %s.%s".formatted(path, Spelling.didYouMean(path, PATHS)),
                Map.of("routes", PATHS));
    }

    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (path) {
            case "/" -> index(response);
            case "/health" -> health.send(response);
            case "/api", "/api/" -> api.list(response);
            default -> api.answer(path.substring("/api/".length()), request, response);
        }
    }

    private static void index(HttpServletResponse response) throws IOException {
        text("""
                casus: a knowledge graph of political violence and diplomacy

                /api                 the saved queries, as JSON
                /api/NAME            the answer of one; .json .csv .tsv .srj .srx .txt, or .ttl .nt .jsonld for a graph
                /sparql              SPARQL 1.1 protocol, reading only; the default graph is the union of all graphs
                /health              whether the server is well, and what it holds
                """, response);
    }

    void describeSparql(HttpServletResponse response) throws IOException {
        text("""
                This is a SPARQL 1.1 endpoint, for reading only. The default graph is the union of all graphs.

                GET  /sparql?query=...                                       the query in the address
                POST /sparql  application/x-www-form-urlencoded, query=...   the query in a form
                POST /sparql  application/sparql-query                       the query as the body

                SELECT and ASK answer as JSON, XML, CSV or TSV, CONSTRUCT and DESCRIBE as Turtle, N-Triples or JSON-LD, by the
                Accept header. SERVICE and updates are refused.
                """, response);
    }

    private static void text(String text, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
