package org.casus.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.casus.model.Sha256;
import org.casus.model.SourceDocument;

/// What a model is asked about a document. Nothing of it depends on where the model runs, so that an answer
/// that was given once can be told again anywhere.
record Question(String model, Prompt prompt, SourceDocument document) {
    private static final JsonMapper JSON = new JsonMapper();

    /// The body of a request for a chat completion.
    byte[] body() {
        ObjectNode body = JSON.createObjectNode().put("model", model).put("temperature", 0);
        var messages = body.putArray("messages");
        messages.addObject().put("role", "system").put("content", prompt.text());
        messages.addObject().put("role", "user").put("content", report());
        var format = body.putObject("response_format").put("type", "json_schema");
        // Not strict: in the strict form every key is required, and what a report does not say would be made up.
        var schema = format.putObject("json_schema").put("name", "facts").put("strict", false);
        schema.set("schema", AnswerForm.schema());
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same for the same model, prompt, schema, parameters and text, and for nothing else.
    String key() {
        return Sha256.of(body());
    }

    private String report() {
        return "Title: %s\nPublished: %s\n\n%s"
                .formatted(
                        document.title().orElse("not known"),
                        document.date().map(LocalDate::toString).orElse("not known"),
                        document.text().orElse(""));
    }
}
