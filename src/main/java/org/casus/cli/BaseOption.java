package org.casus.cli;

import java.util.Optional;
import org.apache.jena.irix.IRIs;
import org.casus.model.InputException;
import picocli.CommandLine.Option;

/// What the IRIs of the data begin with.
final class BaseOption {
    static final String DEFAULT = "https://w3id.org/casus/id/";

    @Option(
            names = "--base",
            paramLabel = "IRI",
            description = "What the IRIs of the data begin with (default: " + DEFAULT + ", or what the store was made with).")
    private Optional<String> given = Optional.empty();

    /// As the user gave it, checked.
    Optional<String> given() {
        given.ifPresent(iri -> {
            if (!iri.matches("https?://[^/?#\\s]+(/[^?\\s]*)?[/#]") || !IRIs.check(iri)) {
                throw new InputException(
                        "--base %s is not a base. Write an address that ends with / or #, as %s.".formatted(iri, DEFAULT));
            }
        });
        return given;
    }

    String iri() {
        return given().orElse(DEFAULT);
    }
}
