package org.casus.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.casus.model.InputException;

/// The envelope of an answer in the chat interface.
final class Completion {
    private static final JsonMapper JSON = new JsonMapper();

    private Completion() {}

    static Answer answer(byte[] body, Instant time) {
        var choice = tree(body).orElseThrow(Completion::none).path("choices").path(0);
        var message = choice.path("message");
        var refusal = text(message.path("refusal"));
        var content = text(message.path("content")).or(() -> refusal.map(any -> ""));
        return new Answer(
                time, choice.path("finish_reason").asText("stop"), refusal, content.orElseThrow(Completion::none));
    }

    /// What a server says is wrong.
    static Optional<String> complaint(byte[] body) {
        return tree(body)
                .flatMap(error -> text(error.path("error").path("message"))
                        .or(() -> text(error.path("error")))
                        .or(() -> text(error.path("message")))
                        .or(() -> text(error.path("detail"))))
                .map(Words::shortened);
    }

    private static InputException none() {
        return new InputException(
                "the endpoint's answer is no chat completion; it must have the interface of OpenAI, /chat/completions.");
    }

    private static Optional<JsonNode> tree(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(new String(body, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? Optional.of(node.asText()) : Optional.empty();
    }
}
