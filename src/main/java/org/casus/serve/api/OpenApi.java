package org.casus.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.query.Format;
import org.casus.query.Parameter;
import org.casus.query.SavedQuery;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.Site;

/// The saved queries as an OpenAPI 3.1 description, for programs that make clients of it.
public record OpenApi(Site site) {

    public Reply reply(Edition edition) {
        var document = new LinkedHashMap<String, Object>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                map(
                        "title",
                        "casus saved queries",
                        "version",
                        edition.version(),
                        "description",
                        "Questions to a graph of political violence and diplomacy, with their parameters.",
                        "license",
                        map("name", "CC BY 4.0", "url", "https://creativecommons.org/licenses/by/4.0/")));
        document.put("servers", List.of(map("url", site.address())));
        var paths = new LinkedHashMap<String, Object>();
        edition.queries().values().forEach(query -> paths.put("/api/" + query.name(), map("get", operation(query))));
        document.put("paths", paths);
        document.put("components", map("schemas", map("Problem", problem())));
        return Reply.json(document);
    }

    private static Map<String, Object> operation(SavedQuery query) {
        var operation = new LinkedHashMap<String, Object>();
        operation.put("operationId", query.name());
        operation.put("summary", query.summary());
        if (!query.description().isEmpty()) {
            operation.put("description", query.description());
        }
        operation.put("tags", query.tags());
        var parameters = new ArrayList<Object>();
        query.parameters().forEach(parameter -> parameters.add(parameter(parameter)));
        parameters.add(number("limit", "Rows at most", 1));
        parameters.add(number("offset", "Rows to leave out", 0));
        operation.put("parameters", parameters);
        operation.put("responses", responses(query));
        return operation;
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", parameter.name());
        told.put("in", "query");
        told.put("required", parameter.required() && parameter.defaultValue().isEmpty());
        told.put("description", parameter.description().or(parameter::label).orElse(parameter.expected()));
        var schema = schema(parameter);
        told.put("schema", parameter.list() ? map("type", "array", "items", schema) : schema);
        if (parameter.list()) {
            told.put("style", "form");
            told.put("explode", true);
        }
        told.put("example", parameter.list() ? List.of(value(parameter)) : value(parameter));
        return told;
    }

    private static Object value(Parameter parameter) {
        var example = parameter.anExample();
        return switch (parameter.type()) {
            case INTEGER -> Long.valueOf(example);
            case NUMBER -> Double.valueOf(example);
            case BOOLEAN -> Boolean.valueOf(example);
            case IRI, LITERAL, LANGUAGE_LITERAL, DATE, DATE_TIME -> example;
        };
    }

    private static Map<String, Object> schema(Parameter parameter) {
        var schema = new LinkedHashMap<String, Object>();
        switch (parameter.type()) {
            case INTEGER -> schema.put("type", "integer");
            case NUMBER -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.putAll(map("type", "string", "format", "date"));
            case DATE_TIME -> schema.putAll(map("type", "string", "format", "date-time"));
            case IRI -> schema.putAll(map("type", "string", "format", "iri-reference"));
            case LITERAL, LANGUAGE_LITERAL -> schema.put("type", "string");
        }
        if (!parameter.enumeration().isEmpty()) {
            schema.put("enum", parameter.enumeration());
        }
        parameter.codes().ifPresent(codes -> schema.put("examples", codes.words()));
        parameter.defaultValue().ifPresent(value -> schema.put("default", value));
        return schema;
    }

    private static Map<String, Object> number(String name, String description, int least) {
        return map(
                "name",
                name,
                "in",
                "query",
                "required",
                false,
                "description",
                description,
                "schema",
                map("type", "integer", "minimum", least));
    }

    private static Map<String, Object> responses(SavedQuery query) {
        var content = new LinkedHashMap<String, Object>();
        Format.of(query.form()).forEach(format -> content.put(format.mediaType(), Map.of()));
        var responses = new LinkedHashMap<String, Object>();
        responses.put("200", map("description", "The whole answer", "content", content));
        responses.put("400", failure("A parameter is missing, unknown or has a wrong value"));
        responses.put("406", failure("The answer cannot be had in that format"));
        responses.put("413", failure("The answer has more rows than the server gives at once"));
        responses.put("503", failure("The query took too long, or too many are running"));
        return responses;
    }

    private static Map<String, Object> failure(String description) {
        var schema = map("schema", map("$ref", "#/components/schemas/Problem"));
        return map("description", description, "content", map(Problem.TYPE, schema));
    }

    private static Map<String, Object> problem() {
        var properties = map(
                "type", map("type", "string"),
                "title", map("type", "string"),
                "status", map("type", "integer"),
                "detail", map("type", "string"),
                "parameter", map("type", "string"),
                "expected", map("type", "string"),
                "example", map("type", "string"));
        return map("type", "object", "properties", properties, "required", List.of("title", "status", "detail"));
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return map;
    }
}
