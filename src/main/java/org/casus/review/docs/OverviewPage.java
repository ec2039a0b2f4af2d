package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.casus.review.finding.Level;

/// What the ontology is, how it hangs together, and its files.
final class OverviewPage {
    private static final List<Map.Entry<String, Node>> HEAD = List.of(
            Map.entry("Version", OWL2.versionInfo.asNode()),
            Map.entry("Version IRI", OWL2.versionIRI.asNode()),
            Map.entry("Version before", OWL2.priorVersion.asNode()),
            Map.entry("Prefix", NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespacePrefix")),
            Map.entry("Namespace", NodeFactory.createURI("http://purl.org/vocab/vann/preferredNamespaceUri")),
            Map.entry("Licence", DCTerms.license.asNode()),
            Map.entry("Creator", DCTerms.creator.asNode()),
            Map.entry("Cite as", DCTerms.bibliographicCitation.asNode()));

    private final Material material;
    private final Terms terms;

    OverviewPage(Material material, Terms terms) {
        this.material = material;
        this.terms = terms;
    }

    String html() {
        var body = new StringBuilder(
                "<h1>%s</h1>%n".formatted(escape(material.review().title())));
        headers().stream().findFirst().ifPresent(header -> body.append(description(header)));
        body.append("""
                <p>Files: <a href="ontology.ttl">Turtle</a> · <a href="ontology.rdf">RDF/XML</a> · <a href="ontology.jsonld">JSON-LD</a> · <a href="ontology.nt">N-Triples</a>.
                Review: <a href="review.html">%s, %s, %s</a>.</p>
                <h2 id="diagram">Classes</h2>
                <div class="wide">%s</div>
                """.formatted(
                        count(Level.ERROR, "errors"),
                        count(Level.WARNING, "warnings"),
                        count(Level.INFO, "notes"),
                        new Diagram(terms).svg()));
        list(body, "Object properties", OWL2.ObjectProperty.asNode());
        list(body, "Datatype properties", OWL2.DatatypeProperty.asNode());
        return body.toString();
    }

    private String count(Level level, String noun) {
        return material.review().count(level) + " " + noun;
    }

    private List<Node> headers() {
        return terms.graph().find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode()).toList().stream()
                .map(triple -> triple.getSubject())
                .sorted((one, other) -> Integer.compare(size(other), size(one)))
                .toList();
    }

    /// The header of the ontology that most terms are under comes first.
    private int size(Node header) {
        return (int) terms.ofType(OWL2.Class.asNode()).stream()
                .filter(term -> term.getURI().startsWith(header.toString()))
                .count();
    }

    private String description(Node header) {
        var text = new StringBuilder("<p>%s</p>%n<p class=\"iri\"><code>%s</code></p>%n<dl>"
                .formatted(escape(terms.definition(header).orElse("")), escape(header.toString())));
        HEAD.forEach(entry -> terms.text(header, entry.getValue())
                .ifPresent(value -> text.append("<dt>%s</dt><dd>%s</dd>%n".formatted(entry.getKey(), escape(value)))));
        return text.append("</dl>\n").toString();
    }

    private void list(StringBuilder body, String title, Node type) {
        body.append("<h2>%s</h2>%n<table><tbody>".formatted(title));
        for (var term : terms.ofType(type)) {
            body.append("<tr><td>%s</td><td>%s</td></tr>%n"
                    .formatted(
                            Page.link(term, terms),
                            escape(terms.definition(term).orElse(""))));
        }
        body.append("</tbody></table>\n");
    }
}
