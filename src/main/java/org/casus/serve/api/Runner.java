package org.casus.serve.api;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.casus.query.Answer;
import org.casus.query.Arguments;
import org.casus.query.BadParameter;
import org.casus.query.Page;
import org.casus.query.QueryTimeout;
import org.casus.query.SavedQuery;
import org.casus.serve.edition.Edition;
import org.casus.serve.guard.Turnstile;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Refused;

/// Runs saved queries within the limits of the server.
public record Runner(Duration limit, long maxRows, Turnstile turnstile) {

    public Answer run(Edition edition, Arguments arguments, Page page) {
        var time = arguments
                .query()
                .budget()
                .filter(own -> own.compareTo(limit) < 0)
                .orElse(limit);
        try {
            return turnstile.pass(() -> edition.askOnce(arguments.bound(), page, time));
        } catch (QueryTimeout e) {
            throw Problem.timeout(e.limit()).refused();
        }
    }

    /// All rows; too many are refused.
    public Answer all(Edition edition, Arguments arguments) {
        var answer = run(edition, arguments, new Page(0, maxRows));
        if (answer instanceof Answer.Rows rows && rows.more()) {
            throw tooLong().refused();
        }
        return answer;
    }

    public Problem tooLong() {
        return new Problem(
                413,
                "The answer has more than %d rows, the limit of this server. Ask for it in parts, with limit=%d and offset=0, or for less."
                        .formatted(maxRows, maxRows),
                Map.of("maxRows", maxRows));
    }

    public static Refused bad(BadParameter e) {
        var more = new LinkedHashMap<String, Object>();
        more.put("parameter", e.parameter());
        more.put("expected", e.expected());
        more.put("example", e.example());
        return new Problem(400, Optional.ofNullable(e.getMessage()).orElse(""), more).refused();
    }

    public static Problem unknown(Edition edition, String name) {
        return new Problem(
                404,
                "There is no saved query '%s'.%s /api lists them."
                        .formatted(
                                name,
                                org.casus.query.Spelling.didYouMean(
                                        name, edition.queries().keySet())));
    }

    /// The query of this name, or a refusal that tells the nearest one.
    public static SavedQuery query(Edition edition, String name) {
        var query = edition.queries().get(name);
        if (query == null) {
            throw unknown(edition, name).refused();
        }
        return query;
    }
}
