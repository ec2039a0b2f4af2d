package org.casus.table.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.SKOS;

/// Codes of other lists, and which of ours each comes to, by the matches in `ontology/codes.ttl`. A match that says
/// that theirs is wider does not count: it would tell more than they do.
final class ForeignCodes {
    private static final String FOREIGN = "https://w3id.org/casus/foreign/";
    private static final List<Node> BEST_FIRST =
            List.of(SKOS.exactMatch.asNode(), SKOS.closeMatch.asNode(), SKOS.narrowMatch.asNode());

    private final Map<String, Node> codes = new HashMap<>();

    private ForeignCodes(Graph graph) {
        BEST_FIRST.forEach(match -> graph.find(Node.ANY, match, Node.ANY).toList().stream()
                .sorted((one, other) ->
                        one.getSubject().getURI().compareTo(other.getSubject().getURI()))
                .forEach(triple -> add(graph, triple.getObject(), triple.getSubject())));
    }

    private void add(Graph graph, Node foreign, Node ours) {
        var name = foreign.getURI().substring(FOREIGN.length());
        int dash = name.indexOf('-');
        if (dash > 0) {
            graph.find(foreign, SKOS.notation.asNode(), Node.ANY)
                    .forEachRemaining(notation -> codes.putIfAbsent(
                            key(name.substring(0, dash), notation.getObject().getLiteralLexicalForm()), ours));
        }
    }

    static ForeignCodes embedded() {
        try (var in = ForeignCodes.class.getResourceAsStream("/org/casus/ontology/codes.ttl")) {
            var graph = GraphFactory.createDefaultGraph();
            RDFParser.source(Objects.requireNonNull(in)).lang(Lang.TURTLE).parse(graph);
            return new ForeignCodes(graph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Node> find(String scheme, String code) {
        var found = Optional.ofNullable(codes.get(key(scheme, code.strip())));
        boolean shorter = found.isEmpty() && scheme.equals("cameo") && code.length() > 2;
        return shorter ? find(scheme, code.substring(0, code.length() - 1)) : found;
    }

    private static String key(String scheme, String code) {
        return scheme + " " + code.toLowerCase(Locale.ROOT);
    }
}
