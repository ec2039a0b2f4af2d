package org.casus.serve.api;

import static org.apache.jena.graph.Node.ANY;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.RDF;
import org.casus.query.Parameter;
import org.casus.query.SavedQuery;
import org.casus.query.Spelling;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;
import org.casus.serve.http.WebRequest;

/// What a parameter may be, with labels: the words of its list, or things of its class, those first that the sources
/// tell most of.
public final class Choices {
    /// A value as the parameter takes it.
    public record Choice(String value, String label) {}

    private static final int MOST = 100;
    private static final int LOOKED_AT = 5_000;
    private static final int COUNTED = 25;

    private Choices() {}

    static Reply reply(SavedQuery query, String name, WebRequest request, Edition edition) {
        var parameter =
                query.parameter(name).orElseThrow(() -> unknown(query, name).refused());
        var wanted = request.parameter("q").map(String::strip).filter(text -> !text.isEmpty());
        var body = new LinkedHashMap<String, Object>();
        body.put("query", query.name());
        body.put("parameter", name);
        body.put("version", edition.version());
        body.put(
                "values", wanted.map(text -> search(parameter, text, edition)).orElseGet(() -> of(parameter, edition)));
        return Reply.json(body);
    }

    private static Problem unknown(SavedQuery query, String name) {
        var names = query.parameters().stream().map(Parameter::name).toList();
        return new Problem(
                404,
                "Query '%s' has no parameter '%s'.%s".formatted(query.name(), name, Spelling.didYouMean(name, names)));
    }

    public static List<Choice> of(Parameter parameter, Edition edition) {
        if (!parameter.enumeration().isEmpty()) {
            return parameter.enumeration().stream()
                    .map(value -> new Choice(value, value))
                    .toList();
        }
        if (parameter.codes().isPresent()) {
            return parameter.codes().get().iris().entrySet().stream()
                    .map(code -> new Choice(code.getKey(), edition.labels().of(code.getValue())))
                    .toList();
        }
        return parameter
                .ofClass()
                .map(type -> things(type(type, edition), edition))
                .orElse(List.of());
    }

    private static List<Choice> search(Parameter parameter, String text, Edition edition) {
        if (parameter.ofClass().isEmpty()) {
            var lower = text.toLowerCase(java.util.Locale.ROOT);
            return of(parameter, edition).stream()
                    .filter(choice ->
                            choice.label().toLowerCase(java.util.Locale.ROOT).contains(lower))
                    .toList();
        }
        var type = parameter.ofClass().map(name -> type(name, edition).getURI());
        return edition.search(text, type, MOST).stream()
                .map(found -> new Choice(edition.names().shortened(found.iri()), found.label()))
                .toList();
    }

    private static Node type(String name, Edition edition) {
        return NodeFactory.createURI(edition.names().expanded(name).orElse(name));
    }

    private record Used(String iri, long links) {}

    private static List<Choice> things(Node type, Edition edition) {
        var used = new ArrayList<Used>();
        var found = edition.union().find(ANY, RDF.type.asNode(), type);
        try {
            while (found.hasNext() && used.size() < LOOKED_AT) {
                var thing = found.next().getSubject();
                if (thing.isURI()) {
                    used.add(new Used(thing.getURI(), links(thing, edition)));
                }
            }
        } finally {
            found.close();
        }
        return used.stream()
                .sorted(Comparator.comparingLong(Used::links).reversed().thenComparing(Used::iri))
                .limit(MOST)
                .map(thing -> new Choice(
                        edition.names().shortened(thing.iri()), edition.labels().of(thing.iri())))
                .toList();
    }

    /// How often the sources speak of it, as far as it matters for the order.
    private static long links(Node thing, Edition edition) {
        var reference = edition.base().referenceGraph();
        var quads = edition.contents().graphs().find(ANY, ANY, ANY, thing);
        long links = 0;
        for (int i = 0; i < 2 * COUNTED && links < COUNTED && quads.hasNext(); i++) {
            links += quads.next().getGraph().equals(reference) ? 0 : 1;
        }
        return links;
    }
}
