package org.casus.review.source;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/// Fetches an import, if the user wants that.
final class Web {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final String WANTED = "text/turtle, application/rdf+xml;q=0.9, application/ld+json;q=0.5";

    private Web() {}

    static Optional<byte[]> get(String iri) {
        if (!iri.startsWith("http://") && !iri.startsWith("https://")) {
            return Optional.empty();
        }
        var request = HttpRequest.newBuilder(URI.create(iri))
                .header("Accept", WANTED)
                .timeout(LIMIT)
                .build();
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(LIMIT)
                .build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == OK ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
