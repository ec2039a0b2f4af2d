package org.casus.serve;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/// Stands before everything: errors become problem documents, HEAD is answered as GET without a body, other sites may
/// read but get no credentials, and what is no route is refused before Fuseki sees it.
final class FrontFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String SPARQL = "/sparql";

    private final transient Routes routes;
    private final Duration timeout;

    FrontFilter(Routes routes, Duration timeout) {
        this.routes = routes;
        this.timeout = timeout;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var path = request.getRequestURI();
        if (!routes.knows(path)) {
            routes.unknown(path).send(response);
        } else if (request.getMethod().equals("OPTIONS")) {
            options(path, response);
        } else if (!allowed(path).contains(request.getMethod())) {
            response.setHeader("Allow", allow(path));
            new Problem(405, "%s is not allowed here; use %s.".formatted(request.getMethod(), allow(path)))
                    .send(response);
        } else if (path.equals(SPARQL)) {
            sparql(request, response, chain);
        } else {
            routes.answer(path, request, response);
        }
    }

    private void sparql(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean reads = READING.contains(request.getMethod());
        if (reads && request.getParameter("query") == null) {
            if (request.getParameterMap().isEmpty()) {
                routes.describeSparql(response);
            } else {
                new Problem(
                                400,
                                "Parameter 'query' is missing. Expected a SPARQL query that reads.",
                                Map.of(
                                        "parameter",
                                        "query",
                                        "expected",
                                        "a SPARQL query",
                                        "example",
                                        "SELECT * { ?s ?p ?o } LIMIT 10"))
                        .send(response);
            }
        } else {
            var watched = new WatchedResponse(response);
            chain.doFilter(new FusekiRequest(request), watched);
            if (watched.failure().isPresent()) {
                failed(watched.failure().get(), response);
            }
        }
    }

    private void failed(WatchedResponse.Failure failure, HttpServletResponse response) throws IOException {
        if (failure.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            Problems.timeout(timeout, response);
        } else {
            new Problem(failure.status(), failure.message()).send(response);
        }
    }

    private static Set<String> allowed(String path) {
        return path.equals(SPARQL) ? Set.of("GET", "HEAD", "POST", "QUERY") : READING;
    }

    private static String allow(String path) {
        return path.equals(SPARQL) ? "GET, HEAD, POST, QUERY, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private static void options(String path, HttpServletResponse response) {
        response.setHeader("Allow", allow(path));
        response.setHeader("Access-Control-Allow-Methods", allow(path));
        response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
