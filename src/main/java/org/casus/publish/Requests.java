package org.casus.publish;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.http.auth.AuthEnv;
import org.apache.jena.http.auth.AuthLib;
import org.casus.model.InputException;

/// Sends requests, again where that may help: after a lost connection, a 429 or a 5xx, a little later each time.
final class Requests {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    /// A load of 50,000 triples into a slow store; a count over millions.
    private static final Duration ANSWER = Duration.ofMinutes(10);

    private static final int TOO_MANY = 429;
    private static final int SERVER_FAULT = 500;
    private static final int NOT_FOUND = 404;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final int attempts;
    private final Duration pause;
    private final Consumer<String> messages;

    /// @param attempts how often a request is sent at most
    /// @param pause before the second attempt; twice as long before each further one
    Requests(int attempts, Duration pause, Consumer<String> messages) {
        this.attempts = attempts;
        this.pause = pause;
        this.messages = messages;
    }

    /// For the whole program, by the place that the credentials are for: a server says itself how it wants to get them.
    static void register(URI place, Optional<Credentials> credentials) {
        credentials.ifPresent(given -> AuthEnv.get().registerUsernamePassword(place, given.user(), given.password()));
    }

    /// An answer that says that it worked, or that there is no such thing.
    HttpResponse<String> send(String method, URI uri, String type, byte[] body) {
        var request = HttpRequest.newBuilder(uri)
                .timeout(ANSWER)
                .header("Accept", "application/sparql-results+json, */*;q=0.1")
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        var built = request.build();
        for (int attempt = 1; ; attempt++) {
            try {
                return answer(built);
            } catch (RemoteFailure e) {
                if (attempt >= attempts) {
                    throw new InputException(
                            "%s does not take part: %s, %d times. Start the same again when it does: what is there stays."
                                    .formatted(uri.getAuthority(), e.getMessage(), attempt),
                            e);
                }
                messages.accept("%s; trying again".formatted(e.getMessage()));
                pause(attempt, e.waitSeconds());
            }
        }
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            var answer = AuthLib.authExecute(client, request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return checked(request, answer);
        } catch (HttpException e) {
            if (e.getCause() instanceof IOException || e.getStatusCode() < 0) {
                throw new RemoteFailure("no connection", 0, e);
            }
            throw refused(request, e.getStatusCode(), String.valueOf(e.getMessage()));
        }
    }

    private static HttpResponse<String> checked(HttpRequest request, HttpResponse<String> answer) {
        int status = answer.statusCode();
        if (status == TOO_MANY || status >= SERVER_FAULT) {
            long wait = answer.headers()
                    .firstValue("Retry-After")
                    .filter(text -> text.matches("\\d{1,4}"))
                    .map(Long::parseLong)
                    .orElse(0L);
            throw new RemoteFailure("the answer was %d: %s".formatted(status, start(answer.body())), wait);
        }
        if (status >= 300 && status != NOT_FOUND) {
            throw refused(request, status, answer.body());
        }
        return answer;
    }

    private static InputException refused(HttpRequest request, int status, String body) {
        var hint = switch (status) {
            case 401, 403 ->
                " Set %s and %s, or name a file with --credentials.".formatted(Credentials.USER, Credentials.PASSWORD);
            case 404, 405, 415 -> " Is that the address of its Graph Store Protocol? Name it with --graph-store.";
            default -> "";
        };
        return new InputException("%s %s was refused with %d: %s.%s"
                .formatted(request.method(), request.uri(), status, start(body), hint));
    }

    private static String start(String body) {
        var line = body.strip().lines().findFirst().orElse("no reason given");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    private void pause(int attempt, long wanted) {
        try {
            Thread.sleep(Math.max(
                    pause.toMillis() << (attempt - 1),
                    Duration.ofSeconds(wanted).toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InputException("Stopped while waiting for the endpoint.", e);
        }
    }
}
