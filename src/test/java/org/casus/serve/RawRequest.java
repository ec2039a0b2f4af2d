package org.casus.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A request byte for byte, as no proper client would send it. `\xNN` is a byte, `\r` and `\n` end lines, `«text*N»` is
/// a
/// text N times over; a header `-Host` takes the usual Host away.
record RawRequest(String method, String target, String headers, String body) {
    private static final Pattern REPEATED = Pattern.compile("«(.+?)\\*(\\d+)»");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(x[0-9a-f]{2}|r|n)");
    private static final int PATIENCE = 20_000;

    /// What came back; status 0 is a connection that was closed without an answer.
    record Answer(int status, String head, String body) {}

    Answer send(URI server) throws IOException {
        try (var socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            var answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes());
                socket.getOutputStream().flush();
                socket.getInputStream().transferTo(answer);
            } catch (SocketException e) {
                return answer(answer.toString(UTF_8));
            }
            return answer(answer.toString(UTF_8));
        }
    }

    private byte[] bytes() {
        var text = expanded(body);
        boolean hasLength = headers.contains("Content-Length") || headers.contains("Transfer-Encoding");
        var lines = new StringBuilder(
                "%s %s%s\r\n".formatted(method, expanded(target), target.contains(" HTTP/") ? "" : " HTTP/1.1"));
        lines.append(headers.startsWith("-Host") ? "" : "Host: localhost\r\n").append("Connection: close\r\n");
        var own = headers.startsWith("-Host") ? headers.replaceFirst("^-Host(\\\\r\\\\n)?", "") : headers;
        lines.append(own.isEmpty() ? "" : expanded(own) + "\r\n");
        lines.append(
                text.isEmpty() || hasLength
                        ? ""
                        : "Content-Length: %d\r\n".formatted(text.getBytes(ISO_8859_1).length));
        return (lines + "\r\n" + text).getBytes(ISO_8859_1);
    }

    private static String expanded(String text) {
        var repeated = REPEATED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1).repeat(Integer.parseInt(found.group(2)))));
        return ESCAPED.matcher(repeated)
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case "r" -> "\r";
                            case "n" -> "\n";
                            default ->
                                String.valueOf(
                                        (char) Integer.parseInt(found.group(1).substring(1), 16));
                        }));
    }

    private static Answer answer(String text) {
        if (!text.startsWith("HTTP/1.1 ")) {
            return new Answer(0, "", text);
        }
        var parts = text.split("\r\n\r\n", 2);
        return new Answer(Integer.parseInt(text.substring(9, 12)), parts[0], parts.length > 1 ? parts[1] : "");
    }
}
