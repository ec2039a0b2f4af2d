package org.casus.query;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.casus.model.InputException;

/// Rows as a feature collection (RFC 7946): the first column that holds geometries is the geometry, the others are
/// properties.
record GeoJson(Names names) {

    void write(Answer.Rows answer, OutputStream out) throws IOException {
        if (Wkt.isMissing(answer)) {
            throw new InputException("The answer has no column with geometries, so it is no GeoJSON.");
        }
        var column = Wkt.column(answer).orElse("");
        try (var json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("type", "FeatureCollection");
            json.writeArrayFieldStart("features");
            for (var row : answer.rows()) {
                feature(json, answer, column, row);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void feature(JsonGenerator json, Answer.Rows answer, String column, Binding row) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeFieldName("geometry");
        var geometry = Optional.ofNullable(row.get(Var.alloc(column))).flatMap(Wkt::of);
        if (geometry.isPresent()) {
            geometry.get().write(json);
        } else {
            json.writeNull();
        }
        json.writeObjectFieldStart("properties");
        for (var name : answer.columns()) {
            var node = row.get(Var.alloc(name));
            if (node != null && !name.equals(column)) {
                json.writeFieldName(name);
                FlatJson.node(json, node);
            }
        }
        json.writeEndObject();
        json.writeEndObject();
    }
}
