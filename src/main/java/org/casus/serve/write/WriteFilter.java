package org.casus.serve.write;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIs;
import org.casus.serve.edition.Editions;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Refused;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Sending;

/// Takes a write once its sender has shown the token and its body is whole and right.
final class WriteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String UPDATE = "/update";
    private static final String DATA = "/data";

    private final transient byte[] token;
    private final transient Editions editions;
    private final transient GraphWriting writing;

    WriteFilter(String token, Editions editions) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.editions = editions;
        this.writing = new GraphWriting(editions);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = request.getRequestURI();
        boolean isOurs = path.equals(UPDATE) || path.equals(DATA);
        try {
            if (!isOurs) {
                throw new Problem(404, "There is nothing here but /update and /data.").refused();
            }
            checkToken(request);
            Sending.send(path.equals(UPDATE) ? update(request) : graph(request), request, response);
        } catch (Refused e) {
            Sending.send(e.problem().reply(), request, response);
        }
    }

    /// By `Bearer`, or as the password of any user, which is what a browser can show.
    private void checkToken(HttpServletRequest request) {
        var given = Optional.ofNullable(request.getHeader("Authorization"))
                .orElse("")
                .split(" ", 2);
        var shown = given.length < 2
                ? ""
                : switch (given[0]) {
                    case "Bearer" -> given[1].strip();
                    case "Basic" -> password(given[1].strip());
                    default -> "";
                };
        if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token)) {
            throw new Problem(
                            401,
                            "Writing needs the token: Authorization: Bearer TOKEN.",
                            Map.of(),
                            Map.of("WWW-Authenticate", "Bearer"))
                    .refused();
        }
    }

    private static String password(String encoded) {
        try {
            var text = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return text.substring(text.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private Reply update(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            throw notAllowed(request, "POST");
        }
        try (var body = SpooledBody.of(request)) {
            var update = body.update(request);
            return done(writing.write(trial -> body.run(update, trial)), 200);
        }
    }

    private Reply graph(HttpServletRequest request) throws IOException {
        var graph = named(request);
        return switch (request.getMethod()) {
            case "GET", "HEAD" -> editions.read(edition -> GraphReading.reply(graph, request, edition));
            case "DELETE" -> delete(graph);
            case "PUT", "POST" -> put(graph, request);
            default -> throw notAllowed(request, "GET, HEAD, PUT, POST, DELETE");
        };
    }

    private Reply put(Node graph, HttpServletRequest request) throws IOException {
        boolean isThere =
                editions.read(edition -> edition.contents().graphs().contains(graph, Node.ANY, Node.ANY, Node.ANY));
        try (var body = SpooledBody.of(request)) {
            body.check(request);
            boolean changed = writing.write(trial -> {
                if (request.getMethod().equals("PUT")) {
                    trial.empty(graph);
                }
                body.addTo(trial, graph, request);
            });
            return done(changed, isThere ? 200 : 201);
        }
    }

    private Reply delete(Node graph) {
        boolean changed = writing.write(trial -> {
            if (!trial.has(graph)) {
                throw new Problem(404, "There is no graph <%s>.".formatted(graph.getURI())).refused();
            }
            trial.empty(graph);
        });
        return done(changed, 200);
    }

    private static Reply done(boolean changed, int status) {
        return Reply.json(Map.of("changed", changed)).withStatus(changed ? status : 200);
    }

    private static Refused notAllowed(HttpServletRequest request, String allowed) {
        return new Problem(
                        405,
                        "%s is not allowed here; use %s.".formatted(request.getMethod(), allowed),
                        Map.of(),
                        Map.of("Allow", allowed))
                .refused();
    }

    private static Node named(HttpServletRequest request) {
        var iri = Optional.ofNullable(request.getParameter("graph"))
                .orElseThrow(() -> new Problem(
                                400, "Name the graph with ?graph=IRI; the whole data set is not written at once.")
                        .refused());
        try {
            IRIs.checkEx(iri);
            return NodeFactory.createURI(iri);
        } catch (IRIException e) {
            throw new Problem(400, "'%s' is no IRI of a graph.".formatted(iri)).refused();
        }
    }
}
