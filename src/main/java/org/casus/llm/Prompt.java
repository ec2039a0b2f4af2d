package org.casus.llm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.casus.model.Sha256;

/// What a model is told to do, before it is given a document.
public record Prompt(String text) {

    /// The prompt that travels with the program.
    public static Prompt embedded() {
        return new Prompt(resource("prompt.txt"));
    }

    public String digest() {
        return Sha256.of(text);
    }

    static String resource(String name) {
        try (var in = Objects.requireNonNull(Prompt.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
