package org.casus.serve.write;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Refused;
import org.casus.serve.http.Sending;

/// Lets a write through once its sender has shown the token and its body is whole and right.
final class WriteFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> PATHS = Set.of("/update", "/data");
    private static final String BEARER = "Bearer ";

    private final transient byte[] token;
    private final transient Runnable written;

    WriteFilter(String token, Runnable written) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.written = written;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            check(request);
            if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
                chain.doFilter(request, response);
                return;
            }
            try (var body = SpooledBody.of(request)) {
                body.check(request);
                chain.doFilter(new SpooledRequest(request, body), response);
            }
            if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST) {
                written.run();
            }
        } catch (Refused e) {
            Sending.send(e.problem().reply(), request, response);
        }
    }

    private void check(HttpServletRequest request) {
        if (!PATHS.contains(request.getRequestURI())) {
            throw new Problem(404, "There is nothing here but /update and /data.").refused();
        }
        var given = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        var shown = given.startsWith(BEARER) ? given.substring(BEARER.length()).strip() : "";
        if (!MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), token)) {
            throw new Problem(
                            401,
                            "Writing needs the token: Authorization: Bearer TOKEN.",
                            Map.of(),
                            Map.of("WWW-Authenticate", "Bearer"))
                    .refused();
        }
        boolean isWhole = request.getRequestURI().equals("/data") && request.getParameter("graph") == null;
        if (isWhole) {
            throw new Problem(400, "Name the graph with ?graph=IRI; the whole data set is not written at once.")
                    .refused();
        }
    }
}
