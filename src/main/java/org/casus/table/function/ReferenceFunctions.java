package org.casus.table.function;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;

/// Functions that find actors and places of the reference data.
final class ReferenceFunctions {
    private ReferenceFunctions() {}

    static List<Definition> all() {
        return List.of(
                new Definition(
                        "state",
                        "casusfn:state(\"gw\", ?gwnoa)",
                        """
                        The state, as an actor, of a code or name. Schemes: `iso3`, `iso2`, `gw` (Gleditsch and Ward), `cow` \
                        (Correlates of War), `fips`, `cameo` (the first three letters count), `name`. A list of codes gives \
                        its first.""",
                        2,
                        2,
                        (scope, arguments) -> found(
                                scope.lookup().state(Scope.text(arguments, 0), Scope.text(arguments, 1)), arguments)),
                new Definition(
                        "territory",
                        "casusfn:territory(\"gw\", ?country_id)",
                        "The territory, as a place, of the same.",
                        2,
                        2,
                        (scope, arguments) -> found(
                                scope.lookup().territory(Scope.text(arguments, 0), Scope.text(arguments, 1)),
                                arguments)),
                new Definition(
                        "actor",
                        "casusfn:actor(?side_b)",
                        """
                        The reference actor of this name or alias, in any case, with or without accents; `Government of X` is \
                        the state X. Names that mean something else, too, find nothing.""",
                        1,
                        1,
                        (scope, arguments) -> found(scope.lookup().actor(Scope.text(arguments, 0)), arguments)),
                new Definition(
                        "place",
                        "casusfn:place(?town, ?territory, ?latitude, ?longitude)",
                        """
                        The reference city of this name (`Fallujah town` is Fallujah) that lies in the territory and within 25 \
                        kilometres of the point.""",
                        4,
                        4,
                        (scope, arguments) -> found(
                                scope.lookup()
                                        .city(
                                                Scope.text(arguments, 0),
                                                Scope.text(arguments, 1),
                                                Scope.number(arguments, 2),
                                                Scope.number(arguments, 3)),
                                arguments)),
                new Definition(
                        "code",
                        "casusfn:code(\"acled\", ?sub_event_type)",
                        """
                        The code of casus for the code of another list, by the matches of `ontology/codes.ttl`: `acled`, \
                        `cameo` (a longer code counts as its beginning), `ucdp`, `plover`, `pax`.""",
                        2,
                        2,
                        (scope, arguments) -> found(
                                scope.lookup().code(Scope.text(arguments, 0), Scope.text(arguments, 1)), arguments)));
    }

    private static NodeValue found(Optional<Node> node, List<NodeValue> arguments) {
        return node.map(Functions::iri).orElseThrow(() -> new ExprEvalException("nothing for " + arguments));
    }
}
