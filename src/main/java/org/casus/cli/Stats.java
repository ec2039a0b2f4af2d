package org.casus.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.tdb2.TDB2;
import org.casus.store.Graphs;
import org.casus.store.Store;

/// What a store holds, counted. Days are empty where no event has a date.
record Stats(long quads, String from, String to, List<SourceCount> sources, List<ClassCount> classes) {
    private static final String TERMS = "https://w3id.org/casus/ontology#";
    private static final List<String> ROOTS = List.of("Event", "Agreement", "Claim", "Actor", "Place");
    private static final String PREFIXES = """
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX dcterms: <http://purl.org/dc/terms/>
            """;

    /// One source: `date` is the day on which it was published.
    record SourceCount(String id, String title, String date, long events, long quads) {}

    /// How many things of a class there are, and which kind of thing (event, actor ...) that class is.
    record ClassCount(String of, String name, long count) {}

    static Stats of(Store store) {
        return store.read(data -> {
            var span = rows(data, """
                    SELECT ?from ?to WHERE {
                      { SELECT (MIN(?start) AS ?from) WHERE { ?event a casus:Event ; casus:earliestStart ?start } }
                      { SELECT (MAX(?end) AS ?to) WHERE { ?event a casus:Event ; casus:latestStart|casus:latestEnd ?end } }
                    }
                    """, Map.of()).getFirst();
            long quads = rows(data, "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }", Map.of()).stream()
                    .mapToLong(row -> number(row, "n"))
                    .sum();
            return new Stats(
                    quads,
                    day(span, "from"),
                    day(span, "to"),
                    store.sources().stream()
                            .map(source -> source(data, store.graphs(), source))
                            .toList(),
                    classes(data, sourceGraphs(store)));
        });
    }

    private static SourceCount source(DatasetGraph data, Graphs graphs, String source) {
        var row = rows(
                        data,
                        """
                        SELECT ?n ?events ?title ?date WHERE {
                          { SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?source { ?s ?p ?o } } }
                          { SELECT (COUNT(DISTINCT ?event) AS ?events) WHERE { GRAPH ?source { ?event a casus:Event } } }
                          OPTIONAL { ?document dcterms:title ?title }
                          OPTIONAL { ?document dcterms:issued ?date }
                        } ORDER BY ?title ?date LIMIT 1
                        """,
                        Map.of(
                                Var.alloc("source"), graphs.graph(source),
                                Var.alloc("document"), document(graphs, source)))
                .getFirst();
        return new SourceCount(source, text(row, "title"), day(row, "date"), number(row, "events"), number(row, "n"));
    }

    /// A source from elsewhere is its own document.
    private static Node document(Graphs graphs, String source) {
        return source.contains("://") ? graphs.graph(source) : graphs.base().document(source);
    }

    /// What the sources describe or name: of the reference actors and places only those.
    private static List<ClassCount> classes(DatasetGraph data, String sourceGraphs) {
        var counts = new TreeMap<String, Map<String, Long>>();
        for (var row : rows(data, """
                SELECT ?root ?type (COUNT(DISTINCT ?x) AS ?n) WHERE {
                  { SELECT DISTINCT ?x WHERE {
                      VALUES ?g { %s }
                      { GRAPH ?g { ?x a ?any } } UNION { GRAPH ?g { ?s ?p ?x } FILTER ISIRI(?x) } } }
                  VALUES ?root { casus:Event casus:Agreement casus:Claim casus:Actor casus:Place }
                  ?x a ?root , ?type .
                  FILTER STRSTARTS(STR(?type), STR(casus:))
                } GROUP BY ?root ?type
                """.formatted(sourceGraphs), Map.of())) {
            counts.computeIfAbsent(term(row, "root"), root -> new TreeMap<>()).put(term(row, "type"), number(row, "n"));
        }
        return ROOTS.stream()
                .flatMap(root -> counts.getOrDefault(root, Map.of()).entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .map(count -> new ClassCount(root.toLowerCase(Locale.ROOT), count.getKey(), count.getValue())))
                .toList();
    }

    private static String term(Binding row, String name) {
        return text(row, name).substring(TERMS.length());
    }

    private static String sourceGraphs(Store store) {
        return store.sources().stream()
                .map(source -> "<" + store.graphs().graph(source).getURI() + ">")
                .collect(Collectors.joining(" "));
    }

    private static List<Binding> rows(DatasetGraph data, String query, Map<Var, Node> values) {
        var execution = QueryExec.dataset(data)
                .query(QueryFactory.create(PREFIXES + query))
                .set(TDB2.symUnionDefaultGraph, true);
        values.forEach(execution::substitution);
        try (var running = execution.build()) {
            RowSet rows = running.select();
            return rows.stream().toList();
        }
    }

    private static long number(Binding row, String name) {
        return node(row, name)
                .map(value -> ((Number) value.getLiteralValue()).longValue())
                .orElse(0L);
    }

    private static String text(Binding row, String name) {
        return node(row, name)
                .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
                .orElse("");
    }

    private static String day(Binding row, String name) {
        var text = text(row, name);
        return text.length() > 10 ? text.substring(0, 10) : text;
    }

    private static Optional<Node> node(Binding row, String name) {
        return Optional.ofNullable(row.get(name));
    }
}
