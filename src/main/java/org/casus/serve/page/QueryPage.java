package org.casus.serve.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.casus.query.Answer;
import org.casus.query.Arguments;
import org.casus.query.BadParameter;
import org.casus.query.Format;
import org.casus.query.Parameter;
import org.casus.query.ParameterType;
import org.casus.query.SavedQuery;
import org.casus.query.Wkt;
import org.casus.serve.api.Choices;
import org.casus.serve.api.Runner;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Refused;
import org.casus.serve.http.WebRequest;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Shown;
import org.casus.serve.view.Snippets;
import org.casus.serve.view.Table;

/// A saved query: its form, and once it is filled in the answer. Names that begin with an underscore say how the answer
/// is shown; a parameter's name has none.
record QueryPage(SavedQuery query, WebRequest request, Showing showing, Runner runner) {
    private static final String SORT = "_sort";
    private static final String TEXT = "_text";
    private static final String PAGE = "_page";
    private static final String FACET = "_is.";
    private static final String VERSION = "_version";
    private static final int MOST_TRIPLES = 500;

    /// A parameter as a field of a form.
    public record Field(
            Parameter parameter,
            boolean needed,
            String value,
            List<String> values,
            String kind,
            List<Choices.Choice> choices,
            String meaning) {}

    Map<String, Object> model() {
        var model = new LinkedHashMap<String, Object>();
        var typed = new TypedNames(query, showing);
        var given = typed.resolved(given());
        model.put("query", query);
        model.put(
                "fields",
                query.parameters().stream()
                        .map(parameter -> field(parameter, given))
                        .toList());
        model.put("example", example());
        var unclear = typed.unclear(given);
        if (unclear.isPresent() && isNamed(unclear.get())) {
            model.put("unclear", unclear.get());
        } else if (isAsked(given)) {
            try {
                answer(given, model);
            } catch (BadParameter e) {
                model.put("problem", new Problem(400, String.valueOf(e.getMessage())));
            } catch (Refused e) {
                model.put("problem", e.problem());
            }
        }
        return model;
    }

    /// Whether it may be a name: what looks like an IRI is left to the check of parameters.
    private static boolean isNamed(TypedNames.Choice unclear) {
        return !unclear.things().isEmpty() || !unclear.name().matches(".*[:/<>].*");
    }

    /// A form that needs nothing is run at once.
    private boolean isAsked(Map<String, List<String>> given) {
        boolean isFilled = given.values().stream().flatMap(List::stream).anyMatch(value -> !value.isBlank());
        return isFilled || query.parameters().stream().noneMatch(QueryPage::isNeeded);
    }

    private static boolean isNeeded(Parameter parameter) {
        return parameter.required() && parameter.defaultValue().isEmpty();
    }

    private Map<String, List<String>> given() {
        var given = new LinkedHashMap<String, List<String>>();
        request.parameters().forEach((name, values) -> {
            var filled = values.stream().filter(value -> !value.isBlank()).toList();
            if (!name.startsWith("_") && !filled.isEmpty()) {
                given.put(name, filled);
            }
        });
        return given;
    }

    private Field field(Parameter parameter, Map<String, List<String>> given) {
        var values = given.getOrDefault(
                parameter.name(), parameter.defaultValue().stream().toList());
        var choices = Choices.of(parameter, showing.edition());
        boolean closed =
                parameter.codes().isPresent() || !parameter.enumeration().isEmpty();
        var kind = closed ? (parameter.list() ? "several" : "one") : input(parameter.type());
        return new Field(
                parameter,
                isNeeded(parameter),
                values.isEmpty() ? "" : shortened(values.getFirst(), parameter),
                values.stream().map(value -> shortened(value, parameter)).toList(),
                kind,
                choices,
                values.size() == 1 ? meaning(parameter, values.getFirst()) : "");
    }

    /// The label of what an IRI in the form stands for.
    private String meaning(Parameter parameter, String value) {
        var iri = showing.edition().names().base() + value;
        var label = showing.edition().labels().of(iri);
        return parameter.ofClass().isPresent() && Character.isUpperCase(label.codePointAt(0)) ? label : "";
    }

    private String shortened(String value, Parameter parameter) {
        return parameter
                .codes()
                .flatMap(codes -> codes.iris().entrySet().stream()
                        .filter(code -> code.getValue().equals(value))
                        .map(Map.Entry::getKey)
                        .findFirst())
                .orElse(value);
    }

    private static String input(ParameterType type) {
        return switch (type) {
            case DATE -> "date";
            case NUMBER, INTEGER -> "number";
            case IRI -> "thing";
            case LITERAL, LANGUAGE_LITERAL, DATE_TIME, BOOLEAN -> "text";
        };
    }

    private String example() {
        return showing.site().root() + "/queries/" + query.name() + "?"
                + Arguments.examples(query).entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "="
                                + encoded(entry.getValue().getFirst()))
                        .collect(Collectors.joining("&"));
    }

    private void answer(Map<String, List<String>> given, Map<String, Object> model) {
        var arguments = Arguments.of(query, given, showing.edition().names());
        var answer = runner.all(showing.edition(), arguments);
        switch (answer) {
            case Answer.Rows rows -> rows(rows, model);
            case Answer.Verdict verdict -> model.put("verdict", verdict.yes());
            case Answer.Triples triples -> triples(triples, model);
        }
        var parameters = fields(given);
        var query = parameters.isEmpty() ? "" : "?" + parameters;
        model.put("answered", true);
        model.put(
                "link",
                showing.site().root() + "/queries/" + this.query.name() + "?"
                        + (parameters.isEmpty() ? "" : parameters + "&"));
        model.put("permanent", permanent(query));
        request.parameter(VERSION)
                .filter(version -> !version.equals(showing.edition().version()))
                .ifPresent(version -> model.put("otherVersion", version));
        model.put("downloads", downloads(answer, query));
        model.put(
                "sparqlHref",
                showing.site().root() + "/sparql?query="
                        + encoded(arguments.bound().toString()));
        var api = showing.site().address() + "/api/" + this.query.name();
        if (this.query.form() == SavedQuery.Form.SELECT) {
            model.put("snippets", new Snippets(api + ".csv" + query, api + ".json" + query).all());
        }
    }

    /// The address of this answer, with the version of the data that gave it.
    private String permanent(String parameters) {
        return "%s/queries/%s%s%s%s=%s"
                .formatted(
                        showing.site().address(),
                        query.name(),
                        parameters,
                        parameters.isEmpty() ? "?" : "&",
                        VERSION,
                        showing.edition().version());
    }

    /// A file to be had.
    public record Download(String name, String href) {}

    private List<Download> downloads(Answer answer, String parameters) {
        boolean hasPlaces =
                answer instanceof Answer.Rows rows && Wkt.column(rows).isPresent();
        return Format.of(query.form()).stream()
                .filter(format -> format != Format.GEOJSON || hasPlaces)
                .map(format -> format.endings().getLast())
                .map(ending -> new Download(
                        ending, showing.site().root() + "/api/" + query.name() + "." + ending + parameters))
                .toList();
    }

    private void rows(Answer.Rows rows, Map<String, Object> model) {
        var choice = choice(rows);
        var table = Table.of(rows, query.columns(), choice, showing);
        model.put("table", table);
        model.put("choice", choice);
        model.put("shownBy", shownBy(choice));
        model.put("views", new Views(query, rows, showing).all());
    }

    private Table.Choice choice(Answer.Rows rows) {
        var chosen = new LinkedHashMap<String, String>();
        rows.columns()
                .forEach(column -> request.parameter(FACET + column)
                        .filter(value -> !value.isEmpty())
                        .ifPresent(value -> chosen.put(column, value)));
        int page = request.parameter(PAGE)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
        return new Table.Choice(
                request.parameter(SORT).orElse(""),
                request.parameter(TEXT).orElse("").strip(),
                chosen,
                page);
    }

    /// The part of an address that keeps the choice, but for one name.
    private static Map<String, String> shownBy(Table.Choice choice) {
        var kept = new LinkedHashMap<String, String>();
        var parts = new LinkedHashMap<String, String>();
        if (!choice.sort().isEmpty()) {
            parts.put(SORT, choice.sort());
        }
        if (!choice.text().isEmpty()) {
            parts.put(TEXT, choice.text());
        }
        choice.chosen().forEach((column, value) -> parts.put(FACET + column, value));
        var names = new ArrayList<>(parts.keySet());
        names.add("");
        names.add(SORT);
        for (var left : names) {
            kept.put(
                    left,
                    parts.entrySet().stream()
                            .filter(part -> !part.getKey().equals(left))
                            .map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()) + "&")
                            .collect(Collectors.joining()));
        }
        return kept;
    }

    private void triples(Answer.Triples triples, Map<String, Object> model) {
        var rows = new ArrayList<List<Shown>>();
        triples.graph().stream()
                .limit(MOST_TRIPLES)
                .forEach(triple -> rows.add(List.of(
                        showing.of(triple.getSubject()),
                        showing.of(triple.getPredicate()),
                        showing.of(triple.getObject()))));
        model.put("triples", rows);
        model.put("tripleCount", triples.graph().size());
    }

    /// As the end of an address.
    static String fields(Map<String, List<String>> values) {
        return values.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
