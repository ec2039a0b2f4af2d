package org.casus.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A request as the routes see it. `path` stays percent-encoded, as IRIs are; `parameters` are those of the address,
/// and of a form if one was posted; `body` is what was posted otherwise, with its media type.
public record WebRequest(
        String method, String path, String query, Map<String, List<String>> parameters, Body body, Acceptance accept) {

    public record Body(String type, String text) {
        static final Body NONE = new Body("", "");
    }

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String ANYTHING = "*/*";
    private static final int MOST_DISCARDED = 32 << 20;

    public static WebRequest of(HttpServletRequest request, int mostOfBody) throws IOException {
        var query = Optional.ofNullable(request.getQueryString()).orElse("");
        var parameters = new LinkedHashMap<>(Fields.parse(query));
        var body = body(request, mostOfBody);
        if (body.type().equals(FORM)) {
            Fields.parse(body.text()).forEach(parameters::putIfAbsent);
        }
        var accept = Optional.ofNullable(request.getHeader("Accept")).filter(text -> !text.isBlank());
        return new WebRequest(
                request.getMethod(),
                request.getRequestURI(),
                query,
                parameters,
                body,
                new Acceptance(accept.orElse(ANYTHING)));
    }

    private static Body body(HttpServletRequest request, int most) throws IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return Body.NONE;
        }
        var bytes = request.getInputStream().readNBytes(most + 1);
        if (bytes.length > most) {
            discard(request.getInputStream());
            throw new Problem(
                            413,
                            "The body is longer than %d bytes, the limit of this server.".formatted(most),
                            Map.of("maxBytes", most))
                    .refused();
        }
        var type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0];
        return new Body(type.strip().toLowerCase(Locale.ROOT), Fields.utf8(bytes));
    }

    /// A connection closed on bytes still coming is reset, and its client never sees the answer; so what is too long is
    /// read away first, as far as that is cheap.
    private static void discard(InputStream rest) throws IOException {
        var chunk = new byte[1 << 16];
        int left = MOST_DISCARDED;
        for (int read = rest.read(chunk); read >= 0 && left > 0; read = rest.read(chunk)) {
            left -= read;
        }
    }

    public boolean has(String name) {
        return parameters.containsKey(name);
    }

    public Optional<String> parameter(String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst();
    }

    /// The path after a prefix, with its percent signs taken away.
    public String rest(String prefix) {
        return Fields.decoded(path.substring(prefix.length()).replace("+", "%2B"));
    }
}
