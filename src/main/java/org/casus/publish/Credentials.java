package org.casus.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.casus.model.InputException;

/// Name and password for an endpoint: from the environment or from a file, never from the command line, where every
/// process of the machine could read them. They are written nowhere.
public record Credentials(String user, String password) {
    public static final String USER = "CASUS_ENDPOINT_USER";
    public static final String PASSWORD = "CASUS_ENDPOINT_PASSWORD";

    /// The file, if there is one, goes before the environment.
    public static Optional<Credentials> find(Optional<Path> file, Map<String, String> environment) {
        if (file.isPresent()) {
            return Optional.of(read(file.get()));
        }
        var user = Optional.ofNullable(environment.get(USER));
        var password = Optional.ofNullable(environment.get(PASSWORD));
        if (user.isPresent() != password.isPresent()) {
            throw new InputException("Of %s and %s only one is set. Set both, or neither.".formatted(USER, PASSWORD));
        }
        return user.map(name -> new Credentials(name, password.orElseThrow()));
    }

    private static Credentials read(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException e) {
            throw new InputException("The credentials in %s cannot be read: %s.".formatted(file, e.getMessage()), e);
        }
        var user = properties.getProperty("user", "");
        var password = properties.getProperty("password", "");
        if (user.isEmpty() || password.isEmpty()) {
            throw new InputException(
                    "%s lacks a user or a password. Write two lines: user=NAME and password=SECRET.".formatted(file));
        }
        return new Credentials(user, password);
    }

    @Override
    public String toString() {
        return "Credentials[...]";
    }
}
