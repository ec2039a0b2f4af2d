package org.casus.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Finds the parameters of a query by their variables, in the grlc convention: `?_name_type` is required,
/// `?__name_type` is optional.
final class ParameterReader {
    private static final Pattern VARIABLE = Pattern.compile("(__?)([A-Za-z0-9]+)(?:_(.*))?");
    private static final Pattern MENTION = Pattern.compile("[?$](__?[A-Za-z][A-Za-z0-9_]*)");

    private final Decorators decorators;
    private final Consumer<String> findings;

    ParameterReader(Decorators decorators, Consumer<String> findings) {
        this.decorators = decorators;
        this.findings = findings;
    }

    /// All names that look like parameters, in the order of the text, comments left out.
    static Set<String> variables(String text) {
        var found = new LinkedHashSet<String>();
        text.lines().map(ParameterReader::withoutComment).forEach(line -> {
            var matcher = MENTION.matcher(line);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        });
        return found;
    }

    /// Names that only a comment or a decorator mentions: grlc and BASIL replace them there, too.
    static Set<String> mentioned(String text) {
        var found = new LinkedHashSet<String>();
        var matcher = MENTION.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    /// A `#` begins a comment unless it stands in an IRI; query files keep comments on lines of their own.
    private static String withoutComment(String line) {
        return line.stripLeading().startsWith("#") ? "" : line;
    }

    List<Parameter> read(String text) {
        var parameters = new ArrayList<Parameter>();
        for (var variable : variables(text)) {
            parameter(variable).ifPresent(parameters::add);
        }
        return parameters;
    }

    private Optional<Parameter> parameter(String variable) {
        var matcher = VARIABLE.matcher(variable);
        if (!matcher.matches()) {
            findings.accept("?%s: no name of a parameter can be read from it.".formatted(variable));
            return Optional.empty();
        }
        var suffix = Optional.ofNullable(matcher.group(3)).orElse("");
        var type = ParameterType.ofSuffix(suffix);
        if (type.isEmpty()) {
            findings.accept(wrongSuffix(variable, matcher.group(2), suffix));
            return Optional.empty();
        }
        var name = matcher.group(2);
        boolean required = matcher.group(1).length() == 1;
        return Optional.of(described(name, variable, type.get(), suffix, required));
    }

    private static String wrongSuffix(String variable, String name, String suffix) {
        if (suffix.equals("date") || suffix.equals("dateTime") || suffix.equals("boolean")) {
            return "?%s: grlc takes '_%s' for a language tag. Write ?%s."
                    .formatted(variable, suffix, variable.replace("_" + suffix, "_xsd_" + suffix));
        }
        return "?%s: a parameter's name ends at its first underscore, so this is '%s' of the type '%s', which is unknown."
                        .formatted(variable, name, suffix)
                + " Use no underscore in names, and one of the types iri, number, integer, literal, xsd_date,"
                + " xsd_dateTime, xsd_boolean, or a language.";
    }

    private Parameter described(String name, String variable, ParameterType type, String suffix, boolean required) {
        var extra = decorators.extra().path("parameters").path(name);
        var enumerations = decorators.enumerations();
        return new Parameter(
                name,
                variable,
                type,
                type == ParameterType.LANGUAGE_LITERAL ? Optional.of(suffix) : Optional.empty(),
                required,
                extra.path("list").asBoolean(false),
                Optional.ofNullable(decorators.defaults().get(name)),
                enumerations.getOrDefault(variable, enumerations.getOrDefault(name, List.of())),
                codes(name, extra),
                text(extra, "class"),
                text(extra, "label"),
                text(extra, "description"),
                text(extra, "example"));
    }

    private Optional<CodeList> codes(String name, JsonNode extra) {
        var title = text(extra, "codes");
        var list = title.flatMap(CodeList::find);
        if (title.isPresent() && list.isEmpty()) {
            findings.accept("x-casus, parameter '%s': '%s' is no code list.".formatted(name, title.get()));
        }
        return list;
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key).asText("").strip()).filter(text -> !text.isEmpty());
    }
}
