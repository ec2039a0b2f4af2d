package org.casus.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;

/// Finds in a query file what grlc would silently drop or read differently, and what a reader of the list would miss.
final class QueryLint {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String XSD = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>";
    private static final Set<String> RESERVED = Set.of("limit", "offset");
    private static final List<String> VIEWS = List.of("chart", "map", "network", "timeline");
    private static final Set<String> KEYS = Set.of(
            "summary",
            "description",
            "endpoint",
            "endpoint_in_url",
            "endpoint-method",
            "pagination",
            "method",
            "tags",
            "defaults",
            "enumerate",
            "transform",
            "x-casus");

    private final String name;
    private final String file;
    private final String text;
    private final Decorators decorators;
    private final List<Rejection> findings = new ArrayList<>();

    QueryLint(String name, String file, String text, Decorators decorators) {
        this.name = name;
        this.file = file;
        this.text = text;
        this.decorators = decorators;
    }

    List<Rejection> findings(Optional<SavedQuery> query) {
        fileName();
        decoratorLines();
        query.ifPresent(this::query);
        return findings;
    }

    private void fileName() {
        if (!NAME.matcher(name).matches()) {
            add(1, "The name '%s' is not of small letters, digits and single hyphens.".formatted(name));
        }
    }

    private void decoratorLines() {
        decorators
                .trouble()
                .ifPresent(trouble -> add(
                        trouble.line(),
                        "The decorators are no YAML mapping, and grlc drops them all: " + trouble.reason() + "."));
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s+#\\+.*")) {
                add(i + 1, "A decorator starts in the first column; this line is passed over.");
            }
        }
        decorators.mapping().fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                add(
                        decorators.lineOf(text, key),
                        "'%s' is no decorator.%s Put casus' own under x-casus."
                                .formatted(key, Spelling.didYouMean(key, KEYS)));
            }
        });
        if (decorators.trouble().isEmpty() && decorators.text("summary").isEmpty()) {
            add(1, "There is no summary. Add '#+ summary: ...'.");
        }
    }

    private void query(SavedQuery query) {
        if (query.form() == SavedQuery.Form.ASK) {
            add(1, "grlc makes no operation of an ASK query. Use SELECT or CONSTRUCT.");
        }
        parameterNames(query);
        unusedDecorators(query);
        badValues(query);
        columns(query);
    }

    private void parameterNames(SavedQuery query) {
        var variables = query.parameters().stream().map(Parameter::variable).toList();
        for (var variable : variables) {
            variables.stream()
                    .filter(other -> !other.equals(variable) && other.startsWith(variable))
                    .forEach(other -> add(
                            lineOf("?" + variable),
                            "?%s begins like ?%s, and grlc replaces it inside that. Rename one."
                                    .formatted(other, variable)));
        }
        var names = new TreeSet<String>();
        query.parameters().stream()
                .filter(parameter -> !names.add(parameter.name()))
                .forEach(twice -> add(
                        lineOf("?" + twice.variable()),
                        "Two variables stand for the parameter '%s'.".formatted(twice.name())));
        names.stream()
                .filter(RESERVED::contains)
                .forEach(name -> add(
                        1,
                        "A parameter cannot be called '%s': over HTTP that asks for a part of the answer."
                                .formatted(name)));
        if (variables.stream().anyMatch(QueryLint::hasXsdType) && !text.contains(XSD)) {
            add(1, "A parameter with an xsd type needs the line '%s', spaced so, for grlc.".formatted(XSD));
        }
        var onlyMentioned = new LinkedHashSet<>(ParameterReader.mentioned(text));
        onlyMentioned.removeAll(ParameterReader.variables(text));
        onlyMentioned.forEach(variable -> add(
                lineOf(variable),
                "?%s stands in a comment only; grlc replaces it there. Leave out the question mark."
                        .formatted(variable)));
    }

    private static boolean hasXsdType(String variable) {
        return variable.contains("_xsd_") || variable.endsWith("_integer");
    }

    private void unusedDecorators(SavedQuery query) {
        var named = new LinkedHashSet<String>(decorators.defaults().keySet());
        decorators.extra().path("parameters").fieldNames().forEachRemaining(named::add);
        decorators.enumerations().keySet().stream()
                .filter(key ->
                        query.parameters().stream().noneMatch(p -> p.variable().equals(key)))
                .forEach(named::add);
        var known = query.parameters().stream().map(Parameter::name).toList();
        named.stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> add(
                        decorators.lineOf(text, key + ":"),
                        "A decorator describes '%s', which is no parameter of the query.%s"
                                .formatted(key, Spelling.didYouMean(key, known))));
    }

    private void badValues(SavedQuery query) {
        var values = new Values(Names.DEFAULT);
        for (var parameter : query.parameters()) {
            var told = new ArrayList<>(parameter.enumeration());
            parameter.defaultValue().ifPresent(told::add);
            parameter.example().ifPresent(told::add);
            told.stream()
                    .filter(value -> values.node(parameter, value).isEmpty())
                    .forEach(value -> add(
                            decorators.lineOf(text, value),
                            "'%s' is no value of the parameter '%s'; expected %s."
                                    .formatted(value, parameter.name(), parameter.expected())));
        }
        try {
            Arguments.of(query, Arguments.examples(query), Names.DEFAULT).bound();
        } catch (BadParameter | QueryException | InputException e) {
            add(1, "It cannot be run on its examples: " + e.getMessage());
        }
    }

    private void columns(SavedQuery query) {
        if (query.form() != SavedQuery.Form.SELECT) {
            return;
        }
        var parsed = query.query();
        var projected = parsed.getResultVars();
        query.columns().keySet().stream()
                .filter(column -> !projected.contains(column))
                .forEach(column -> add(
                        decorators.lineOf(text, column + ":"),
                        "A decorator describes the column '%s', which the query does not select.%s"
                                .formatted(column, Spelling.didYouMean(column, projected))));
        views(query, projected);
        if (!parsed.hasOrderBy()
                && !(parsed.hasAggregators() && parsed.getGroupBy().isEmpty())) {
            add(1, "There is no ORDER BY, so that its rows come in any order.");
        }
    }

    private void views(SavedQuery query, List<String> projected) {
        query.views().keySet().stream()
                .filter(view -> !VIEWS.contains(view))
                .forEach(view -> add(
                        decorators.lineOf(text, view + ":"),
                        "'%s' is no view.%s Use one of %s."
                                .formatted(view, Spelling.didYouMean(view, VIEWS), String.join(", ", VIEWS))));
        query.views()
                .forEach((view, columns) -> columns.values().stream()
                        .filter(column -> !projected.contains(column))
                        .forEach(column -> add(
                                decorators.lineOf(text, view + ":"),
                                "The view '%s' takes the column '%s', which the query does not select.%s"
                                        .formatted(view, column, Spelling.didYouMean(column, projected)))));
    }

    private int lineOf(String word) {
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word)) {
                return i + 1;
            }
        }
        return 1;
    }

    private void add(int line, String reason) {
        findings.add(new Rejection(Origin.of(file, line), reason));
    }
}
