package org.casus.query;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.model.Rejection;

/// One file read: the saved query, if it can be run at all, and what is wrong with the file.
public record QueryFile(String name, Optional<SavedQuery> query, List<Rejection> findings) {

    /// Reads the text of `NAME.rq`; `file` names it in findings.
    public static QueryFile read(String name, String file, String text) {
        var decorators = Decorators.read(text);
        var trouble = new ArrayList<String>();
        var parameters = new ParameterReader(decorators, trouble::add).read(text);
        var findings = new ArrayList<Rejection>();
        trouble.forEach(reason -> findings.add(at(file, text, reason)));
        var query = saved(name, file, text, decorators, parameters, findings);
        findings.addAll(new QueryLint(name, file, text, decorators).findings(query));
        return new QueryFile(name, query, List.copyOf(findings));
    }

    private static Optional<SavedQuery> saved(
            String name,
            String file,
            String text,
            Decorators decorators,
            List<Parameter> parameters,
            List<Rejection> findings) {
        try {
            Query query = SafeQuery.parse(text, name + ".rq");
            return SavedQuery.formOf(query)
                    .map(form -> new SavedQuery(
                            name,
                            decorators.text("summary"),
                            decorators.text("description"),
                            decorators.texts("tags"),
                            parameters,
                            columns(decorators),
                            form,
                            text,
                            views(decorators),
                            budget(decorators)));
        } catch (InputException e) {
            findings.add(new Rejection(Origin.of(file), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
    }

    private static Map<String, String> columns(Decorators decorators) {
        var columns = new LinkedHashMap<String, String>();
        decorators
                .extra()
                .path("columns")
                .properties()
                .forEach(entry -> columns.put(entry.getKey(), entry.getValue().asText()));
        return columns;
    }

    private static Map<String, Map<String, String>> views(Decorators decorators) {
        var views = new LinkedHashMap<String, Map<String, String>>();
        decorators.extra().path("views").properties().forEach(view -> {
            var columns = new LinkedHashMap<String, String>();
            view.getValue()
                    .properties()
                    .forEach(entry ->
                            columns.put(entry.getKey(), entry.getValue().asText()));
            views.put(view.getKey(), columns);
        });
        return views;
    }

    private static Optional<Duration> budget(Decorators decorators) {
        var seconds = decorators.extra().path("seconds");
        return seconds.canConvertToInt() && seconds.asInt() > 0
                ? Optional.of(Duration.ofSeconds(seconds.asInt()))
                : Optional.empty();
    }

    /// A finding at the line that mentions its first word.
    private static Rejection at(String file, String text, String reason) {
        var word = reason.split(":", 2)[0];
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(word)) {
                return new Rejection(Origin.of(file, i + 1), reason);
            }
        }
        return new Rejection(Origin.of(file), reason);
    }
}
