package org.casus.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/// The checked values of a saved query's parameters, by parameter.
public record Arguments(SavedQuery query, Map<Parameter, List<Node>> values) {

    /// Checks what a user gave, each name with its values, against the parameters of a query.
    public static Arguments of(SavedQuery query, Map<String, List<String>> given, Names names) {
        for (var name : given.keySet()) {
            if (query.parameter(name).isEmpty()) {
                throw unknown(query, name);
            }
        }
        var values = new LinkedHashMap<Parameter, List<Node>>();
        for (var parameter : query.parameters()) {
            var texts = texts(parameter, given.getOrDefault(parameter.name(), List.of()));
            if (!texts.isEmpty()) {
                values.put(parameter, nodes(parameter, texts, new Values(names)));
            } else if (parameter.required()) {
                throw bad(parameter, "Parameter '%s' is missing.".formatted(parameter.name()));
            }
        }
        return new Arguments(query, values);
    }

    /// The values for a trial run: defaults, and examples where the query insists on a value.
    public static Map<String, List<String>> examples(SavedQuery query) {
        var examples = new LinkedHashMap<String, List<String>>();
        query.parameters().stream()
                .filter(parameter ->
                        parameter.required() && parameter.defaultValue().isEmpty())
                .forEach(parameter -> examples.put(parameter.name(), List.of(parameter.anExample())));
        return examples;
    }

    /// The query with every value in its place. A value becomes a node of the syntax tree and is never read as text.
    public Query bound() {
        var single = new LinkedHashMap<Var, Node>();
        var several = new LinkedHashMap<Var, List<Node>>();
        values.forEach((parameter, nodes) -> {
            var variable = Var.alloc(parameter.variable());
            if (nodes.size() == 1) {
                single.put(variable, nodes.getFirst());
            } else {
                several.put(variable, nodes);
            }
        });
        var bound = single.isEmpty() ? query.query() : QueryTransformOps.replaceVars(query.query(), single);
        return several.isEmpty() ? bound : ValuesInGroups.add(bound, several);
    }

    private static List<String> texts(Parameter parameter, List<String> given) {
        var filled = given.stream().filter(text -> !text.isBlank()).toList();
        if (filled.size() > 1 && !parameter.list()) {
            throw bad(parameter, "Parameter '%s' takes one value, not %d.".formatted(parameter.name(), filled.size()));
        }
        return filled.isEmpty() ? parameter.defaultValue().stream().toList() : filled;
    }

    private static List<Node> nodes(Parameter parameter, List<String> texts, Values values) {
        var nodes = new ArrayList<Node>();
        for (var text : texts) {
            nodes.add(node(parameter, text, values)
                    .orElseThrow(() -> bad(
                            parameter,
                            "Parameter '%s' cannot be '%s'.".formatted(parameter.name(), Values.printable(text)))));
        }
        return nodes.stream().distinct().toList();
    }

    private static Optional<Node> node(Parameter parameter, String text, Values values) {
        if (!parameter.enumeration().isEmpty() && !parameter.enumeration().contains(text.strip())) {
            return Optional.empty();
        }
        return values.node(parameter, text);
    }

    private static BadParameter bad(Parameter parameter, String what) {
        var message = "%s Expected %s, for example %s=%s."
                .formatted(what, parameter.expected(), parameter.name(), parameter.anExample());
        return new BadParameter(message, parameter.name(), parameter.expected(), parameter.anExample());
    }

    private static BadParameter unknown(SavedQuery query, String name) {
        var known = query.parameters().stream().map(Parameter::name).toList();
        var names = known.isEmpty() ? "no parameters" : "one of its parameters: " + String.join(", ", known);
        var message = "Query '%s' has no parameter '%s'.%s Expected %s."
                .formatted(query.name(), Values.printable(name), Spelling.didYouMean(name, known), names);
        return new BadParameter(message, name, names, known.stream().findFirst().orElse(""));
    }
}
