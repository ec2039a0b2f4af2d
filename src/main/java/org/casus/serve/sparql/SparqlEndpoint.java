package org.casus.serve.sparql;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.casus.model.InputException;
import org.casus.query.Answer;
import org.casus.query.AnswerWriter;
import org.casus.query.Page;
import org.casus.query.QueryTimeout;
import org.casus.query.SafeQuery;
import org.casus.serve.edition.Edition;
import org.casus.serve.guard.Turnstile;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.WebRequest;

/// Answers a query by the SPARQL 1.1 protocol: in the address, as a form, or as the body. An answer is whole before it
/// is sent. The default graph is the union of all graphs.
public record SparqlEndpoint(Duration limit, long maxRows, Set<String> services, Turnstile turnstile) {
    public static final String BODY = "application/sparql-query";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPDATE = "application/sparql-update";
    private static final int LONGEST = 100_000;

    /// What the protocol lets a request say. Others are passed over, as clients send their own.
    private static final Set<String> ONCE = Set.of("query");

    public Reply answer(WebRequest request, Edition edition) {
        var query = parsed(text(request), request);
        var type = ResultType.best(query, request.accept())
                .orElseThrow(() -> notAcceptable(query).refused());
        var answer = run(query, edition);
        var reply = Reply.of(type.header(), bytes(answer, type, edition)).with("Vary", "Accept");
        return isSteady(query) ? reply : reply.with("Cache-Control", "no-store");
    }

    /// The answer for a page, whatever the accepted type.
    public Answer run(String text, Edition edition) {
        return run(parse(text), edition);
    }

    private Answer run(Query query, Edition edition) {
        try {
            var answer = turnstile.pass(() -> edition.ask(query, new Page(0, maxRows), limit));
            boolean more = answer instanceof Answer.Rows rows && rows.more();
            if (more
                    || (answer instanceof Answer.Triples triples
                            && triples.graph().size() > maxRows)) {
                throw tooLong().refused();
            }
            return answer;
        } catch (QueryTimeout e) {
            throw Problem.timeout(e.limit()).refused();
        } catch (HttpException | QueryExceptionHTTP e) {
            throw new Problem(502, "An endpoint that the query asks by SERVICE failed: " + e.getMessage()).refused();
        }
    }

    private Problem tooLong() {
        return new Problem(
                413,
                "The answer has more than %d rows, the limit of this server. Ask for it in parts, with ORDER BY, LIMIT and OFFSET."
                        .formatted(maxRows),
                Map.of("maxRows", maxRows));
    }

    private static String text(WebRequest request) {
        if (request.body().type().equals(UPDATE) || request.has("update")) {
            throw new Problem(400, "This is an update; only queries that read are run here.").refused();
        }
        if (request.body().type().equals(BODY)) {
            return request.body().text();
        }
        if (!request.body().type().isEmpty() && !request.body().type().equals(FORM)) {
            throw new Problem(
                            415,
                            "A query is posted as %s or as a form (%s).".formatted(BODY, FORM),
                            Map.of("available", List.of(BODY, FORM)))
                    .refused();
        }
        for (var name : ONCE) {
            if (request.parameters().getOrDefault(name, List.of()).size() > 1) {
                throw missing("Parameter '%s' is given more than once.".formatted(name));
            }
        }
        return request.parameter("query").orElseThrow(() -> missing("Parameter 'query' is missing."));
    }

    private static RuntimeException missing(String what) {
        return new Problem(
                        400,
                        what + " Expected a SPARQL query that reads.",
                        Map.of(
                                "parameter",
                                "query",
                                "expected",
                                "a SPARQL query",
                                "example",
                                "SELECT * { ?s ?p ?o } LIMIT 10"))
                .refused();
    }

    private Query parsed(String text, WebRequest request) {
        var query = parse(text);
        var defaults = request.parameters().getOrDefault("default-graph-uri", List.of());
        var named = request.parameters().getOrDefault("named-graph-uri", List.of());
        if (!defaults.isEmpty() || !named.isEmpty()) {
            query.getGraphURIs().clear();
            query.getNamedGraphURIs().clear();
            defaults.forEach(query::addGraphURI);
            named.forEach(query::addNamedGraphURI);
        }
        return query;
    }

    private Query parse(String text) {
        if (text.length() > LONGEST) {
            throw new Problem(
                            413, "The query is longer than %d characters, the limit of this server.".formatted(LONGEST))
                    .refused();
        }
        try {
            return SafeQuery.parse(text, "The query", services);
        } catch (InputException e) {
            throw unparsable(e).refused();
        }
    }

    private static Problem unparsable(InputException e) {
        var more = new LinkedHashMap<String, Object>();
        if (e.getCause() instanceof QueryParseException cause && cause.getLine() > 0) {
            more.put("line", cause.getLine());
            more.put("column", cause.getColumn());
        }
        return new Problem(400, Optional.ofNullable(e.getMessage()).orElse(""), more);
    }

    private static Problem notAcceptable(Query query) {
        var types = ResultType.of(query).stream().map(ResultType::mediaType).toList();
        return new Problem(
                406,
                "The answer to this query can be had as one of %s.".formatted(String.join(", ", types)),
                Map.of("available", types));
    }

    private static byte[] bytes(Answer answer, ResultType type, Edition edition) {
        var bytes = new ByteArrayOutputStream();
        try {
            new AnswerWriter(type.format(), edition.names()).write(answer, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// Whether the same data give the same answer each time.
    private static boolean isSteady(Query query) {
        var text = query.toString().toUpperCase(java.util.Locale.ROOT);
        return List.of("NOW(", "NOW (", "RAND(", "UUID(", "BNODE(").stream().noneMatch(text::contains);
    }
}
