package org.casus.serve.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.casus.model.Sha256;

/// A whole answer, complete before its first byte is sent: in memory, or as a file. An empty type is an answer without
/// a body.
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, String type, byte[] body, Optional<Path> file, Map<String, String> headers) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final int TAG = 20;

    public Reply(int status, String type, byte[] body, Map<String, String> headers) {
        this(status, type, body, Optional.empty(), headers);
    }

    public static Reply of(String type, byte[] body) {
        return new Reply(200, type, body, Map.of());
    }

    public static Reply of(String type, Path file) {
        return new Reply(200, type, new byte[0], Optional.of(file), Map.of());
    }

    public static Reply of(String type, String body) {
        return of(type, body.getBytes(StandardCharsets.UTF_8));
    }

    public static Reply html(String body) {
        return of("text/html; charset=utf-8", body).with("Vary", "Accept");
    }

    public static Reply json(Object value) {
        try {
            return of("application/json", JSON.writeValueAsString(value) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Reply redirect(int status, String location) {
        return new Reply(status, "", new byte[0], Map.of("Location", location));
    }

    public Reply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.merge(name, value, (old, added) -> old.equals(added) ? old : old + ", " + added);
        return new Reply(status, type, body, file, more);
    }

    public Reply withStatus(int other) {
        return new Reply(other, type, body, file, headers);
    }

    /// The same bytes of the same type have the same tag.
    String tag() {
        return '"' + Sha256.of(body).substring(0, TAG) + '"';
    }
}
