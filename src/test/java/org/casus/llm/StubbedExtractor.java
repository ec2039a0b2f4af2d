package org.casus.llm;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;

/// A made-up report, and extractors that ask a stub about it.
///
/// @param folder where answers are kept
record StubbedExtractor(StubModel stub, Path folder) {
    static final String KEY = "sk-secret-of-this-test";

    /// The first sentence breaks in the middle; the accent and the emoji hold offsets to code points.
    static final String TEXT = """
            Shells hit the harbour of Port Amél
            on Monday evening, 😀 wrote one resident.

            Two dockers were killed and more than 30 people were injured, the port authority said. A girl lost a leg.
            The Northern Front denied any part in it. The shelling ended a truce of February.
            """;

    static final String QUOTE = "Shells hit the harbour of Port Amél on Monday evening";
    static final Reference REFERENCE = Reference.embedded();

    ModelExtractor extractor(Prompt prompt) {
        return extractor(prompt, Duration.ofSeconds(20));
    }

    ModelExtractor extractor(Prompt prompt, Duration timeout) {
        var key = ApiKey.of(KEY + "\n", "the test");
        var settings =
                new Endpoint.Settings(Address.of(stub.url(), false), Optional.of(key), timeout, Duration.ofMillis(1));
        return extractor(prompt, Optional.of(new Endpoint(settings)));
    }

    ModelExtractor offline(Prompt prompt) {
        return extractor(prompt, Optional.empty());
    }

    ModelExtractor extractor(Prompt prompt, Optional<Endpoint> endpoint) {
        return new ModelExtractor("stub-7b", prompt, new KeptAnswers(folder), endpoint, REFERENCE, "0.1.0");
    }

    String address() {
        return stub.url() + "/chat/completions";
    }

    static SourceDocument document(String text) {
        return new SourceDocument(
                "amel",
                Optional.of("Shells on a harbour"),
                Optional.of(LocalDate.of(2021, 3, 9)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(text));
    }

    static String facts(String facts) {
        return "{\"facts\": [%s]}".formatted(facts);
    }

    static String attack(String quote, String more) {
        return """
                {"type": "attack", "id": "a1", "kind": "shelling", "status": "occurred", "confidence": 0.5,
                 "evidence": ["%s", "Two dockers were killed and more than 30 people were injured, the port authority said."]%s}
                """.formatted(quote, more);
    }
}
