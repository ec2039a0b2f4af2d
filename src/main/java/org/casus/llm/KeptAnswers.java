package org.casus.llm;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.casus.model.InputException;

/// A folder of answers, one file each, named by the key of the question. What it holds need not be asked
/// again. Thread-safe, also between processes.
public record KeptAnswers(Path folder) {
    private static final JsonMapper JSON = new JsonMapper();

    Optional<Answer> find(Question question) {
        var file = file(question);
        try {
            var node = JSON.readTree(Files.readAllBytes(file));
            return Optional.of(new Answer(
                    Instant.parse(node.path("time").asText()),
                    node.path("finish").asText(),
                    Optional.ofNullable(node.get("refusal")).map(refusal -> refusal.asText()),
                    node.path("content").asText()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            throw new InputException("%s holds no answer of a model. Remove it to ask again.".formatted(file), e);
        }
    }

    /// Whole or not at all, also when several runs keep the same answer.
    void keep(Question question, Answer answer) {
        var file = file(question);
        ObjectNode node = JSON.createObjectNode()
                .put("model", question.model())
                .put("prompt", question.prompt().digest())
                .put("time", answer.time().toString())
                .put("finish", answer.finish());
        answer.refusal().ifPresent(refusal -> node.put("refusal", refusal));
        node.put("content", answer.content());
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "answer", ".part");
            Files.write(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(node));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new InputException("%s cannot be written: %s.".formatted(file, e.getMessage()), e);
        }
    }

    private Path file(Question question) {
        return folder.resolve(question.key() + ".json");
    }
}
