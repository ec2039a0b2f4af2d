package org.casus.serve.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.casus.query.Answer;
import org.casus.query.AnswerWriter;
import org.casus.query.Arguments;
import org.casus.query.BadParameter;
import org.casus.query.Format;
import org.casus.query.SavedQuery;
import org.casus.query.Wkt;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.WebRequest;

/// The saved queries over HTTP: `/api` lists them, `/api/NAME` runs one, `/api/NAME/values/PARAM` tells what a
/// parameter may be.
public record SavedQueryApi(Runner runner) {
    private static final String PREFIX = "/api/";
    private static final String VALUES = "/values/";

    public static Reply list(Edition edition) {
        var body = new LinkedHashMap<String, Object>();
        body.put("version", edition.version());
        body.put(
                "queries",
                edition.queries().values().stream().map(QueryDescription::of).toList());
        return Reply.json(body);
    }

    public Reply answer(WebRequest request, Edition edition) {
        var path = request.rest(PREFIX);
        int values = path.indexOf(VALUES);
        if (values > 0) {
            var query = Runner.query(edition, path.substring(0, values));
            return Choices.reply(query, path.substring(values + VALUES.length()), request, edition);
        }
        int dot = path.lastIndexOf('.');
        var query = Runner.query(edition, dot < 0 ? path : path.substring(0, dot));
        var ending = dot < 0 ? Optional.<String>empty() : Optional.of(path.substring(dot + 1));
        var format = format(query, ending, request)
                .orElseThrow(() -> notAcceptable(query).refused());
        return run(query, format, request, edition);
    }

    private static Optional<Format> format(SavedQuery query, Optional<String> ending, WebRequest request) {
        if (ending.isPresent()) {
            return Format.find(ending.get()).filter(format -> format.suits(query.form()));
        }
        var formats = offered(query);
        return request.accept()
                .best(formats.stream().map(Format::mediaType).toList())
                .map(type -> formats.stream()
                        .filter(format -> format.mediaType().equals(type))
                        .findFirst()
                        .orElseThrow());
    }

    /// The usual format first.
    private static List<Format> offered(SavedQuery query) {
        var first = query.form() == SavedQuery.Form.CONSTRUCT ? Format.TTL : Format.JSON;
        var formats = new java.util.ArrayList<>(Format.of(query.form()));
        formats.remove(first);
        formats.addFirst(first);
        return formats;
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

    private Reply run(SavedQuery query, Format format, WebRequest request, Edition edition) {
        try {
            var part = Part.of(request, runner.maxRows());
            var arguments = Arguments.of(query, part.parameters(), edition.names());
            var answer = runner.run(edition, arguments, part.page());
            if (answer instanceof Answer.Rows rows && rows.more() && !part.asked()) {
                throw runner.tooLong().refused();
            }
            return reply(new Delivery(query, part, format), answer, edition);
        } catch (BadParameter e) {
            throw Runner.bad(e);
        }
    }

    private record Delivery(SavedQuery query, Part part, Format format) {}

    private static Reply reply(Delivery delivery, Answer answer, Edition edition) {
        if (delivery.format() == Format.GEOJSON && answer instanceof Answer.Rows rows && Wkt.isMissing(rows)) {
            throw new Problem(
                            406,
                            "The answer of '%s' has no geometry, so it cannot be GeoJSON."
                                    .formatted(delivery.query().name()))
                    .refused();
        }
        var type = delivery.format().mediaType();
        var reply = Reply.of(
                        type.startsWith("text/") ? type + "; charset=utf-8" : type, bytes(delivery, answer, edition))
                .with("Vary", "Accept");
        var links = delivery.part().links(answer);
        return links.isEmpty() ? reply : reply.with("Link", links);
    }

    private static byte[] bytes(Delivery delivery, Answer answer, Edition edition) {
        var bytes = new ByteArrayOutputStream();
        try {
            new AnswerWriter(delivery.format(), edition.names(), heading(delivery, answer, edition))
                    .write(answer, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Map<String, Object> heading(Delivery delivery, Answer answer, Edition edition) {
        var heading = new LinkedHashMap<String, Object>();
        heading.put("query", delivery.query().name());
        heading.put("summary", delivery.query().summary());
        heading.put("version", edition.version());
        var parameters = new LinkedHashMap<String, Object>();
        delivery.part().parameters().forEach((name, values) -> parameters.put(name, String.join(", ", values)));
        heading.put("parameters", parameters);
        delivery.part().next(answer).ifPresent(link -> heading.put("next", link));
        return heading;
    }
}
