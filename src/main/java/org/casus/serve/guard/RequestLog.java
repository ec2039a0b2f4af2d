package org.casus.serve.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.function.Consumer;

/// One line of JSON for each request. JSON escapes what would break a line.
public record RequestLog(Consumer<String> out) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 2_000;

    public void log(String method, String address, int status, long bytes, Duration time) {
        var line = new LinkedHashMap<String, Object>();
        line.put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("method", shortened(method));
        line.put("address", shortened(address));
        line.put("status", status);
        line.put("bytes", bytes);
        line.put("ms", time.toMillis());
        try {
            out.accept(JSON.writeValueAsString(line));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
