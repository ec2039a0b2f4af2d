package org.casus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.casus.model.InputException;
import org.casus.store.Reason;

/// The secret that a writer must show.
final class Token {
    private static final int SHORTEST = 16;

    private Token() {}

    static String read(Optional<Path> file) {
        var path = file.orElseThrow(() ->
                new InputException("--write-port needs a token: put one into a file and name it with --token-file."));
        try {
            var token = Files.readString(path).strip();
            if (token.length() < SHORTEST || token.chars().anyMatch(Character::isWhitespace)) {
                throw new InputException(
                        "%s holds no token. Put one word of %d characters or more into it.".formatted(path, SHORTEST));
            }
            return token;
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(path, Reason.of(e)), e);
        }
    }
}
