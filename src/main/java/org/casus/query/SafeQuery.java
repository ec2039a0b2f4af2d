package org.casus.query;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.algebra.walker.Walker;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprVisitorBase;
import org.apache.jena.update.UpdateFactory;
import org.casus.model.InputException;
import org.jspecify.annotations.Nullable;

/// Parses a query and refuses what reaches outside the graph: SERVICE makes the program fetch any address, a `java:`
/// name makes it load any class, and an update would change the data.
public final class SafeQuery {
    private SafeQuery() {}

    /// The query, with the prefixes of `Names` declared where the text does not declare them itself.
    public static Query parse(String text, String source) {
        return parse(text, source, Set.of());
    }

    /// The same, where SERVICE may ask these endpoints.
    public static Query parse(String text, String source, Set<String> services) {
        try {
            var query = parsed(text, source);
            check(query, source, services);
            return query;
        } catch (StackOverflowError e) {
            throw new InputException("%s is nested too deeply.".formatted(source), e);
        }
    }

    /// Refuses a query that was parsed elsewhere.
    public static void check(Query query, String source) {
        check(query, source, Set.of());
    }

    private static void check(Query query, String source, Set<String> services) {
        if (query.getQueryPattern() != null) {
            Walker.walk(Algebra.compile(query), new Operators(source, services), new Expressions(source));
        }
    }

    private static Query parsed(String text, String source) {
        var query = new Query();
        query.getPrefixMapping().setNsPrefixes(Map.copyOf(Names.PREFIXES));
        try {
            return QueryFactory.parse(query, text, Names.DEFAULT.base(), Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw isUpdate(text)
                    ? refused(source, "is an update; only queries that read are run")
                    : unparsable(source, e);
        } catch (QueryException e) {
            throw new InputException("%s is not a SPARQL query: %s".formatted(source, firstLine(e)), e);
        }
    }

    private static InputException unparsable(String source, QueryParseException e) {
        var where = e.getLine() > 0 ? ", line %d, column %d".formatted(e.getLine(), e.getColumn()) : "";
        return new InputException("%s%s: not a SPARQL query: %s".formatted(source, where, reason(e)), e);
    }

    /// The parser's message without the position, which we tell ourselves, on one line.
    private static String reason(QueryParseException e) {
        return String.valueOf(e.getMessage())
                .replaceAll("(?i)\\s+at line \\d+, column \\d+\\.?|Line \\d+, column \\d+:\\s*", "")
                .replaceAll("(?s)Was expecting.*", "")
                .replaceAll("\\s+", " ")
                .replaceAll("Encountered \"<EOF>\"", "it ends too early.")
                .replaceAll("Encountered \" ?(?:<[^>]+>|\".*?\") \"(.*?) ?\"\"", "'$1' cannot stand here.")
                .strip();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").strip();
    }

    private static boolean isUpdate(String text) {
        try {
            UpdateFactory.create(text);
            return true;
        } catch (QueryException e) {
            return false;
        }
    }

    private static InputException refused(String source, String why) {
        return new InputException(source + " " + why + ".");
    }

    private static void check(String source, Node node) {
        if (node.isURI()) {
            check(source, node.getURI());
        }
    }

    private static void check(String source, String iri) {
        if (iri.endsWith("/ARQ/property#strSplit")) {
            throw refused(source, "uses strSplit, whose patterns cannot be stopped");
        }
        if (iri.toLowerCase(Locale.ROOT).startsWith("java:")) {
            throw refused(source, "uses <" + iri + ">; names that load Java classes are not allowed");
        }
    }

    private static void checkText(String source, String printed) {
        if (printed.toLowerCase(Locale.ROOT).contains("<java:")) {
            throw refused(source, "uses a java: name; names that load Java classes are not allowed");
        }
    }

    private static final class Operators extends OpVisitorBase {
        private final String source;
        private final Set<String> services;

        Operators(String source, Set<String> services) {
            this.source = source;
            this.services = services;
        }

        @Override
        public void visit(OpService service) {
            if (services.isEmpty()) {
                throw refused(source, "uses SERVICE; only the data of this store can be asked");
            }
            var asked = service.getService();
            if (!asked.isURI() || !services.contains(asked.getURI())) {
                throw refused(
                        source,
                        "asks a SERVICE that is not allowed here; allowed are "
                                + services.stream().sorted().collect(Collectors.joining(", ")));
            }
        }

        @Override
        public void visit(OpGroup group) {
            for (var aggregate : group.getAggregators()) {
                checkText(source, aggregate.getAggregator().toString());
                expressions(aggregate.getAggregator().getExprList());
            }
            group.getGroupVars().getExprs().values().forEach(this::expression);
        }

        @Override
        public void visit(OpOrder order) {
            order.getConditions().forEach(condition -> expression(condition.getExpression()));
        }

        private void expressions(@Nullable ExprList expressions) {
            if (expressions != null) {
                expressions.forEach(this::expression);
            }
        }

        private void expression(Expr expression) {
            Walker.walk(expression, this, new Expressions(source));
        }

        @Override
        public void visit(OpBGP pattern) {
            pattern.getPattern().forEach(triple -> check(source, triple.getPredicate()));
        }

        @Override
        public void visit(OpPath path) {
            if (path.getTriplePath().getPath() != null
                    && path.getTriplePath()
                            .getPath()
                            .toString()
                            .toLowerCase(Locale.ROOT)
                            .contains("<java:")) {
                throw refused(source, "uses a java: name; names that load Java classes are not allowed");
            }
        }
    }

    private static final class Expressions extends ExprVisitorBase {
        private final String source;

        Expressions(String source) {
            this.source = source;
        }

        @Override
        public void visit(ExprFunctionN function) {
            if (function instanceof E_Call) {
                throw refused(source, "uses CALL; names that load Java classes are not allowed");
            }
            var iri = function.getFunctionIRI();
            if (iri != null) {
                check(source, iri);
            }
        }
    }
}
