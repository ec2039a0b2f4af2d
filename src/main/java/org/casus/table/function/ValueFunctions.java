package org.casus.table.function;

import java.math.BigDecimal;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueNode;
import org.casus.vocab.Base;

/// Functions that make one value of another.
final class ValueFunctions {
    private static final RDFDatatype WKT =
            TypeMapper.getInstance().getSafeTypeByName("http://www.opengis.net/ont/geosparql#wktLiteral");

    private ValueFunctions() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "slug",
                        "casusfn:slug(?name)",
                        "A name as the last part of an IRI: lower case, ASCII, words joined by hyphens.",
                        1,
                        1,
                        (scope, arguments) -> NodeValue.makeString(Base.slug(Scope.text(arguments, 0)))),
                new Definition(
                        "wkt",
                        "casusfn:wkt(?latitude, ?longitude)",
                        "A point in degrees as well-known text, longitude first: what `geo:asWKT` takes. Degrees beyond the globe give nothing.",
                        2,
                        2,
                        (scope, arguments) -> wkt(Scope.text(arguments, 0), Scope.text(arguments, 1))),
                new Definition(
                        "number",
                        "casusfn:number(?text)",
                        "The whole number that a text tells: `1,200`, `1200.0` and ` 1200` are 1200.",
                        1,
                        1,
                        (scope, arguments) -> number(Scope.text(arguments, 0))));
    }

    private static NodeValue wkt(String latitude, String longitude) {
        var point = "POINT(" + degrees(longitude, 180) + " " + degrees(latitude, 90) + ")";
        return new NodeValueNode(NodeFactory.createLiteralDT(point, WKT));
    }

    private static String degrees(String text, int most) {
        try {
            var degrees = new BigDecimal(text.strip());
            if (degrees.abs().compareTo(BigDecimal.valueOf(most)) > 0) {
                throw new ExprEvalException("%s is more than %d degrees".formatted(text, most));
            }
            return degrees.signum() == 0 ? "0" : degrees.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            throw new ExprEvalException("'%s' is no number of degrees".formatted(text));
        }
    }

    private static NodeValue number(String text) {
        try {
            return NodeValue.makeInteger(new BigDecimal(text.strip().replace(",", "")).toBigIntegerExact());
        } catch (ArithmeticException | NumberFormatException e) {
            throw new ExprEvalException("'%s' is no whole number".formatted(text));
        }
    }
}
