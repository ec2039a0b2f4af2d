package org.casus.llm;

import java.time.Instant;
import java.util.Optional;
import org.casus.model.InputException;

/// What a model answered, and when. `finish` is why it stopped, in the words of the interface; `refusal` its
/// reason not to answer.
record Answer(Instant time, String finish, Optional<String> refusal, String content) {

    /// The content, if it is whole.
    String whole() {
        if (refusal.isPresent()) {
            throw new InputException("the model refuses to answer: \"%s\".".formatted(Words.shortened(refusal.get())));
        }
        return switch (finish) {
            case "length" ->
                throw new InputException(
                        "the model's answer is cut off at its longest length; split the text, or take a model with more room.");
            case "content_filter" -> throw new InputException("the endpoint's content filter withheld the answer.");
            default -> content;
        };
    }
}
