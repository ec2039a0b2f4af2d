package org.casus.llm;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.casus.model.InputException;

/// Where a model answers.
public record Address(URI uri) {
    private static final String PATH = "/chat/completions";
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]");

    /// An address as a user gives it, with or without the path of chat completions.
    ///
    /// @param inTheClear whether http:// may lead to another machine
    public static Address of(String given, boolean inTheClear) {
        var uri = parsed(given);
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
        var host = Optional.ofNullable(uri.getHost()).orElse("").toLowerCase(Locale.ROOT);
        if (!scheme.matches("https?") || host.isEmpty()) {
            throw noAddress(Optional.of(given).filter(text -> !text.contains("@")));
        }
        if (uri.getRawUserInfo() != null) {
            throw new InputException(
                    "The address of the model holds a name or password. Leave it out; a key is given by a file or the environment.");
        }
        if (scheme.equals("http") && !inTheClear && !LOOPBACK.matcher(host).matches()) {
            throw new InputException(
                    "http:// would send articles and key readable to %s. Use https://, or allow it with --model-in-the-clear."
                            .formatted(host));
        }
        return new Address(complete(uri));
    }

    private static URI parsed(String given) {
        try {
            return new URI(given);
        } catch (URISyntaxException e) {
            throw noAddress(Optional.empty());
        }
    }

    private static InputException noAddress(Optional<String> given) {
        return new InputException("%s no address of a model. Give one such as http://localhost:8080/v1."
                .formatted(given.map("'%s' is"::formatted).orElse("That is")));
    }

    private static URI complete(URI uri) {
        var path = uri.getRawPath().replaceAll("/+$", "");
        var whole = path.endsWith(PATH) ? path : path + PATH;
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return URI.create("%s://%s%s%s".formatted(uri.getScheme(), uri.getRawAuthority(), whole, query));
    }

    /// Without the query, which may hold a secret.
    @Override
    public String toString() {
        return "%s://%s%s".formatted(uri.getScheme(), uri.getRawAuthority(), uri.getRawPath());
    }
}
