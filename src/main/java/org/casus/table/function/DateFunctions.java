package org.casus.table.function;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/// Functions that turn dates of tables into bounds of time.
final class DateFunctions {
    private DateFunctions() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "from",
                        "casusfn:from(?date, \"month\")",
                        """
                        The first second, in UTC, of a day (`2019-03-04`, `20190304`, `3/4/2019`, `04 March 2019`, with or \
                        without a time of day), month (`2019-03`) or year (`2019`): what `casus:earliestStart` and \
                        `casus:earliestEnd` take. The second argument widens the date to the `week` (three days before and \
                        after), `month` or `year` that it lies in. Slashes mean month, day, year; of two digits, those up to \
                        30 are 2000 and later.""",
                        1,
                        2,
                        (scope, arguments) -> dateTime(span(arguments).first(), "T00:00:00Z")),
                new Definition(
                        "until",
                        "casusfn:until(?date, \"month\")",
                        "The last second, in UTC, of the same: what `casus:latestStart` and `casus:latestEnd` take.",
                        1,
                        2,
                        (scope, arguments) -> dateTime(span(arguments).last(), "T23:59:59Z")),
                new Definition(
                        "day",
                        "casusfn:day(?date)",
                        "The day of a date in any of these forms, as text: `2019-03-04`; of a month or year the month or year itself.",
                        1,
                        1,
                        (scope, arguments) ->
                                NodeValue.makeString(span(arguments).toString())));
    }

    private static Days span(List<NodeValue> arguments) {
        var text = Scope.text(arguments, 0);
        var days = Days.of(text).orElseThrow(() -> new ExprEvalException("'%s' is no date".formatted(text)));
        return arguments.size() == 1 ? days : days.widened(Scope.text(arguments, 1));
    }

    private static NodeValue dateTime(String day, String time) {
        return NodeValue.makeNode(NodeFactory.createLiteralDT(day + time, XSDDatatype.XSDdateTime));
    }
}
