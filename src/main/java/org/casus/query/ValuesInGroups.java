package org.casus.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.PatternVars;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/// Binds a variable to several values: a VALUES block in every group that uses the variable, since a filter sees only
/// what its own group binds.
final class ValuesInGroups extends ElementTransformCopyBase {
    private final Map<Var, List<Node>> values;

    private ValuesInGroups(Map<Var, List<Node>> values) {
        this.values = values;
    }

    static Query add(Query query, Map<Var, List<Node>> values) {
        var transform = new ValuesInGroups(values);
        return QueryTransformOps.transform(query, transform, new ExprTransformApplyElementTransform(transform));
    }

    @Override
    public Element transform(ElementGroup group, List<Element> elements) {
        var result = new ElementGroup();
        var used = new LinkedHashSet<Var>();
        elements.forEach(element -> used.addAll(variables(element)));
        values.forEach((variable, nodes) -> {
            if (used.contains(variable)) {
                result.addElement(block(variable, nodes));
            }
        });
        elements.forEach(result::addElement);
        return result;
    }

    /// What an element uses in its own group; the groups inside it are looked at on their own.
    private static Set<Var> variables(Element element) {
        return switch (element) {
            case ElementFilter filter
            when !(filter.getExpr() instanceof ExprFunctionOp) ->
                filter.getExpr().getVarsMentioned();
            case ElementBind bind -> bind.getExpr().getVarsMentioned();
            case ElementPathBlock block -> new LinkedHashSet<>(PatternVars.vars(block));
            case ElementTriplesBlock block -> new LinkedHashSet<>(PatternVars.vars(block));
            default -> Set.of();
        };
    }

    private static ElementData block(Var variable, List<Node> nodes) {
        var block = new ElementData();
        block.add(variable);
        nodes.forEach(node -> block.add(BindingFactory.binding(variable, node)));
        return block;
    }
}
