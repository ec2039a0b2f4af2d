package org.casus.serve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.casus.query.Spelling;
import org.casus.serve.api.OpenApi;
import org.casus.serve.api.SavedQueryApi;
import org.casus.serve.edition.Edition;
import org.casus.serve.guard.Metrics;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Site;
import org.casus.serve.http.WebRequest;
import org.casus.serve.linked.Dereferencing;
import org.casus.serve.linked.OntologySite;
import org.casus.serve.linked.SelfDescription;
import org.casus.serve.page.Pages;
import org.casus.serve.sparql.SparqlEndpoint;

/// What stands behind each path.
record Routes(
        Site site,
        SavedQueryApi api,
        SparqlEndpoint sparql,
        Dereferencing linked,
        SelfDescription self,
        Pages pages,
        Health health,
        Metrics metrics) {
    private static final List<String> PATHS = List.of(
            "/",
            "/queries",
            "/api",
            "/openapi.json",
            "/sparql",
            "/search",
            "/dataset",
            "/dumps/",
            "/ontology",
            "/codes",
            "/about",
            "/.well-known/void",
            "/.well-known/dcat",
            "/health",
            "/ready",
            "/metrics",
            "/robots.txt",
            "/favicon.ico");
    private static final List<String> FOLDERS =
            List.of("/queries/", "/api/", "/id/", "/doc/", "/code/", "/dumps/", "/assets/", OntologySite.FOLDER);
    private static final Set<String> FILES = Set.of(
            "/ontology.ttl",
            "/codes.ttl",
            "/dataset.ttl",
            "/dataset.jsonld",
            "/dataset.rdf",
            "/dataset.nt",
            "/dataset.html");

    /// Answers that are not kept, since they change, or are large.
    private static final Set<String> FRESH = Set.of("/health", "/ready", "/metrics", "/sparql", "/", "/dumps/");

    static boolean knows(String path) {
        return PATHS.contains(path) || FILES.contains(path) || FOLDERS.stream().anyMatch(path::startsWith);
    }

    static Problem unknown(String path) {
        return new Problem(
                404,
                "There is nothing at %s.%s".formatted(path, Spelling.didYouMean(path, PATHS)),
                Map.of("routes", PATHS));
    }

    static boolean isKept(String path) {
        return !FRESH.contains(path) && !path.startsWith("/dumps/") && !path.startsWith("/dataset");
    }

    /// The name of a route among a fixed set of names, for counting.
    static String name(String path, Edition edition) {
        for (var folder : List.of("/api/", "/queries/")) {
            if (path.startsWith(folder)) {
                var rest = path.substring(folder.length());
                var name = rest.split("[./]", 2)[0];
                return folder + (edition.queries().containsKey(name) ? name : "unknown");
            }
        }
        return FOLDERS.stream().filter(path::startsWith).findFirst().orElse(knows(path) ? path : "unknown");
    }

    Reply answer(WebRequest request, Edition edition) {
        var path = request.path();
        return switch (path) {
            case "/" -> pages.home(edition);
            case "/search" -> pages.search(request, edition);
            case "/queries" -> pages.queries(edition);
            case "/api", "/api/" -> request.accept().wantsPage() ? pages.api(edition) : SavedQueryApi.list(edition);
            case "/openapi.json" -> new OpenApi(site).reply(edition);
            case "/sparql" -> sparql(request, edition);
            case "/about" -> pages.about(edition);
            case "/health" -> health.health(edition);
            case "/ready" -> Health.ready(edition);
            case "/metrics" -> metrics.reply();
            case "/robots.txt" ->
                Reply.of("text/plain; charset=utf-8", "User-agent: *\nDisallow: /sparql\nDisallow: /api/\n");
            case "/favicon.ico" -> Reply.redirect(302, site.root() + "/assets/icon.svg");
            default -> inFolder(path, request, edition);
        };
    }

    private Reply inFolder(String path, WebRequest request, Edition edition) {
        if (path.startsWith("/api/")) {
            return api.answer(request, edition);
        }
        if (path.startsWith("/queries/")) {
            return pages.query(request, edition);
        }
        if (path.startsWith(Dereferencing.THING)) {
            return linked.thing(request, edition);
        }
        if (path.startsWith(Dereferencing.DOCUMENT)) {
            return linked.document(request, edition);
        }
        if (path.startsWith("/assets/")) {
            return pages.asset(request);
        }
        return self.answer(request, edition);
    }

    private Reply sparql(WebRequest request, Edition edition) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (reads && request.accept().wantsPage()) {
            return pages.sparql(request, edition);
        }
        if (reads && request.parameters().isEmpty()) {
            return self.service(request, edition);
        }
        return sparql.answer(request, edition);
    }
}
