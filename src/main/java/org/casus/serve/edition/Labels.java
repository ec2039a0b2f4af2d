package org.casus.serve.edition;

import static org.apache.jena.graph.Node.ANY;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// What to call a thing: its English label, else one without a language, else any, else the last part of its IRI.
/// To be asked inside a transaction.
public final class Labels {
    private static final List<Node> LABELLING =
            List.of(RDFS.label.asNode(), SKOS.prefLabel.asNode(), DCTerms.title.asNode());
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final int KEPT = 20_000;

    private final Graph data;
    private final Terms terms;
    private final Cache<String, String> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Labels(Graph data, Terms terms) {
        this.data = data;
        this.terms = terms;
    }

    public String of(Node node) {
        return node.isURI() ? of(node.getURI()) : node.isLiteral() ? node.getLiteralLexicalForm() : node.toString();
    }

    public String of(String iri) {
        return known.get(iri, key -> {
            var node = NodeFactory.createURI(key);
            return told(data, node)
                    .or(() -> told(terms.ontology(), node))
                    .or(() -> told(terms.codes(), node))
                    .orElseGet(() -> fromIri(key));
        });
    }

    /// The label that somebody gave it, if any.
    public static Optional<String> told(Graph graph, Node node) {
        for (var property : LABELLING) {
            var best = graph
                    .find(node, property, ANY)
                    .mapWith(triple -> triple.getObject())
                    .filterKeep(Node::isLiteral)
                    .toList()
                    .stream()
                    .min((one, other) -> rank(one) - rank(other));
            if (best.isPresent()) {
                return best.map(Node::getLiteralLexicalForm);
            }
        }
        return Optional.empty();
    }

    private static int rank(Node literal) {
        return switch (literal.getLiteralLanguage().toLowerCase(Locale.ROOT)) {
            case "en" -> 0;
            case "" -> 1;
            default -> 2;
        };
    }

    private static String fromIri(String iri) {
        var cut = iri.endsWith("/") || iri.endsWith("#") ? iri.substring(0, iri.length() - 1) : iri;
        var last = cut.substring(Math.max(cut.lastIndexOf('/'), cut.lastIndexOf('#')) + 1);
        return last.isEmpty()
                ? iri
                : CAMEL.matcher(readable(last)).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    private static String readable(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
