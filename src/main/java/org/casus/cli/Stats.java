package org.casus.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
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
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    /// One source: `date` is the day on which it was published.
    record SourceCount(String id, String title, String date, long events, long quads) {}

    /// How many things of a class there are, and which kind of thing (event, actor ...) that class is.
    record ClassCount(String of, String name, long count) {}

    static Stats of(Store store) {
        return store.read(data -> {
            var span = rows(data, store.graphs(), """
                    SELECT (MIN(?start) AS ?from) (MAX(?end) AS ?to) WHERE {
                      { ?event a casus:Event ; casus:earliestStart ?start } UNION { ?event a casus:Event ; casus:latestEnd ?end }
                        UNION { ?event a casus:Event ; casus:latestStart ?end }
                    }
                    """)
                    .getFirst();
            long quads = rows(data, store.graphs(), "SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } }").stream()
                    .mapToLong(row -> number(row, "n"))
                    .sum();
            return new Stats(
                    quads,
                    day(span, "from"),
                    day(span, "to"),
                    store.sources().stream()
                            .map(source -> source(data, store.graphs(), source))
                            .toList(),
                    classes(data, store.graphs()));
        });
    }

    private static SourceCount source(DatasetGraph data, Graphs graphs, String source) {
        var row = rows(data, graphs.graph(source), """
                SELECT ?n ?events ?title ?date WHERE {
                  { SELECT (COUNT(*) AS ?n) WHERE { GRAPH ?source { ?s ?p ?o } } }
                  { SELECT (COUNT(DISTINCT ?event) AS ?events) WHERE { GRAPH ?source { ?event a casus:Event } } }
                  OPTIONAL { GRAPH ?source { ?quote casus:inDocument ?document }
                             OPTIONAL { ?document dcterms:title ?title } OPTIONAL { ?document dcterms:issued ?date } }
                } ORDER BY ?title LIMIT 1
                """).getFirst();
        return new SourceCount(source, text(row, "title"), day(row, "date"), number(row, "events"), number(row, "n"));
    }

    /// Reference actors and places count when a source names them.
    private static List<ClassCount> classes(DatasetGraph data, Graphs graphs) {
        return ROOTS.stream()
                .flatMap(root -> rows(data, graphs, """
                                SELECT ?type (COUNT(DISTINCT ?x) AS ?n) WHERE {
                                  ?x a casus:%s .
                                  FILTER EXISTS { GRAPH ?g { ?s ?p ?x } FILTER (?g NOT IN (?reference, ?consolidated)) }
                                  ?x a ?type FILTER STRSTARTS(STR(?type), STR(casus:))
                                } GROUP BY ?type
                                """.formatted(root)).stream()
                        .map(row -> new ClassCount(
                                root.toLowerCase(Locale.ROOT),
                                text(row, "type").substring(TERMS.length()),
                                number(row, "n")))
                        .sorted(Comparator.comparingLong(ClassCount::count)
                                .reversed()
                                .thenComparing(ClassCount::name)))
                .toList();
    }

    private static List<Binding> rows(DatasetGraph data, Graphs graphs, String query) {
        return rows(
                data,
                query,
                Map.of(Var.alloc("reference"), graphs.base().referenceGraph(), Var.alloc("consolidated"), graphs.base().consolidatedGraph()));
    }

    private static List<Binding> rows(DatasetGraph data, Node source, String query) {
        return rows(data, query, Map.of(Var.alloc("source"), source));
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
        return node(row, name).map(value -> ((Number) value.getLiteralValue()).longValue()).orElse(0L);
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
