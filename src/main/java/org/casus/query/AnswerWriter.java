package org.casus.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;
import org.casus.model.InputException;

/// Writes an answer in a format.
///
/// @param heading what the JSON format tells beside the rows, by key
/// @param width columns that a table may take
public record AnswerWriter(Format format, Names names, Map<String, Object> heading, int width) {

    public AnswerWriter(Format format, Names names) {
        this(format, names, Map.of());
    }

    public AnswerWriter(Format format, Names names, Map<String, Object> heading) {
        this(format, names, heading, Integer.MAX_VALUE);
    }

    public void write(Answer answer, OutputStream out) throws IOException {
        switch (answer) {
            case Answer.Rows rows -> rows(rows, out);
            case Answer.Verdict verdict -> verdict(verdict, out);
            case Answer.Triples triples -> triples(triples.graph(), out);
        }
    }

    private void rows(Answer.Rows answer, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> text(new TextTable(names, width).write(answer.columns(), answer.rows()), out);
            case JSON -> new FlatJson(heading).write(answer, out);
            case NDJSON -> new FlatJson(heading).writeLines(answer, out);
            case GEOJSON -> new GeoJson(names).write(answer, out);
            case CSV, TSV, SRJ, SRX -> standard().write(out, rowSet(answer), Context.emptyContext());
            case TTL, NT, JSONLD, RDFXML -> throw unsuitable("rows", SavedQuery.Form.SELECT);
        }
    }

    private void verdict(Answer.Verdict verdict, OutputStream out) throws IOException {
        switch (format) {
            case TABLE -> text(verdict.yes() ? "yes\n" : "no\n", out);
            case JSON, NDJSON -> new FlatJson(heading).write(verdict, out);
            case CSV, TSV, SRJ, SRX -> standard().write(out, verdict.yes(), Context.emptyContext());
            case TTL, NT, JSONLD, RDFXML, GEOJSON -> throw unsuitable("a yes or no", SavedQuery.Form.ASK);
        }
    }

    private void triples(Graph graph, OutputStream out) {
        switch (format) {
            case TTL, TABLE -> graph(graph, RDFFormat.TURTLE_PRETTY, out);
            case NT -> graph(graph, RDFFormat.NTRIPLES_UTF8, out);
            case JSONLD, JSON -> graph(graph, RDFFormat.JSONLD_PRETTY, out);
            case RDFXML -> graph(graph, RDFFormat.RDFXML_PLAIN, out);
            case CSV, TSV, SRJ, SRX, NDJSON, GEOJSON -> throw unsuitable("a graph", SavedQuery.Form.CONSTRUCT);
        }
    }

    private InputException unsuitable(String what, SavedQuery.Form form) {
        return new InputException("The answer is %s and cannot be written as %s. Use one of %s."
                .formatted(
                        what,
                        format.endings().getFirst(),
                        Format.listing(Format.of(form).toArray(Format[]::new))));
    }

    private RowSetWriter standard() {
        Lang lang = switch (format) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case SRX -> ResultSetLang.RS_XML;
            case SRJ, TABLE, JSON, NDJSON, GEOJSON, TTL, NT, JSONLD, RDFXML -> ResultSetLang.RS_JSON;
        };
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    static RowSet rowSet(Answer.Rows answer) {
        List<Var> columns = answer.columns().stream().map(Var::alloc).toList();
        List<Binding> rows = answer.rows();
        return RowSet.create(QueryIterPlainWrapper.create(rows.iterator()), columns);
    }

    private void graph(Graph graph, RDFFormat rdfFormat, OutputStream out) {
        var prefixed = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(prefixed::add);
        Names.PREFIXES.forEach((prefix, namespace) -> {
            if (uses(prefixed, namespace)) {
                prefixed.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        RDFWriter.source(prefixed).format(rdfFormat).output(out);
    }

    private static boolean uses(Graph graph, String namespace) {
        return graph.stream()
                .anyMatch(triple -> List.of(triple.getSubject(), triple.getPredicate(), triple.getObject()).stream()
                        .anyMatch(node -> (node.isURI() && node.getURI().startsWith(namespace))
                                || (node.isLiteral()
                                        && node.getLiteralDatatypeURI().startsWith(namespace))));
    }

    private static void text(String text, OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(text);
        writer.flush();
    }
}
