package org.casus.serve.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.query.Format;
import org.casus.query.Parameter;
import org.casus.query.SavedQuery;

/// A saved query as the list of the API tells it.
record QueryDescription(
        String name,
        String summary,
        String description,
        List<String> tags,
        String form,
        List<Map<String, Object>> parameters,
        Map<String, String> columns,
        List<String> formats,
        String href) {

    static QueryDescription of(SavedQuery query) {
        return new QueryDescription(
                query.name(),
                query.summary(),
                query.description(),
                query.tags(),
                query.form().name(),
                query.parameters().stream().map(QueryDescription::parameter).toList(),
                query.columns(),
                Format.of(query.form()).stream()
                        .map(format -> format.endings().getLast())
                        .toList(),
                "/api/" + query.name());
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", parameter.name());
        told.put("type", parameter.type().suffix());
        told.put("required", parameter.required() && parameter.defaultValue().isEmpty());
        told.put("list", parameter.list());
        told.put("expected", parameter.expected());
        told.put("example", parameter.anExample());
        parameter.defaultValue().ifPresent(value -> told.put("default", value));
        parameter.label().ifPresent(label -> told.put("label", label));
        parameter.description().ifPresent(description -> told.put("description", description));
        parameter.ofClass().ifPresent(type -> told.put("class", type));
        parameter.codes().ifPresent(codes -> told.put("codes", codes.words()));
        return told;
    }
}
