package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// All classes and properties, each with everything that is known of it.
final class TermsPage {
    private final Material material;
    private final Terms terms;
    private final ShapeWords shapes;
    private final Samples samples;

    TermsPage(Material material, Terms terms) {
        this.material = material;
        this.terms = terms;
        this.shapes = new ShapeWords(material.shapes(), terms);
        this.samples = new Samples(material.data(), terms);
    }

    String html() {
        var body = new StringBuilder("<h1>Terms</h1>\n");
        section(body, "Classes", OWL2.Class.asNode());
        section(body, "Object properties", OWL2.ObjectProperty.asNode());
        section(body, "Datatype properties", OWL2.DatatypeProperty.asNode());
        return body.toString();
    }

    private void section(StringBuilder body, String title, Node type) {
        var all = terms.ofType(type);
        if (all.isEmpty()) {
            return;
        }
        body.append("<h2>%s</h2>%n<p class=\"jump\">".formatted(title));
        all.forEach(
                term -> body.append("<a href=\"#%s\">%s</a> ".formatted(Page.anchor(term), escape(terms.label(term)))));
        body.append("</p>\n");
        all.forEach(term -> body.append(article(term, type.equals(OWL2.Class.asNode()))));
    }

    private String article(Node term, boolean isClass) {
        var rows = new StringBuilder();
        var kind = isClass ? RDFS.subClassOf.asNode() : RDFS.subPropertyOf.asNode();
        row(
                rows,
                "is a",
                links(terms.objects(term, kind).stream().filter(terms::isOwn).toList()));
        row(rows, "narrower", links(terms.subjects(kind, term)));
        row(rows, "domain", links(terms.objects(term, RDFS.domain.asNode())));
        row(rows, "range", links(terms.objects(term, RDFS.range.asNode())));
        if (isClass) {
            row(rows, "properties", links(terms.subjects(RDFS.domain.asNode(), term)));
            row(rows, "values of", links(terms.subjects(RDFS.range.asNode(), term)));
        }
        row(rows, "shapes", list(isClass ? shapes.ofClass(term) : shapes.ofProperty(term)));
        row(
                rows,
                "elsewhere",
                terms.alignments(term).stream()
                        .map(pair -> escape(terms.shortened(pair.getKey())) + " " + Page.link(pair.getValue(), terms))
                        .collect(Collectors.joining("<br>")));
        row(rows, "in the data", (isClass ? samples.ofClass(term) : samples.ofProperty(term)).orElse(""));
        row(rows, "questions", questions(term));
        row(
                rows,
                "labels",
                terms.labels(term).entrySet().stream()
                        .map(label -> "<span lang=\"%s\" dir=\"auto\">%s</span> <span class=\"pale\">%s</span>"
                                .formatted(label.getKey(), escape(label.getValue()), label.getKey()))
                        .collect(Collectors.joining(" · ")));
        row(
                rows,
                "source",
                terms.text(term, DCTerms.source.asNode()).map(TermsPage::source).orElse(""));
        return """
                <article id="%s"><h3>%s <a class="self" href="#%s" aria-label="Link to this term">#</a></h3>
                <p class="iri"><code>%s</code>%s</p>
                <p>%s</p>%s
                <dl>%s</dl></article>
                """.formatted(
                        Page.anchor(term),
                        escape(terms.label(term)),
                        Page.anchor(term),
                        escape(term.getURI()),
                        deprecated(term),
                        escape(terms.definition(term).orElse("")),
                        terms.text(term, SKOS.example.asNode())
                                .map(example -> "\n<p class=\"example\">For example: %s</p>".formatted(escape(example)))
                                .orElse(""),
                        rows);
    }

    private String deprecated(Node term) {
        return terms.text(term, OWL2.deprecated.asNode()).filter("true"::equals).isPresent()
                ? " <strong>deprecated</strong>"
                : "";
    }

    private static String source(String source) {
        return source.startsWith("http")
                ? "<a href=\"%s\">%s</a>".formatted(escape(source), escape(source))
                : escape(source);
    }

    private String questions(Node term) {
        return material.questions().stream()
                .filter(question -> question.terms().anyMatch(term::equals))
                .map(question -> "<a href=\"questions.html#%s\">%s</a>"
                        .formatted(escape(question.name()), escape(question.text())))
                .collect(Collectors.joining("<br>"));
    }

    private String links(List<Node> nodes) {
        return nodes.stream().map(node -> Page.link(node, terms)).collect(Collectors.joining(", "));
    }

    private static String list(List<String> items) {
        return items.isEmpty()
                ? ""
                : items.stream().map(item -> "<li>" + item + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }

    private static void row(StringBuilder rows, String name, String value) {
        Optional.of(value)
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> rows.append("<dt>%s</dt><dd>%s</dd>%n".formatted(name, text)));
    }
}
