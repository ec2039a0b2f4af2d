package org.casus.serve.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.web.HttpSC;

/// What went wrong with a request, as RFC 9457 has it: `application/problem+json`. `more` are members of our own,
/// `headers` go with the answer.
public record Problem(int status, String detail, Map<String, Object> more, Map<String, String> headers) {
    public static final String TYPE = "application/problem+json";
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    public Problem(int status, String detail) {
        this(status, detail, Map.of(), Map.of());
    }

    public Problem(int status, String detail, Map<String, Object> more) {
        this(status, detail, more, Map.of());
    }

    /// The query was stopped. Trying again at once would only be stopped again.
    public static Problem timeout(Duration limit) {
        return new Problem(
                503,
                "The query was stopped after its limit of %d seconds. Ask for less: a shorter period, a smaller place, a LIMIT."
                        .formatted(limit.toSeconds()),
                Map.of("limitSeconds", limit.toSeconds()),
                Map.of("Retry-After", String.valueOf(limit.toSeconds())));
    }

    /// Too many others ask at the moment.
    public static Problem busy(String what, int seconds) {
        return new Problem(
                503,
                "Too many %s are running; try again in %d seconds.".formatted(what, seconds),
                Map.of(),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    public String title() {
        return String.valueOf(HttpSC.getMessage(status));
    }

    public Refused refused() {
        return new Refused(this);
    }

    public Reply reply() {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", title());
        body.put("status", status);
        body.put("detail", detail);
        body.putAll(new TreeMap<>(more));
        var all = new LinkedHashMap<>(headers);
        all.put("Cache-Control", "no-store");
        return new Reply(status, TYPE, bytes(body), all);
    }

    private static byte[] bytes(Map<String, Object> body) {
        try {
            return (JSON.writeValueAsString(body) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
