package org.casus.review.question;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.casus.model.InputException;

/// An answer as rows of text. An IRI is written in full or with a prefix of the query.
public record Rows(List<String> columns, List<List<String>> rows) {

    static Rows read(String file, String csv, Query query) {
        try (var reader = CsvReader.builder().ofCsvRecord(csv)) {
            var all = reader.stream().map(CsvRecord::getFields).toList();
            if (all.isEmpty()) {
                throw new InputException("%s is empty; its first line must name the columns.".formatted(file));
            }
            return new Rows(
                    all.getFirst(),
                    all.stream().skip(1).map(row -> expanded(row, query)).toList());
        } catch (CsvParseException | java.io.IOException e) {
            throw new InputException("%s is no CSV that can be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    private static List<String> expanded(List<String> row, Query query) {
        return row.stream()
                .map(cell -> {
                    int colon = cell.indexOf(':');
                    var namespace = colon < 0 ? null : query.getPrefix(cell.substring(0, colon));
                    return namespace == null ? cell : namespace + cell.substring(colon + 1);
                })
                .toList();
    }

    static Rows ask(Query query, DatasetGraph data, long millis) {
        try (var asked = QueryExec.dataset(data)
                .query(query)
                .timeout(millis, java.util.concurrent.TimeUnit.MILLISECONDS)
                .build()) {
            if (query.isAskType()) {
                return new Rows(List.of("answer"), List.of(List.of(String.valueOf(asked.ask()))));
            }
            var rows = new ArrayList<List<String>>();
            asked.select().forEachRemaining(row -> rows.add(texts(row, query)));
            return new Rows(query.getResultVars(), rows);
        }
    }

    private static List<String> texts(Binding row, Query query) {
        return query.getResultVars().stream()
                .map(name -> {
                    var value = row.get(Var.alloc(name));
                    return value == null ? "" : text(value);
                })
                .toList();
    }

    private static String text(Node value) {
        return value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    /// What these rows lack and have too much of, against those expected; empty if they are the same, in any order.
    List<String> differences(Rows expected) {
        if (!columns.equals(expected.columns)) {
            return List.of("columns: expected %s, got %s"
                    .formatted(String.join(", ", expected.columns), String.join(", ", columns)));
        }
        var count = new LinkedHashMap<List<String>, Integer>();
        expected.rows.forEach(row -> count.merge(row, 1, Integer::sum));
        rows.forEach(row -> count.merge(row, -1, Integer::sum));
        var said = new ArrayList<String>();
        count.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .forEach(entry -> said.add(line("missing", entry)));
        count.entrySet().stream()
                .filter(entry -> entry.getValue() < 0)
                .forEach(entry -> said.add(line("too much", entry)));
        return said;
    }

    private static String line(String what, Map.Entry<List<String>, Integer> row) {
        int times = Math.abs(row.getValue());
        return "%s: %s%s"
                .formatted(what, String.join(" | ", row.getKey()), times == 1 ? "" : " (%d times)".formatted(times));
    }
}
