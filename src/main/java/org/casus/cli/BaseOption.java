package org.casus.cli;

import java.util.Optional;
import org.casus.model.InputException;
import org.casus.vocab.Base;
import picocli.CommandLine.Option;

/// What the IRIs of the data begin with.
final class BaseOption {
    @Option(
            names = "--base",
            paramLabel = "IRI",
            description =
                    "What the IRIs of the data begin with (default: https://w3id.org/casus/id/, or what the store was made with).")
    private Optional<String> given = Optional.empty();

    /// As the user gave it, checked.
    Optional<Base> given() {
        try {
            return given.map(Base::new);
        } catch (InputException e) {
            throw new InputException("--base: " + e.getMessage(), e);
        }
    }

    Base base() {
        return given().orElse(Base.DEFAULT);
    }
}
