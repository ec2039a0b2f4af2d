package org.casus.query;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Rows as plain JSON objects: numbers are numbers, everything else is its text; an unbound column is null.
record FlatJson(Map<String, Object> heading) {

    void write(Answer.Rows answer, OutputStream out) throws IOException {
        try (var json = generator(out)) {
            json.writeStartObject();
            heading(json);
            value(json, "columns", answer.columns());
            value(json, "count", answer.rows().size());
            value(json, "complete", !answer.more());
            json.writeArrayFieldStart("rows");
            for (var row : answer.rows()) {
                row(json, answer.columns(), row);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    /// One row a line, nothing else.
    void writeLines(Answer.Rows answer, OutputStream out) throws IOException {
        for (var row : answer.rows()) {
            try (var json = plain(out)) {
                row(json, answer.columns(), row);
            }
            out.write('\n');
        }
    }

    void write(Answer.Verdict verdict, OutputStream out) throws IOException {
        try (var json = generator(out)) {
            json.writeStartObject();
            heading(json);
            json.writeBooleanField("answer", verdict.yes());
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static JsonGenerator plain(OutputStream out) throws IOException {
        var json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        return json;
    }

    private static JsonGenerator generator(OutputStream out) throws IOException {
        var json = plain(out);
        var printer = new DefaultPrettyPrinter().withArrayIndenter(new DefaultIndenter("  ", "\n"));
        return json.setPrettyPrinter(printer.withObjectIndenter(new DefaultIndenter("  ", "\n")));
    }

    private void heading(JsonGenerator json) throws IOException {
        for (var entry : heading.entrySet()) {
            value(json, entry.getKey(), entry.getValue());
        }
    }

    private static void value(JsonGenerator json, String key, Object value) throws IOException {
        json.writeFieldName(key);
        value(json, value);
    }

    private static void value(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Collection<?> items -> {
                json.writeStartArray();
                for (var item : items) {
                    value(json, String.valueOf(item));
                }
                json.writeEndArray();
            }
            case Map<?, ?> entries -> {
                json.writeStartObject();
                for (var entry : entries.entrySet()) {
                    json.writeFieldName(String.valueOf(entry.getKey()));
                    value(json, String.valueOf(entry.getValue()));
                }
                json.writeEndObject();
            }
            default -> json.writeString(String.valueOf(value));
        }
    }

    private static void row(JsonGenerator json, List<String> columns, Binding row) throws IOException {
        json.writeStartObject();
        for (var column : columns) {
            json.writeFieldName(column);
            var node = row.get(Var.alloc(column));
            if (node == null) {
                json.writeNull();
            } else {
                node(json, node);
            }
        }
        json.writeEndObject();
    }

    static void node(JsonGenerator json, Node node) throws IOException {
        if (!node.isLiteral()) {
            json.writeString(node.isURI() ? node.getURI() : node.toString());
            return;
        }
        var text = node.getLiteralLexicalForm();
        var value = node.getLiteral().isWellFormed() ? node.getLiteralValue() : text;
        switch (value) {
            case Integer number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Double number when Double.isFinite(number) -> json.writeNumber(number);
            case Boolean truth
            when node.getLiteralDatatype().equals(XSDDatatype.XSDboolean) -> json.writeBoolean(truth);
            default -> json.writeString(text);
        }
    }
}
