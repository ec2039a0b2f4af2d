package org.casus.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.casus.serve.edition.Edition;
import org.casus.serve.edition.Editions;
import org.casus.serve.guard.Metrics;
import org.casus.serve.guard.RequestLog;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Refused;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Sending;
import org.casus.serve.http.WebRequest;

/// Stands before everything: what is no route or no allowed method is refused, errors become problem documents, other
/// sites may read but get no credentials, and each request is counted and logged.
final class FrontFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final Set<String> ASKING = Set.of("GET", "HEAD", "POST", "QUERY");
    private static final String SPARQL = "/sparql";
    private static final int MOST_OF_BODY = 1 << 20;
    private static final long KEPT_BYTES = 64L << 20;
    private static final String SCRIPTS =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self' data:; ";
    private static final String NO_FRAMES = "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient Editions editions;
    private final transient Routes routes;
    private final transient Metrics metrics;
    private final transient RequestLog log;
    private final transient Cache<String, Reply> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .<String, Reply>weigher((key, reply) -> key.length() + reply.body().length + 200)
            .build();

    FrontFilter(Editions editions, Routes routes, Metrics metrics, RequestLog log) {
        this.editions = editions;
        this.routes = routes;
        this.metrics = metrics;
        this.log = log;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        long start = System.nanoTime();
        metrics.begin();
        long bytes = 0;
        var answer = new Answered("unknown", new Problem(500, "The request could not be answered.").reply());
        try {
            headers(response);
            answer = answered(request);
            bytes = Sending.send(answer.reply(), request, response);
        } finally {
            var time = Duration.ofNanos(System.nanoTime() - start);
            metrics.end(answer.route(), response.getStatus(), time);
            log.log(request.getMethod(), address(request), response.getStatus(), bytes, time);
        }
    }

    private static String address(HttpServletRequest request) {
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    private static void headers(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers", "Link, ETag, Retry-After, Content-Location, Casus-Data-Version");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", SCRIPTS + NO_FRAMES);
    }

    private record Answered(String route, Reply reply) {}

    private Answered answered(HttpServletRequest request) throws IOException {
        var path = request.getRequestURI();
        if (!Routes.knows(path)) {
            return new Answered("unknown", refusal(Routes.unknown(path), request));
        }
        if (request.getMethod().equals("OPTIONS")) {
            return new Answered("options", options(path));
        }
        if (!allowed(path).contains(request.getMethod())) {
            var allow = allow(path);
            var problem = new Problem(405, "%s is not allowed here; use %s.".formatted(request.getMethod(), allow));
            return new Answered("refused", refusal(problem, request).with("Allow", allow));
        }
        try {
            var asked = WebRequest.of(request, MOST_OF_BODY);
            return editions.read(edition -> new Answered(Routes.name(path, edition), reply(asked, edition)));
        } catch (Refused e) {
            return new Answered("refused", refusal(e.problem(), request));
        }
    }

    private Reply reply(WebRequest request, Edition edition) {
        var versioned = checked(request, edition);
        return versioned.with("Casus-Data-Version", edition.version());
    }

    private Reply checked(WebRequest request, Edition edition) {
        try {
            return Routes.isKept(request.path()) ? once(request, edition) : routes.answer(request, edition);
        } catch (Refused e) {
            return routes.pages().problem(e.problem(), request);
        } catch (StackOverflowError e) {
            return new Problem(400, "The request is nested too deeply.").reply();
        }
    }

    private Reply once(WebRequest request, Edition edition) {
        var key = "%d %s?%s %s"
                .formatted(
                        edition.serial(),
                        request.path(),
                        request.query(),
                        request.accept().header());
        var reply = kept.get(key, unused -> routes.answer(request, edition));
        if ("no-store".equals(reply.headers().get("Cache-Control"))) {
            kept.invalidate(key);
        }
        return reply;
    }

    private Reply refusal(Problem problem, HttpServletRequest request) {
        return routes.pages().problem(problem, String.valueOf(request.getHeader("Accept")));
    }

    private static Set<String> allowed(String path) {
        return path.equals(SPARQL) ? ASKING : READING;
    }

    private static String allow(String path) {
        return path.equals(SPARQL) ? "GET, HEAD, POST, QUERY, OPTIONS" : "GET, HEAD, OPTIONS";
    }

    private static Reply options(String path) {
        return new Reply(204, "", new byte[0], java.util.Map.of())
                .with("Allow", allow(path))
                .with("Access-Control-Allow-Methods", allow(path))
                .with("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match")
                .with("Access-Control-Max-Age", "86400");
    }
}
