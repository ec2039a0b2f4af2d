package org.casus.table.function;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.NodeValueNode;
import org.apache.jena.sparql.function.FunctionBase;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;

/// The functions under the prefix `casusfn:`.
public final class Functions {
    static {
        JenaSystem.init();
    }

    public static final String NS = "https://w3id.org/casus/function#";

    private static final int MANY = Integer.MAX_VALUE;

    private Functions() {}

    public static List<Definition> all() {
        return Stream.of(names(), DateFunctions.all(), ReferenceFunctions.all(), ValueFunctions.all())
                .flatMap(List::stream)
                .toList();
    }

    /// Functions that make the IRIs of a table's own things, as those of every source are made.
    private static List<Definition> names() {
        return List.of(
                new Definition(
                        "event",
                        "casusfn:event(?id)",
                        "The IRI of an event of this table. Several arguments are put together, as in all functions of this kind.",
                        1,
                        MANY,
                        (scope, arguments) -> iri(scope.base().event(scope.source(), Scope.joined(arguments, 0)))),
                new Definition(
                        "agreement",
                        "casusfn:agreement(?id)",
                        "The IRI of an agreement of this table.",
                        1,
                        MANY,
                        (scope, arguments) -> iri(scope.base().agreement(scope.source(), Scope.joined(arguments, 0)))),
                new Definition(
                        "claim",
                        "casusfn:claim(?id, \"-killed\")",
                        "The IRI of a claim of this table.",
                        1,
                        MANY,
                        (scope, arguments) -> iri(scope.base().claim(scope.source(), Scope.joined(arguments, 0)))),
                new Definition(
                        "commitment",
                        "casusfn:commitment(?id, \"-truce\")",
                        "The IRI of a commitment of this table.",
                        1,
                        MANY,
                        (scope, arguments) -> iri(scope.base().commitment(scope.source(), Scope.joined(arguments, 0)))),
                new Definition(
                        "localActor",
                        "casusfn:localActor(?name)",
                        "The IRI of an actor that only this table knows.",
                        1,
                        MANY,
                        (scope, arguments) -> iri(scope.base().actor(scope.source(), Scope.joined(arguments, 0)))),
                new Definition(
                        "localPlace",
                        "casusfn:localPlace(?name, \" \", ?province)",
                        "The IRI of a place that only this table knows. Places of one name that are not one need something more to tell them apart.",
                        1,
                        MANY,
                        (scope, arguments) -> iri(scope.base().place(scope.source(), Scope.joined(arguments, 0)))));
    }

    /// Not by way of the engine's memory of values, which costs more than all the rest.
    static NodeValue iri(Node node) {
        return new NodeValueNode(node);
    }

    /// The standard functions and these, for one table.
    public static FunctionRegistry registry(Scope scope) {
        var registry = FunctionRegistry.createFrom(FunctionRegistry.get());
        all().forEach(definition -> registry.put(NS + definition.name(), uri -> new TableFunction(definition, scope)));
        return registry;
    }

    private static final class TableFunction extends FunctionBase {
        private final Definition definition;
        private final Scope scope;
        private final Memory memory = new Memory();

        TableFunction(Definition definition, Scope scope) {
            this.definition = definition;
            this.scope = scope;
        }

        @Override
        public NodeValue exec(List<NodeValue> arguments) {
            try {
                return definition.repeats()
                        ? memory.get(arguments, () -> definition.body().apply(scope, arguments))
                        : definition.body().apply(scope, arguments);
            } catch (InputException e) {
                throw new ExprEvalException(e.getMessage());
            }
        }

        @Override
        public void checkBuild(String uri, ExprList arguments) {
            int count = arguments.size();
            if (count < definition.least() || count > definition.most()) {
                throw new InputException("casusfn:%s has %d arguments here; it is called like %s."
                        .formatted(definition.name(), count, definition.usage()));
            }
        }
    }
}
