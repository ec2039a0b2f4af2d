package org.casus.serve;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/// Problems that more than one route has.
final class Problems {
    private Problems() {}

    /// The query was stopped. Trying again at once would only be stopped again.
    static void timeout(Duration limit, HttpServletResponse response) throws IOException {
        response.setHeader("Retry-After", String.valueOf(limit.toSeconds()));
        new Problem(
                        503,
                        "The query was stopped after its limit of %d seconds. Ask for less: a shorter period, a smaller place, a LIMIT."
                                .formatted(limit.toSeconds()),
                        Map.of("limitSeconds", limit.toSeconds()))
                .send(response);
    }
}
