package org.casus.query;

import java.util.List;
import java.util.Optional;

/// One parameter of a saved query. `variable` is the variable of the query that it is bound to, without the question
/// mark; `enumeration` the only values allowed, if not empty; `codes` the code list whose words are allowed as values;
/// `list` whether it takes several values.
public record Parameter(
        String name,
        String variable,
        ParameterType type,
        Optional<String> language,
        boolean required,
        boolean list,
        Optional<String> defaultValue,
        List<String> enumeration,
        Optional<CodeList> codes,
        Optional<String> ofClass,
        Optional<String> label,
        Optional<String> description,
        Optional<String> example) {

    /// A value that the parameter accepts: its own example, a code, its default, or one of its type.
    public String anExample() {
        return example.or(() -> codes.map(list -> list.words().getFirst()))
                .or(() -> defaultValue)
                .or(() -> enumeration.stream().findFirst())
                .orElse(type.example());
    }

    /// What a value must look like.
    public String expected() {
        if (!enumeration.isEmpty()) {
            return "one of " + String.join(", ", enumeration);
        }
        return codes.map(list -> "a code of the list " + list.title() + ": " + String.join(", ", list.words()))
                .orElse(type.expected());
    }
}
