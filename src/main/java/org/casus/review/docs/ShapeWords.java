package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.util.graph.GNode;
import org.apache.jena.sparql.util.graph.GraphList;

/// What shapes ask of a class or a property, in words.
final class ShapeWords {
    private static final String SH = "http://www.w3.org/ns/shacl#";
    private static final int FEW = 6;

    private final Graph shapes;
    private final Terms terms;

    ShapeWords(Graph shapes, Terms terms) {
        this.shapes = shapes;
        this.terms = terms;
    }

    /// Of each property of a class: `has place: at most one, a place`.
    List<String> ofClass(Node type) {
        return shapes.find(Node.ANY, sh("targetClass"), type).toList().stream()
                .flatMap(triple -> values(triple.getSubject(), "property"))
                .flatMap(shape -> values(shape, "path")
                        .filter(Node::isURI)
                        .map(path -> Page.link(path, terms) + ": " + words(shape)))
                .distinct()
                .sorted()
                .toList();
    }

    /// What is asked of the values of a property, wherever it stands.
    List<String> ofProperty(Node property) {
        return shapes.find(Node.ANY, sh("path"), property).toList().stream()
                .map(triple -> words(triple.getSubject()))
                .distinct()
                .sorted()
                .toList();
    }

    private String words(Node shape) {
        var said = new ArrayList<String>();
        counts(shape).ifPresent(said::add);
        values(shape, "class").forEach(type -> said.add("a " + Page.link(type, terms)));
        values(shape, "datatype").forEach(type -> said.add(escape(terms.shortened(type))));
        values(shape, "in").forEach(list -> said.add(choice(list)));
        one(shape, "minInclusive").ifPresent(bound -> said.add("from " + escape(bound)));
        one(shape, "maxInclusive").ifPresent(bound -> said.add("to " + escape(bound)));
        one(shape, "pattern").ifPresent(pattern -> said.add("like <code>" + escape(pattern) + "</code>"));
        for (var order : List.of("lessThan", "lessThanOrEquals")) {
            values(shape, order)
                    .forEach(other ->
                            said.add((order.equals("lessThan") ? "before " : "not after ") + Page.link(other, terms)));
        }
        var message = one(shape, "message")
                .map(text -> " <span class=\"pale\">" + escape(text) + "</span>")
                .orElse("");
        return String.join(", ", said) + message;
    }

    private Optional<String> counts(Node shape) {
        var least = one(shape, "minCount").map(Integer::parseInt).orElse(0);
        var most = one(shape, "maxCount").map(Integer::parseInt);
        if (most.isPresent()) {
            return Optional.of(
                    least.equals(most.get())
                            ? "exactly " + least
                            : least == 0 ? "at most " + most.get() : least + " to " + most.get());
        }
        return least == 0 ? Optional.empty() : Optional.of("at least " + least);
    }

    private String choice(Node list) {
        var members = GraphList.members(new GNode(shapes, list));
        var shown = members.stream()
                .limit(FEW)
                .map(member -> escape(terms.label(member)))
                .toList();
        return "one of " + String.join(" · ", shown)
                + (members.size() > FEW ? " and %d more".formatted(members.size() - FEW) : "");
    }

    private Optional<String> one(Node shape, String property) {
        return values(shape, property)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private Stream<Node> values(Node shape, String property) {
        return shapes.find(shape, sh(property), Node.ANY).toList().stream().map(triple -> triple.getObject());
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SH + name);
    }
}
