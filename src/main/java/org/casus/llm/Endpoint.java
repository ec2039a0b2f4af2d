package org.casus.llm;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.casus.model.InputException;

/// A server with the chat interface of OpenAI, whoever runs it. It is asked again when it is busy or fails, a
/// few times; it is never followed elsewhere. Thread-safe.
public final class Endpoint {
    /// Together with the first one; the waits between them double.
    private static final int ATTEMPTS = 5;

    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    /// An answer is a fact sheet without its text; a longer one is something else.
    private static final int LIMIT = 8 << 20;

    private final Settings settings;

    /// HTTP/1.1, since servers of local models stumble over the offer to upgrade.
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();

    /// Where to ask, and how long.
    ///
    /// @param timeout for one answer, from the question to its last word
    /// @param firstWait before a failed question is asked again
    public record Settings(Address address, Optional<ApiKey> key, Duration timeout, Duration firstWait) {
        public Settings(Address address, Optional<ApiKey> key, Duration timeout) {
            this(address, key, timeout, Duration.ofSeconds(1));
        }
    }

    public Endpoint(Settings settings) {
        this.settings = settings;
    }

    /// @throws InputException if it gives no answer
    Answer to(Question question) {
        var request = request(question.body());
        var wait = settings.firstWait();
        for (int attempt = 1; ; attempt++) {
            var response = send(request);
            int status = response.statusCode();
            if (status == 200) {
                return Completion.answer(response.body(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
            }
            boolean passing = status == 429 || status >= 500;
            var pause = asked(response).orElse(wait);
            if (!passing || attempt == ATTEMPTS || pause.compareTo(LONGEST_WAIT) > 0) {
                throw new InputException(failure(response, attempt));
            }
            sleep(pause);
            wait = wait.multipliedBy(2);
        }
    }

    private HttpRequest request(byte[] body) {
        var request = HttpRequest.newBuilder(settings.address().uri())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        settings.key().ifPresent(key -> request.header("Authorization", key.header()));
        return request.build();
    }

    /// The client's own timeout ends with the first byte of an answer.
    private HttpResponse<byte[]> send(HttpRequest request) {
        var coming = client.sendAsync(request, head -> new LimitedBody(LIMIT));
        try {
            return coming.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new InputException(
                    "%s gave no answer within %d s. Give it longer with --model-timeout."
                            .formatted(
                                    settings.address(),
                                    Math.max(1, settings.timeout().toSeconds())),
                    e);
        } catch (ExecutionException e) {
            throw notReached(Optional.ofNullable(e.getCause()).orElse(e));
        } catch (InterruptedException e) {
            coming.cancel(true);
            throw interrupted(e);
        }
    }

    private InputException notReached(Throwable cause) {
        if (cause instanceof LimitedBody.TooLarge) {
            return new InputException(
                    "%s sent more than %d MB, which is no answer.".formatted(settings.address(), LIMIT >> 20), cause);
        }
        if (cause instanceof IOException) {
            var reason = Optional.ofNullable(cause.getMessage())
                    .filter(message -> !message.isBlank())
                    .orElse(
                            cause instanceof ConnectException
                                    ? "nobody listens there"
                                    : cause.getClass().getSimpleName());
            return new InputException(
                    "%s cannot be reached: %s. Is it running, and is the address right?"
                            .formatted(settings.address(), hidden(reason)),
                    cause);
        }
        throw new IllegalStateException(cause);
    }

    private String failure(HttpResponse<byte[]> response, int attempts) {
        int status = response.statusCode();
        var remedy = switch (status) {
            case 401, 403 -> " Is the key right? It is read from --model-key-file or CASUS_MODEL_KEY.";
            case 404 -> " Are the address and the model's name right?";
            case 429 -> " Ask it again later; what it has answered is kept.";
            default -> status / 100 == 3 ? " It wants to be asked elsewhere; give that address." : "";
        };
        var words = Completion.complaint(response.body());
        return "%s answers with status %d%s%s.%s"
                .formatted(
                        settings.address(),
                        status,
                        attempts > 1 ? ", %d times".formatted(attempts) : "",
                        words.map(each -> ": \"%s\"".formatted(hidden(each))).orElse(""),
                        remedy);
    }

    private String hidden(String text) {
        return settings.key().map(key -> key.hiddenIn(text)).orElse(text);
    }

    /// How long the server asks to be left alone, in seconds; it may also give a time, which is passed over.
    private static Optional<Duration> asked(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(e);
    }
}
