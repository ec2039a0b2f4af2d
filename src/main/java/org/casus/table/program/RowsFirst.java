package org.casus.table.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;

/// Puts the rows first in each group within a query that uses a column: SPARQL evaluates a branch of a UNION, or an
/// OPTIONAL, by itself, and a BIND in it would see nothing. What MINUS takes away, and what a query within a query
/// sees,
/// stays as it is written.
final class RowsFirst extends ElementTransformCopyBase {
    private final Var line;
    private final List<Var> columns;
    private final List<Binding> rows;

    RowsFirst(Var line, List<Var> columns, List<Binding> rows) {
        this.line = line;
        this.columns = columns;
        this.rows = rows;
    }

    @Override
    public Element transform(ElementGroup group, List<Element> elements) {
        var made = new ElementGroup();
        var used = columns.stream()
                .filter(column ->
                        elements.stream().anyMatch(element -> used(element).contains(column)))
                .toList();
        if (!used.isEmpty()) {
            made.addElement(data(used));
        }
        elements.forEach(made::addElement);
        return made;
    }

    @Override
    public Element transform(ElementMinus minus, Element taken) {
        return minus;
    }

    @Override
    public Element transform(ElementSubQuery inner, Query query) {
        return inner;
    }

    /// The line tells which row it is; with it, only the columns that are used.
    private Element data(List<Var> used) {
        var variables = Stream.concat(Stream.of(line), used.stream().filter(column -> !column.equals(line)))
                .toList();
        return new ElementData(
                variables, rows.stream().map(row -> only(variables, row)).toList());
    }

    private static Binding only(List<Var> variables, Binding row) {
        var builder = BindingFactory.builder();
        for (var variable : variables) {
            var value = row.get(variable);
            if (value != null) {
                builder.add(variable, value);
            }
        }
        return builder.build();
    }

    private static Set<Var> used(Element element) {
        return switch (element) {
            case ElementBind bind -> bind.getExpr().getVarsMentioned();
            case ElementAssign assign -> assign.getExpr().getVarsMentioned();
            case ElementFilter filter -> filter.getExpr().getVarsMentioned();
            case ElementPathBlock block -> new HashSet<>(PatternVars.vars(block));
            case ElementTriplesBlock block -> new HashSet<>(PatternVars.vars(block));
            default -> Set.of();
        };
    }
}
