package org.casus.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
            Overlong.discard(request.getInputStream());
            throw new Problem(
                            413,
                            "The body is longer than %d bytes, the limit of this server.".formatted(most),
                            Map.of("maxBytes", most))
                    .refused();
        }
        var type = Optional.ofNullable(request.getContentType()).orElse("").split(";", 2)[0];
        return new Body(type.strip().toLowerCase(Locale.ROOT), Fields.utf8(bytes));
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
