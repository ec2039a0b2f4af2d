package org.casus.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.casus.query.Arguments;
import org.casus.query.Format;
import org.casus.query.Parameter;
import org.casus.query.SavedQuery;
import org.casus.query.TextTable;

/// Prints what saved queries there are and what one of them means.
record QueryListing(PrintWriter out) {
    private static final int WIDTH = 100;
    private static final Pattern WORDS = Pattern.compile("\\s+");

    void list(List<SavedQuery> queries) {
        for (var query : queries) {
            out.println(call(query));
            out.println("    " + query.summary());
        }
        out.println();
        out.println("%d queries. A parameter in brackets may be left out. More on one: casus query NAME --describe"
                .formatted(queries.size()));
    }

    void describe(SavedQuery query) {
        out.println(query.name() + ": " + query.summary());
        if (!query.description().isEmpty()) {
            out.println();
            wrapped(query.description()).forEach(out::println);
        }
        if (!query.parameters().isEmpty()) {
            out.println();
            out.print(parameters(query));
        }
        if (!query.columns().isEmpty()) {
            out.println();
            out.println("Columns");
            query.columns().forEach((column, meaning) -> out.println("  " + column + ": " + meaning));
        }
        out.println();
        out.println("Formats: " + Format.listing(Format.of(query.form()).toArray(Format[]::new)));
        out.println("Example: " + example(query));
    }

    private static String call(SavedQuery query) {
        return query.name()
                + query.parameters().stream()
                        .map(parameter ->
                                isNeeded(parameter) ? parameter.name() + "=..." : "[" + parameter.name() + "=...]")
                        .map(text -> " " + text)
                        .collect(Collectors.joining());
    }

    private static boolean isNeeded(Parameter parameter) {
        return parameter.required() && parameter.defaultValue().isEmpty();
    }

    private static String parameters(SavedQuery query) {
        var lines = new ArrayList<List<String>>();
        lines.add(List.of("parameter", "needed", "expected", "default", "example", "meaning"));
        for (var parameter : query.parameters()) {
            lines.add(List.of(
                    parameter.name(),
                    isNeeded(parameter) ? "yes" : "no",
                    expected(parameter) + (parameter.list() ? "; may be repeated" : ""),
                    parameter.defaultValue().orElse(""),
                    parameter.anExample(),
                    parameter.description().or(parameter::label).orElse("")));
        }
        return TextTable.aligned(lines, List.of(false, false, false, false, false, false), Terminal.columns());
    }

    private static String expected(Parameter parameter) {
        return parameter
                .codes()
                .map(codes -> "a code of the list " + codes.title())
                .orElseGet(() -> parameter.expected().split(", such as", 2)[0]);
    }

    private static String example(SavedQuery query) {
        return "casus query " + query.name()
                + Arguments.examples(query).entrySet().stream()
                        .map(entry ->
                                " " + entry.getKey() + "=" + entry.getValue().getFirst())
                        .collect(Collectors.joining());
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : WORDS.splitAsStream(text).toList()) {
            if (!line.isEmpty() && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
