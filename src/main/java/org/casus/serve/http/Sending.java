package org.casus.serve.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;

/// Writes an answer: with a tag by which it is known again, without a body where none is wanted.
public final class Sending {
    private static final String TAG = "ETag";

    private Sending() {}

    /// The bytes of the body as it was sent, before compression.
    public static long send(Reply reply, HttpServletRequest request, HttpServletResponse response) throws IOException {
        reply.headers().forEach(response::setHeader);
        if (reply.status() == 200) {
            var tag = Optional.ofNullable(reply.headers().get(TAG)).orElseGet(reply::tag);
            response.setHeader(TAG, tag);
            if (response.getHeader("Cache-Control") == null) {
                response.setHeader("Cache-Control", "no-cache");
            }
            if (isKnown(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return 0;
            }
        }
        response.setStatus(reply.status());
        if (!reply.type().isEmpty()) {
            response.setContentType(reply.type());
        }
        return reply.file().isPresent() ? file(reply, response) : body(reply, response);
    }

    private static long body(Reply reply, HttpServletResponse response) throws IOException {
        response.setContentLength(reply.body().length);
        response.getOutputStream().write(reply.body());
        return reply.body().length;
    }

    private static long file(Reply reply, HttpServletResponse response) throws IOException {
        var file = reply.file().orElseThrow();
        long size = Files.size(file);
        response.setContentLengthLong(size);
        Files.copy(file, response.getOutputStream());
        return size;
    }

    /// Compression marks a tag of its own; it still means these contents.
    private static boolean isKnown(@org.jspecify.annotations.Nullable String header, String tag) {
        return header != null
                && Arrays.stream(header.split(",", -1))
                        .map(one -> one.strip().replaceFirst("^W/", "").replace("--gzip\"", "\""))
                        .anyMatch(one -> one.equals("*") || one.equals(tag));
    }
}
