package org.casus.serve;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Keeps back what Fuseki writes as an error, so that it can be told in our own form, and its headers for other sites.
final class WatchedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private int failedWith;

    /// What Fuseki wanted to say.
    record Failure(int status, String message) {}

    WatchedResponse(HttpServletResponse response) {
        super(response);
    }

    Optional<Failure> failure() {
        if (failedWith == 0) {
            return Optional.empty();
        }
        var text = message.toString(StandardCharsets.UTF_8).strip();
        return Optional.of(new Failure(failedWith, text.isEmpty() ? "The request could not be answered." : text));
    }

    @Override
    public void setStatus(int status) {
        if (status >= SC_BAD_REQUEST) {
            failedWith = status;
        } else {
            super.setStatus(status);
        }
    }

    @Override
    public void sendError(int status) {
        failedWith = status;
    }

    @Override
    public void sendError(int status, String text) {
        failedWith = status;
        message.writeBytes(String.valueOf(text).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        return failedWith == 0 ? super.getOutputStream() : new Kept(message);
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        return failedWith == 0 ? super.getWriter() : new PrintWriter(message, true, StandardCharsets.UTF_8);
    }

    @Override
    public void setContentType(String type) {
        if (failedWith == 0) {
            super.setContentType(type);
        }
    }

    @Override
    public void setCharacterEncoding(String encoding) {
        if (failedWith == 0) {
            super.setCharacterEncoding(encoding);
        }
    }

    @Override
    public void setContentLength(int length) {
        if (failedWith == 0) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!name.startsWith("Access-Control-")) {
            super.setHeader(name, value);
        }
    }

    private static final class Kept extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Kept(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Errors are written at once.");
        }

        @Override
        public void write(int octet) {
            bytes.write(octet);
        }
    }
}
