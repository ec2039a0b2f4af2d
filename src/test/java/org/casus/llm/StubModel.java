package org.casus.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A server on the loopback address that answers as it was told, the last answer for ever.
public final class StubModel implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Deque<Reply> replies = new ArrayDeque<>();
    private final List<JsonNode> requests = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();

    private record Reply(int status, String body, long delay) {}

    public StubModel() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /// An answer of the model.
    public StubModel says(String content) {
        return says(content, "stop");
    }

    StubModel says(String content, String finish) {
        var choice = JSON.createObjectNode().put("finish_reason", finish);
        choice.putObject("message").put("role", "assistant").put("content", content);
        var body = JSON.createObjectNode();
        body.putArray("choices").add(choice);
        return sends(200, body.toString());
    }

    synchronized StubModel sends(int status, String body) {
        replies.add(new Reply(status, body, 0));
        return this;
    }

    /// Begins an answer and then falls silent.
    synchronized StubModel waits(long milliseconds) {
        replies.add(new Reply(200, "{}", milliseconds));
        return this;
    }

    public String url() {
        return "http://localhost:%d/v1".formatted(server.getAddress().getPort());
    }

    /// What it was asked, in order.
    public synchronized List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /// The headers by which those who asked said who they are.
    public synchronized List<String> keys() {
        return List.copyOf(keys);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var reply = next(exchange);
            var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            Thread.sleep(reply.delay());
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Reply next(HttpExchange exchange) throws IOException {
        requests.add(JSON.readTree(exchange.getRequestBody()));
        keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        return replies.size() > 1 ? replies.removeFirst() : replies.getFirst();
    }
}
