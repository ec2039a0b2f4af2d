package org.casus.query;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;

/// A query of `queries/NAME.rq` with all that its decorators say. `text` is the file unchanged; `columns` explains
/// columns of the answer by name; `views` are the ways to show the answer beside a table, each with the columns it
/// takes; `budget` the time that it may take, if not the usual one.
public record SavedQuery(
        String name,
        String summary,
        String description,
        List<String> tags,
        List<Parameter> parameters,
        Map<String, String> columns,
        Form form,
        String text,
        Map<String, Map<String, String>> views,
        Optional<Duration> budget) {

    /// What kind of answer a query gives.
    public enum Form {
        SELECT,
        ASK,
        CONSTRUCT
    }

    public Optional<Parameter> parameter(String parameterName) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(parameterName))
                .findFirst();
    }

    /// The query parsed, with its parameters still free.
    public Query query() {
        return SafeQuery.parse(text, name);
    }

    static Optional<Form> formOf(Query query) {
        if (query.isSelectType()) {
            return Optional.of(Form.SELECT);
        }
        if (query.isConstructType()) {
            return Optional.of(Form.CONSTRUCT);
        }
        return query.isAskType() ? Optional.of(Form.ASK) : Optional.empty();
    }
}
