package org.casus.serve;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.apache.jena.sparql.core.Var;
import org.casus.query.Answer;
import org.casus.query.Page;
import org.casus.query.QueryTarget;
import org.casus.query.SafeQuery;

/// Says that the server is well and what it holds. Counting takes a while in a large store, and the store cannot change
/// while this process holds it, so it is counted once.
final class Health {
    private static final String COUNTS = """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT ?triples ?sources {
              { SELECT (COUNT(*) AS ?triples) { GRAPH ?any { ?s ?p ?o } } }
              { SELECT (COUNT(DISTINCT ?graph) AS ?sources) { ?graph prov:wasDerivedFrom ?document } }
            }
            """;
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final Supplier<Counts> counts;
    private final String version;

    private record Counts(long triples, long sources) {}

    Health(QueryTarget target, String version) {
        this.counts = new Once<>(() -> count(target));
        this.version = version;
    }

    void send(HttpServletResponse response) throws IOException {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", "up");
        body.put("version", version);
        body.put("triples", counts.get().triples());
        body.put("sources", counts.get().sources());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream().write(new ObjectMapper().writeValueAsBytes(body));
    }

    private static Counts count(QueryTarget target) {
        var answer = target.answer(SafeQuery.parse(COUNTS, "The count"), Page.ALL, LIMIT);
        if (answer instanceof Answer.Rows rows && !rows.rows().isEmpty()) {
            var row = rows.rows().getFirst();
            return new Counts(number(row, "triples"), number(row, "sources"));
        }
        throw new IllegalStateException("The count has no row.");
    }

    private static long number(org.apache.jena.sparql.engine.binding.Binding row, String column) {
        return Long.parseLong(row.get(Var.alloc(column)).getLiteralLexicalForm());
    }
}
