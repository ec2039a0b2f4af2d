package org.casus.serve.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.query.Answer;
import org.casus.query.BadParameter;
import org.casus.query.Page;
import org.casus.serve.http.WebRequest;

/// Which part of an answer is asked for, and the parameters that are the query's own.
record Part(Page page, boolean asked, Map<String, List<String>> parameters, String path) {

    static Part of(WebRequest request, long maxRows) {
        var parameters = new LinkedHashMap<>(request.parameters());
        var limit = number(parameters, "limit", 1, maxRows);
        var offset = number(parameters, "offset", 0, Long.MAX_VALUE);
        var page = new Page(offset.orElse(0L), limit.orElse(maxRows));
        return new Part(page, limit.isPresent(), parameters, request.path());
    }

    private static Optional<Long> number(Map<String, List<String>> parameters, String name, long least, long most) {
        var texts = Optional.ofNullable(parameters.remove(name)).orElse(List.of());
        if (texts.size() > 1) {
            throw BadParameter.of(name, String.join(", ", texts), "one number", "100");
        }
        if (texts.isEmpty() || texts.getFirst().isBlank()) {
            return Optional.empty();
        }
        var text = texts.getFirst();
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) > most || Long.parseLong(text) < least) {
            var expected = most == Long.MAX_VALUE
                    ? "a whole number, %d or more".formatted(least)
                    : "a whole number from %d to %d".formatted(least, most);
            throw BadParameter.of(name, text, expected, "100");
        }
        return Optional.of(Long.parseLong(text));
    }

    /// The address of the part after this one, if there is one.
    Optional<String> next(Answer answer) {
        return answer instanceof Answer.Rows rows && rows.more()
                ? Optional.of(address(page.offset() + page.limit()))
                : Optional.empty();
    }

    /// Links to the parts around this one, as a header has them.
    String links(Answer answer) {
        var links = new ArrayList<String>();
        next(answer).ifPresent(next -> links.add("<" + next + ">; rel=\"next\""));
        if (asked && page.offset() > 0) {
            links.add("<" + address(Math.max(0, page.offset() - page.limit())) + ">; rel=\"prev\"");
            links.add("<" + address(0) + ">; rel=\"first\"");
        }
        return String.join(", ", links);
    }

    private String address(long offset) {
        var query = new StringBuilder("limit=%d&offset=%d".formatted(page.limit(), offset));
        parameters.forEach((name, values) -> values.forEach(
                value -> query.append('&').append(encoded(name)).append('=').append(encoded(value))));
        return path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
