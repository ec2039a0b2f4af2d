package org.casus.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.web.HttpSC;

/// What went wrong with a request, as RFC 9457 has it: `application/problem+json`. `more` are members of our own.
record Problem(int status, String detail, Map<String, Object> more) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    Problem(int status, String detail) {
        this(status, detail, Map.of());
    }

    void send(HttpServletResponse response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "about:blank");
        body.put("title", String.valueOf(HttpSC.getMessage(status)));
        body.put("status", status);
        body.put("detail", detail);
        body.putAll(new TreeMap<>(more));
        var bytes = (JSON.writeValueAsString(body) + "\n").getBytes(StandardCharsets.UTF_8);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
