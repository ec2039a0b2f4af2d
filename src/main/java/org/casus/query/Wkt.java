package org.casus.query;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;

/// A geometry in well-known text, longitude first. `text` are its coordinates, in brackets.
public record Wkt(String type, String text) {
    private static final Map<String, String> TYPES = Map.of(
            "POINT", "Point",
            "LINESTRING", "LineString",
            "POLYGON", "Polygon",
            "MULTIPOINT", "MultiPoint",
            "MULTILINESTRING", "MultiLineString",
            "MULTIPOLYGON", "MultiPolygon");
    private static final String NUMBER = "-?\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?";
    private static final Pattern WHOLE =
            Pattern.compile("(?:<[^>]*>\\s*)?([A-Za-z]+)\\s*(\\([-+0-9eE.,()\\s]{1,1000000}\\))");
    private static final Pattern PAIR = Pattern.compile("(%s)\\s+(%s)".formatted(NUMBER, NUMBER));
    private static final int LOOKED_AT = 50;

    /// Degrees.
    public record Point(double longitude, double latitude) {}

    public static Optional<Wkt> of(Node node) {
        if (!node.isLiteral()) {
            return Optional.empty();
        }
        var matcher = WHOLE.matcher(node.getLiteralLexicalForm().strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var type = Optional.ofNullable(TYPES.get(matcher.group(1).toUpperCase(Locale.ROOT)));
        return type.map(name -> new Wkt(name, matcher.group(2).replaceAll("\\s+", " ")));
    }

    /// Whether there are rows, and none of their first ones has a geometry.
    public static boolean isMissing(Answer.Rows answer) {
        return !answer.rows().isEmpty() && column(answer).isEmpty();
    }

    /// The first column whose values are geometries, as far as the first rows show.
    public static Optional<String> column(Answer.Rows answer) {
        return answer.columns().stream()
                .filter(column -> answer.rows().stream()
                        .limit(LOOKED_AT)
                        .map(row -> Optional.ofNullable(row.get(Var.alloc(column))))
                        .anyMatch(node -> node.flatMap(Wkt::of).isPresent()))
                .findFirst();
    }

    /// The point, or the first corner of something larger.
    public Optional<Point> point() {
        var matcher = PAIR.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var point = new Point(Double.parseDouble(matcher.group(1)), Double.parseDouble(matcher.group(2)));
        return Optional.of(point).filter(it -> Math.abs(it.longitude()) <= 180 && Math.abs(it.latitude()) <= 90);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", type);
        json.writeFieldName("coordinates");
        json.writeRawValue(coordinates());
        json.writeEndObject();
    }

    /// Brackets become arrays and each pair becomes one, too; that of a point loses its outer bracket.
    private String coordinates() {
        var pairs = PAIR.matcher(text).replaceAll("[$1,$2]");
        var arrays = pairs.replace('(', '[').replace(')', ']').replace(" ", "");
        return type.equals("Point") ? arrays.substring(1, arrays.length() - 1) : arrays;
    }
}
