package org.casus.serve.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.casus.query.Answer;
import org.casus.query.Arguments;
import org.casus.query.Names;
import org.casus.query.SavedQuery;
import org.casus.serve.http.Refused;
import org.casus.serve.http.WebRequest;
import org.casus.serve.sparql.SparqlEndpoint;
import org.casus.serve.view.Showing;
import org.casus.serve.view.Table;
import org.casus.vocab.Casus;
import org.casus.vocab.Codes;

/// The SPARQL editor. Without scripts it is a form with a table below.
record SparqlPage(WebRequest request, Showing showing, SparqlEndpoint endpoint) {
    /// The editor sets styles of its own.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; font-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int MOST_CODES = 1_000;
    private static final String FIRST = """
            SELECT ?attack ?label ?start
            WHERE {
              ?attack a casus:Attack ; rdfs:label ?label .
              OPTIONAL { ?attack casus:earliestStart ?start }
            }
            ORDER BY DESC(?start)
            LIMIT 50
            """;

    Map<String, Object> model() {
        var model = new LinkedHashMap<String, Object>();
        var text = request.parameter("query");
        model.put("query", text.orElseGet(SparqlPage::first));
        model.put("asked", text.isPresent());
        model.put("prefixes", Names.PREFIXES);
        model.put("examples", examples());
        model.put("editor", editor());
        if (text.isPresent()) {
            answer(text.get(), model);
        }
        return model;
    }

    private static String first() {
        var text = new StringBuilder();
        Names.PREFIXES.forEach((prefix, namespace) -> {
            if (List.of("casus", "code", "rdfs").contains(prefix)) {
                text.append("PREFIX %s: <%s>\n".formatted(prefix, namespace));
            }
        });
        return text + "\n" + FIRST;
    }

    private void answer(String text, Map<String, Object> model) {
        try {
            switch (endpoint.run(text, showing.edition())) {
                case Answer.Rows rows -> {
                    var choice = new Table.Choice("", "", Map.of(), page());
                    model.put("table", Table.of(rows, Map.of(), choice, showing));
                    model.put("link", showing.site().root() + "/sparql?query=" + QueryPage.encoded(text) + "&page=");
                }
                case Answer.Verdict verdict -> model.put("verdict", verdict.yes());
                case Answer.Triples triples -> {
                    var rows = new ArrayList<List<Object>>();
                    triples.graph().stream()
                            .limit(Table.PAGE)
                            .forEach(triple -> rows.add(List.of(
                                    showing.of(triple.getSubject()),
                                    showing.of(triple.getPredicate()),
                                    showing.of(triple.getObject()))));
                    model.put("triples", rows);
                    model.put("tripleCount", triples.graph().size());
                }
            }
        } catch (Refused e) {
            model.put("problem", e.problem());
            model.put("status", e.problem().status());
        }
    }

    private int page() {
        return request.parameter("page")
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(1);
    }

    /// A saved query with its example values, ready to be run.
    public record Example(String name, String summary, String text) {}

    private List<Example> examples() {
        return showing.edition().queries().values().stream().map(this::example).toList();
    }

    private Example example(SavedQuery query) {
        var arguments =
                Arguments.of(query, Arguments.examples(query), showing.edition().names());
        return new Example(query.name(), query.summary(), arguments.bound().toString());
    }

    /// What the script of the editor needs, as JSON: prefixes, and words to complete with their labels.
    private String editor() {
        var body = new LinkedHashMap<String, Object>();
        body.put("endpoint", showing.site().address() + "/sparql");
        body.put("root", showing.site().root());
        body.put("base", showing.edition().names().base());
        body.put("prefixes", Names.PREFIXES);
        body.put("terms", terms());
        body.put("examples", examples());
        try {
            return JSON.writeValueAsString(body).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Map<String, String>> terms() {
        var terms = new ArrayList<Map<String, String>>();
        var counted = showing.edition().statistics(PATIENCE);
        counted.ifPresent(statistics -> {
            statistics.classes().keySet().forEach(iri -> terms.add(term(iri, "class")));
            statistics.properties().keySet().forEach(iri -> terms.add(term(iri, "property")));
        });
        showing.edition().terms().codes().stream()
                .map(triple -> triple.getSubject())
                .filter(node -> node.isURI() && node.getURI().startsWith(Codes.NS))
                .distinct()
                .limit(MOST_CODES)
                .forEach(node -> terms.add(term(node.getURI(), "code")));
        if (counted.isEmpty()) {
            terms.add(term(Casus.ATTACK.getURI(), "class"));
        }
        return terms;
    }

    private Map<String, String> term(String iri, String kind) {
        return Map.of(
                "iri", iri, "kind", kind, "label", showing.edition().labels().of(iri));
    }
}
