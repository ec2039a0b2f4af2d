package org.casus.review.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.casus.model.InputException;
import org.casus.model.TextFile;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Check;
import org.casus.review.finding.Remark;
import org.casus.review.finding.TermNames;

/// A check that is a query: each row is a finding on its `?term`. The message may name other variables of the row in
/// braces; IRIs are written there by their labels.
public record SparqlCheck(Check check, String message, Query query) {
    public static final String ENDING = ".rq";
    private static final int LIMIT = 1 << 20;
    private static final Var TERM = Var.alloc("term");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\?(\\w+)}");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /// Reads `ID.rq`: lines that begin with `#+` are YAML, the rest is a SELECT query.
    public static SparqlCheck read(Path file) {
        var name = String.valueOf(file.getFileName());
        var text = TextFile.read(file, LIMIT);
        var header = header(name, text);
        var check = Catalogue.read(name.substring(0, name.length() - ENDING.length()), header);
        return new SparqlCheck(check, header.path("message").asText(check.title()), query(name, text));
    }

    private static JsonNode header(String name, String text) {
        var yaml = text.lines()
                .filter(line -> line.startsWith("#+"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n"));
        try {
            return YAML.readTree(yaml);
        } catch (JsonProcessingException e) {
            throw new InputException(
                    "%s: its lines that begin with #+ are no YAML: %s".formatted(name, e.getOriginalMessage()), e);
        }
    }

    private static Query query(String name, String text) {
        try {
            var query = QueryFactory.create(text);
            if (!query.isSelectType() || !query.getResultVars().contains(TERM.getVarName())) {
                throw new InputException("%s: a check is a SELECT query with a variable ?term.".formatted(name));
            }
            return query;
        } catch (QueryParseException e) {
            throw new InputException(
                    "%s, line %d: the query does not parse: %s".formatted(name, e.getLine(), e.getMessage()), e);
        }
    }

    /// What the check finds.
    public List<Remark> run(DatasetGraph graphs, TermNames names) {
        var found = new ArrayList<Remark>();
        try (var rows = QueryExec.dataset(graphs).query(query).build()) {
            rows.select().forEachRemaining(row -> found.add(remark(row, names)));
        }
        return found.stream().distinct().toList();
    }

    private Remark remark(Binding row, TermNames names) {
        var term = Optional.ofNullable(row.get(TERM));
        var said = VARIABLE.matcher(message)
                .replaceAll(match ->
                        Matcher.quoteReplacement(text(Optional.ofNullable(row.get(Var.alloc(match.group(1)))), names)));
        return check.on(term.filter(Node::isURI).map(Node::getURI).orElse(""), said);
    }

    private static String text(Optional<Node> node, TermNames names) {
        return node.map(value -> value.isURI()
                        ? names.label(value.getURI())
                        : value.isLiteral() ? "\"" + value.getLiteralLexicalForm() + "\"" : "(unnamed)")
                .orElse("nothing");
    }
}
