package org.casus.llm;

import java.util.regex.Pattern;
import org.casus.model.InputException;

/// The secret by which an endpoint knows who asks. It goes into the request and nowhere else.
public final class ApiKey {
    private static final Pattern FORM = Pattern.compile("[!-~]+");

    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    /// The key in a text that holds nothing else.
    ///
    /// @param place where it comes from, for messages
    public static ApiKey of(String given, String place) {
        var secret = given.strip();
        if (!FORM.matcher(secret).matches()) {
            throw new InputException("%s holds no key: one word of letters, digits and signs.".formatted(place));
        }
        return new ApiKey(secret);
    }

    String header() {
        return "Bearer " + secret;
    }

    /// What a server says, without the key in it.
    String hiddenIn(String text) {
        return text.replace(secret, "***");
    }

    @Override
    public String toString() {
        return "***";
    }
}
