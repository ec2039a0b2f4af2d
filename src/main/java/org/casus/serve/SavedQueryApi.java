package org.casus.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.query.Answer;
import org.casus.query.AnswerWriter;
import org.casus.query.Arguments;
import org.casus.query.BadParameter;
import org.casus.query.Format;
import org.casus.query.Names;
import org.casus.query.QueryTarget;
import org.casus.query.QueryTimeout;
import org.casus.query.SavedQuery;
import org.casus.query.Spelling;

/// The saved queries over HTTP: `/api` lists them, `/api/NAME` runs one.
final class SavedQueryApi {
    private final Map<String, SavedQuery> queries = new LinkedHashMap<>();
    private final QueryTarget target;
    private final Names names;
    private final Settings settings;

    SavedQueryApi(List<SavedQuery> queries, QueryTarget target, Names names, Settings settings) {
        queries.forEach(query -> this.queries.put(query.name(), query));
        this.target = target;
        this.names = names;
        this.settings = settings;
    }

    void list(HttpServletResponse response) throws IOException {
        var listed = queries.values().stream().map(QueryDescription::of).toList();
        response.setContentType("application/json");
        response.getOutputStream()
                .write(new ObjectMapper()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .writeValueAsBytes(Map.of("queries", listed)));
    }

    /// `path` is what follows `/api/`: a name, and an ending if a format is wanted.
    void answer(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        int dot = path.lastIndexOf('.');
        var name = dot < 0 ? path : path.substring(0, dot);
        var query = queries.get(name);
        if (query == null) {
            unknown(name).send(response);
            return;
        }
        var ending = dot < 0 ? Optional.<String>empty() : Optional.of(path.substring(dot + 1));
        var format = format(query, ending, request);
        if (format.isEmpty()) {
            notAcceptable(query).send(response);
        } else {
            run(query, format.get(), request, response);
        }
    }

    private Problem unknown(String name) {
        return new Problem(
                404,
                "There is no saved query '%s'.%s /api lists them."
                        .formatted(name, Spelling.didYouMean(name, queries.keySet())));
    }

    private static Optional<Format> format(SavedQuery query, Optional<String> ending, HttpServletRequest request) {
        if (ending.isPresent()) {
            return Format.find(ending.get()).filter(format -> format.suits(query.form()));
        }
        var first = query.form() == SavedQuery.Form.CONSTRUCT ? Format.TTL : Format.JSON;
        var accept = Optional.ofNullable(request.getHeader("Accept")).orElse("*/*");
        return new Acceptance(accept).best(Format.of(query.form()), first);
    }

    private static Problem notAcceptable(SavedQuery query) {
        var formats = Format.of(query.form());
        var types = formats.stream().map(Format::mediaType).toList();
        var endings = Format.listing(formats.toArray(Format[]::new));
        return new Problem(
                406,
                "'%s' cannot be answered in that format. Ask for one of %s, or by the ending: %s."
                        .formatted(query.name(), String.join(", ", types), endings),
                Map.of("available", types));
    }

    private void run(SavedQuery query, Format format, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var part = Part.of(request, settings.maxRows());
            var arguments = Arguments.of(query, part.parameters(), names);
            var answer = target.answer(arguments.bound(), part.page(), settings.timeout());
            if (answer instanceof Answer.Rows rows && rows.more() && !part.asked()) {
                tooLong().send(response);
            } else {
                send(new Delivery(query, part, format), answer, response);
            }
        } catch (BadParameter e) {
            var more = Map.<String, Object>of(
                    "parameter", e.parameter(), "expected", e.expected(), "example", e.example());
            new Problem(400, String.valueOf(e.getMessage()), more).send(response);
        } catch (QueryTimeout e) {
            Problems.timeout(e.limit(), response);
        }
    }

    private Problem tooLong() {
        return new Problem(
                413,
                "The answer has more than %d rows, the limit of this server. Ask for it in parts, with limit=%d and offset=0, or for less."
                        .formatted(settings.maxRows(), settings.maxRows()),
                Map.of("maxRows", settings.maxRows()));
    }

    private record Delivery(SavedQuery query, Part part, Format format) {}

    private void send(Delivery delivery, Answer answer, HttpServletResponse response) throws IOException {
        var next = delivery.part().next(answer);
        var bytes = new ByteArrayOutputStream();
        new AnswerWriter(delivery.format(), names, heading(delivery, next)).write(answer, bytes);
        next.ifPresent(link -> response.setHeader("Link", "<" + link + ">; rel=\"next\""));
        var type = delivery.format().mediaType();
        response.setContentType(type.startsWith("text/") ? type + "; charset=utf-8" : type);
        response.setHeader("Vary", "Accept");
        response.setContentLength(bytes.size());
        response.getOutputStream().write(bytes.toByteArray());
    }

    private static Map<String, Object> heading(Delivery delivery, Optional<String> next) {
        var heading = new LinkedHashMap<String, Object>();
        heading.put("query", delivery.query().name());
        heading.put("summary", delivery.query().summary());
        var parameters = new LinkedHashMap<String, Object>();
        delivery.part().parameters().forEach((name, values) -> parameters.put(name, String.join(", ", values)));
        heading.put("parameters", parameters);
        next.ifPresent(link -> heading.put("next", link));
        return heading;
    }

    /// Which part of an answer is asked for, and the parameters that are the query's own.
    private record Part(org.casus.query.Page page, boolean asked, Map<String, List<String>> parameters, String path) {

        static Part of(HttpServletRequest request, long maxRows) {
            var parameters = new LinkedHashMap<String, List<String>>();
            request.getParameterMap()
                    .forEach((name, values) -> parameters.put(name, new ArrayList<>(Arrays.asList(values))));
            var limit = number(parameters, "limit", maxRows);
            var offset = number(parameters, "offset", Long.MAX_VALUE);
            var page = new org.casus.query.Page(offset.orElse(0L), limit.orElse(maxRows));
            return new Part(page, limit.isPresent(), parameters, request.getRequestURI());
        }

        private static Optional<Long> number(Map<String, List<String>> parameters, String name, long most) {
            var texts = parameters.remove(name);
            if (texts == null || texts.getFirst().isBlank()) {
                return Optional.empty();
            }
            var text = texts.getFirst();
            if (!text.matches("\\d{1,18}") || Long.parseLong(text) > most) {
                var expected = most == Long.MAX_VALUE ? "a whole number" : "a whole number up to " + most;
                throw BadParameter.of(name, text, expected, "100");
            }
            return Optional.of(Long.parseLong(text));
        }

        /// The address of the part after this one, if there is one.
        Optional<String> next(Answer answer) {
            if (!(answer instanceof Answer.Rows rows) || !rows.more()) {
                return Optional.empty();
            }
            var query = new StringBuilder("limit=%d&offset=%d".formatted(page.limit(), page.offset() + page.limit()));
            parameters.forEach((name, values) -> values.forEach(
                    value -> query.append('&').append(encoded(name)).append('=').append(encoded(value))));
            return Optional.of(path + "?" + query);
        }

        private static String encoded(String text) {
            return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
