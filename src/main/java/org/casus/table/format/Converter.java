package org.casus.table.format;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.OpVisitorBase;
import org.apache.jena.sparql.algebra.OpWalker;
import org.apache.jena.sparql.algebra.op.OpExtend;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;

/// A table format: a CONSTRUCT query whose variables are the columns.
///
/// @param text the whole file, by which two versions of a converter are told apart
public record Converter(String name, ConverterHeader header, Query query, String text) {
    static {
        JenaSystem.init();
    }

    /// Reads the text of a converter file.
    ///
    /// @param file how the file is called in messages
    public static Converter read(String name, String file, String text) {
        try {
            var query = QueryFactory.create(text);
            var header = HeaderReader.read(file, text);
            var converter = new Converter(name, header, query, text);
            converter.fault().ifPresent(fault -> {
                throw new InputException("%s: %s.".formatted(file, fault));
            });
            return converter;
        } catch (QueryParseException e) {
            throw new InputException(
                    "%s, line %d, column %d: this is no SPARQL: %s."
                            .formatted(file, e.getLine(), e.getColumn(), firstLine(e)),
                    e);
        }
    }

    private static String firstLine(QueryParseException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("").replaceFirst("[.\\s]+$", "");
    }

    private Optional<String> fault() {
        if (!query.isConstructType()) {
            return Optional.of("a converter is a CONSTRUCT query");
        }
        if (query.getConstructTemplate().containsRealQuad()) {
            return Optional.of("the template has a GRAPH; every table has one graph of its own");
        }
        var names = columns().stream().map(Column::name).toList();
        var unknown =
                header.key().stream().filter(name -> !names.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("'%s' is told as a key, but is none of its columns".formatted(unknown.get()));
        }
        boolean blank = query.getConstructTemplate().getTriples().stream()
                .anyMatch(triple -> isBlank(triple.getSubject()) || isBlank(triple.getObject()));
        return blank
                ? Optional.of("the template has a blank node; give it an IRI, such as casusfn:event(?id)")
                : Optional.empty();
    }

    private static boolean isBlank(Node node) {
        return node.isBlank() || Var.isBlankNodeVar(node);
    }

    /// The columns that are read: those that the header declares or, if it declares none, every variable of the query
    /// that no BIND makes, in the order of their names.
    public List<Column> columns() {
        return header.columns().isEmpty()
                ? mentioned().stream().map(Column::plain).toList()
                : header.columns();
    }

    private Set<String> mentioned() {
        var op = Algebra.compile(query.getQueryPattern());
        var names = new TreeSet<String>();
        OpVars.mentionedVars(op).forEach(variable -> names.add(variable.getName()));
        query.getConstructTemplate().getTriples().forEach(triple -> {
            Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                    .filter(Node::isVariable)
                    .forEach(variable -> names.add(variable.getName()));
        });
        OpWalker.walk(op, new OpVisitorBase() {
            @Override
            public void visit(OpExtend extend) {
                extend.getVarExprList().forEachVar(variable -> names.remove(variable.getName()));
            }
        });
        names.removeIf(name -> name.startsWith("_") || name.startsWith(".") || name.startsWith("/"));
        return names;
    }
}
