package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.review.finding.Part;
import org.casus.review.finding.Remark;
import org.casus.review.question.Question;
import org.casus.review.report.Html;
import org.casus.review.source.Labels;

/// The pages of codes, questions and changes.
final class OtherPages {
    private static final String AXIOMS = "version-axioms";

    private final Material material;
    private final Terms terms;

    OtherPages(Material material, Terms terms) {
        this.material = material;
        this.terms = terms;
    }

    String codes() {
        var body = new StringBuilder("<h1>Codes</h1>\n");
        var schemes = terms.graph().find(Node.ANY, RDF.type.asNode(), SKOS.ConceptScheme.asNode()).toList().stream()
                .map(triple -> triple.getSubject())
                .sorted(Comparator.comparing(terms::label))
                .toList();
        if (schemes.isEmpty()) {
            body.append("<p>There are no code lists.</p>\n");
        }
        schemes.forEach(scheme -> body.append(scheme(scheme)));
        return body.toString();
    }

    private String scheme(Node scheme) {
        var rows = concepts(scheme).stream().map(this::concept).collect(Collectors.joining());
        return "<h2 id=\"%s\">%s</h2>%n<p>%s</p>%n<div class=\"wide\"><table><thead><tr><th>Code</th><th>Name</th><th>Definition</th><th>Elsewhere</th></tr></thead><tbody>%s</tbody></table></div>%n"
                .formatted(
                        "scheme-" + Page.anchor(scheme),
                        escape(terms.label(scheme)),
                        escape(terms.definition(scheme).orElse("")),
                        rows);
    }

    private List<Node> concepts(Node scheme) {
        return terms.graph().find(Node.ANY, SKOS.inScheme.asNode(), scheme).toList().stream()
                .map(triple -> triple.getSubject())
                .distinct()
                .sorted(Comparator.comparing(terms::label))
                .toList();
    }

    private String concept(Node concept) {
        var elsewhere = Stream.concat(matches(concept, Node.ANY, "%s "), matches(Node.ANY, concept, "is %s of "))
                .sorted()
                .collect(Collectors.joining("<br>"));
        return "<tr id=\"%s\"><td><code>%s</code></td><td>%s</td><td>%s</td><td class=\"pale\">%s</td></tr>%n"
                .formatted(
                        Page.anchor(concept),
                        escape(terms.text(concept, SKOS.notation.asNode()).orElse("")),
                        escape(terms.label(concept)),
                        escape(terms.definition(concept).orElse("")),
                        elsewhere);
    }

    /// What a concept is matched with, or what is matched with it.
    private Stream<String> matches(Node subject, Node object, String words) {
        return terms.graph().find(subject, Node.ANY, object).toList().stream()
                .filter(triple -> triple.getPredicate().getURI().endsWith("Match"))
                .map(triple -> words.formatted(terms.shortened(triple.getPredicate()))
                        + Labels.lastPart((subject.isConcrete() ? triple.getObject() : triple.getSubject()).toString()))
                .map(Html::escape);
    }

    String questions() {
        var body = new StringBuilder(
                "<h1>Competency questions</h1>\n<p>What the ontology must be able to answer. Each is asked of the example data on every review.</p>\n");
        material.questions().forEach(question -> body.append(question(question)));
        return body.toString();
    }

    private String question(Question question) {
        var answer = question.expected()
                .map(rows -> "<div class=\"wide\"><table><thead>%s</thead><tbody>%s</tbody></table></div>"
                        .formatted(
                                row(rows.columns(), "th"),
                                rows.rows().stream().map(row -> row(row, "td")).collect(Collectors.joining())))
                .orElse("");
        var used = question.terms()
                .filter(terms::isDocumented)
                .sorted(Comparator.comparing(terms::label))
                .map(term -> Page.link(term, terms))
                .collect(Collectors.joining(", "));
        return """
                <article id="%s"><h3>%s <a class="self" href="#%s" aria-label="Link to this question">#</a></h3>
                <p>Proves: %s</p>
                <details><summary>Query</summary><pre>%s</pre></details>
                %s
                <p>Uses: %s</p></article>
                """.formatted(
                        escape(question.name()),
                        escape(question.text()),
                        escape(question.name()),
                        escape(question.requirement()),
                        escape(question.query().toString()),
                        answer,
                        used);
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<%s>%s</%s>".formatted(tag, escape(cell), tag))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    String changes() {
        var body =
                new StringBuilder("<h1>Versions and changes</h1>\n<p>This is version %s".formatted(escape(version())));
        body.append(prior()).append(".</p>\n");
        var remarks = material.review().parts().stream()
                .filter(part -> part.part() == Part.VERSIONS)
                .flatMap(part -> part.remarks().stream())
                .toList();
        if (remarks.isEmpty()) {
            body.append(
                    "<p>No version before was found in <code>versions/</code> beside the ontology, and none was named (<code>--against</code>).</p>\n");
            return body.toString();
        }
        var broken = remarks.stream()
                .filter(remark -> !remark.check().id().equals(AXIOMS))
                .toList();
        body.append(section(
                "What it breaks",
                broken,
                "Nothing: no term is gone, no class impossible, no shape or question otherwise."));
        var changed = remarks.stream()
                .filter(remark -> remark.check().id().equals(AXIOMS))
                .filter(remark -> remark.term()
                        .map(NodeFactory::createURI)
                        .filter(terms::isOwn)
                        .isPresent())
                .toList();
        body.append(section("Changed terms (%d)".formatted(changed.size()), changed, "None."));
        return body.toString();
    }

    private static String section(String title, List<Remark> remarks, String none) {
        return "<h2>%s</h2>%n%s"
                .formatted(
                        title,
                        remarks.isEmpty()
                                ? "<p>%s</p>%n".formatted(none)
                                : remarks.stream().map(OtherPages::change).collect(Collectors.joining()));
    }

    private static String change(Remark remark) {
        var name = remark.term().map(Labels::lastPart).orElse(remark.check().title());
        var lines = remark.details().stream()
                .map(line -> "<li><code>" + escape(line) + "</code></li>")
                .collect(Collectors.joining());
        return "<article id=\"%s\"><h3>%s</h3><p>%s</p><ul>%s</ul></article>%n"
                .formatted(Html.anchor("change-" + name), escape(name), escape(remark.message()), lines);
    }

    private String version() {
        return header(OWL2.versionInfo.asNode(), "without a number");
    }

    private String prior() {
        var iri = header(OWL2.priorVersion.asNode(), "");
        return iri.isEmpty() ? "" : "; the one before is <code>" + escape(iri) + "</code>";
    }

    private String header(Node property, String otherwise) {
        return terms.graph().find(Node.ANY, RDF.type.asNode(), OWL2.Ontology.asNode()).toList().stream()
                .map(triple -> triple.getSubject())
                .sorted(Comparator.comparing((Node node) -> node.toString()).reversed())
                .flatMap(header -> terms.text(header, property).stream())
                .findFirst()
                .orElse(otherwise);
    }
}
