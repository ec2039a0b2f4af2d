package org.casus.query;

import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;

/// Puts patterns that can be stopped into a query. Java's own go on for ever on some texts, whatever time limit a query
/// has.
final class Stoppable {
    private static final String MATCHES = "urn:casus:stoppable-regex";
    private static final String REPLACED = "urn:casus:stoppable-replace";
    private static final String XPATH = "http://www.w3.org/2005/xpath-functions#";
    private static final Map<String, String> SAME = Map.of(XPATH + "matches", MATCHES, XPATH + "replace", REPLACED);

    static {
        FunctionRegistry.get().put(MATCHES, uri -> new StoppablePattern.Matching());
        FunctionRegistry.get().put(REPLACED, uri -> new StoppablePattern.Replacing());
    }

    private Stoppable() {}

    static Query of(Query query) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase(), new ExprTransformCopy() {
            @Override
            public Expr transform(ExprFunctionN function, ExprList arguments) {
                var name = name(function);
                return name.isEmpty() ? super.transform(function, arguments) : new E_Function(name, arguments);
            }
        });
    }

    private static String name(ExprFunctionN function) {
        if (function instanceof E_Regex) {
            return MATCHES;
        }
        if (function instanceof E_StrReplace) {
            return REPLACED;
        }
        return function instanceof E_Function named ? SAME.getOrDefault(named.getFunctionIRI(), "") : "";
    }
}
