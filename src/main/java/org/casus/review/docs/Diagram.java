package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

/// The classes as a drawing: a box for each, under and to the right of its superclass; below a box the object
/// properties that begin there, each with an arrow to the class that it leads to. Boxes and names lead to their terms.
final class Diagram {
    private static final int EDGE = 5;
    private static final int ROW = 30;
    private static final int LINE = 17;
    private static final int STEP = 40;
    private static final int BOX = 22;
    private static final int LANE = 9;

    private final Terms terms;
    private final StringBuilder drawing = new StringBuilder();
    private final Map<Node, Box> boxes = new HashMap<>();
    private final List<Link> links = new ArrayList<>();
    private int bottom = EDGE;
    private int width;

    /// Where a class stands: the right end of its box, and its middle.
    private record Box(int right, int middle) {}

    /// A property on its way: where its name ends, and the class that it leads to.
    private record Link(Node property, Node target, int right, int middle) {}

    Diagram(Terms terms) {
        this.terms = terms;
    }

    String svg() {
        var all = terms.ofType(OWL2.Class.asNode());
        all.stream().filter(type -> parents(type).isEmpty()).forEach(type -> draw(type, 0));
        all.stream().filter(type -> !boxes.containsKey(type)).forEach(type -> draw(type, 0));
        drawLinks();
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-label="Classes and the properties between them">
                <defs><marker id="tip" markerWidth="8" markerHeight="8" refX="7" refY="4" orient="auto"><path class="tip" d="M0 0 L8 4 L0 8 z"/></marker></defs>
                %s</svg>
                """.formatted(width + EDGE, bottom, width + EDGE, bottom, drawing);
    }

    private List<Node> parents(Node type) {
        return terms.objects(type, RDFS.subClassOf.asNode()).stream()
                .filter(terms::isOwn)
                .toList();
    }

    /// Draws a class with all below it and returns the middle of its box.
    private int draw(Node type, int depth) {
        int x = EDGE + depth * STEP;
        int y = bottom;
        bottom += ROW;
        var label = terms.label(type);
        int right = x + Letters.width(label) + 16;
        width = Math.max(width, right);
        drawing.append(
                "<a href=\"terms.html#%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/><text x=\"%d\" y=\"%d\">%s</text></a>%n"
                        .formatted(Page.anchor(type), x, y, right - x, BOX, x + 8, y + 15, escape(label)));
        int middle = y + BOX / 2;
        if (boxes.putIfAbsent(type, new Box(right, middle)) == null) {
            terms.subjects(RDFS.domain.asNode(), type).forEach(property -> name(property, x + 24));
            for (var child : terms.subjects(RDFS.subClassOf.asNode(), type)) {
                int below = draw(child, depth + 1);
                drawing.append("<path d=\"M%d %d V%d H%d\"/>%n".formatted(x + 14, y + BOX, below, x + STEP));
            }
        }
        return middle;
    }

    /// A line with a property that leads to a class of the ontology.
    private void name(Node property, int x) {
        for (var target : terms.objects(property, RDFS.range.asNode())) {
            if (terms.isDocumented(target)) {
                var label = terms.label(property);
                drawing.append("<a href=\"terms.html#%s\"><text class=\"small\" x=\"%d\" y=\"%d\">%s</text></a>%n"
                        .formatted(Page.anchor(property), x, bottom + 8, escape(label)));
                int right = x + Letters.width(label) + 4;
                links.add(new Link(property, target, right, bottom + 4));
                width = Math.max(width, right);
                bottom += LINE;
            }
        }
    }

    /// Each arrow runs down or up in a lane right of all boxes. Arrows to one class share a lane, so that they meet.
    private void drawLinks() {
        links.removeIf(link -> !boxes.containsKey(link.target()));
        int first = width + 2 * LANE;
        var lanes = new ArrayList<Span>();
        var targets = links.stream()
                .map(Link::target)
                .distinct()
                .sorted(Comparator.comparingInt((Node target) -> span(target).length()))
                .toList();
        for (var target : targets) {
            int lane = first + LANE * free(lanes, span(target));
            links.stream().filter(link -> link.target().equals(target)).forEach(link -> draw(link, lane, box(target)));
            width = Math.max(width, lane + LANE);
        }
    }

    private void draw(Link link, int lane, Box target) {
        drawing.append(
                "<path class=\"link\" marker-end=\"url(#tip)\" d=\"M%d %d H%d V%d H%d\"><title>%s to %s</title></path>%n"
                        .formatted(
                                link.right(),
                                link.middle(),
                                lane,
                                target.middle(),
                                target.right() + 1,
                                escape(terms.label(link.property())),
                                escape(terms.label(link.target()))));
    }

    private Box box(Node type) {
        return Optional.ofNullable(boxes.get(type)).orElseThrow();
    }

    /// The heights between which a class and what leads to it lie.
    private record Span(int top, int bottom, int lane) {
        int length() {
            return bottom - top;
        }

        boolean meets(Span other) {
            return lane == other.lane && top <= other.bottom && other.top <= bottom;
        }
    }

    private Span span(Node target) {
        int top = box(target).middle();
        int low = top;
        for (var link : links) {
            if (link.target().equals(target)) {
                top = Math.min(top, link.middle());
                low = Math.max(low, link.middle());
            }
        }
        return new Span(top, low, 0);
    }

    /// The first lane in which nothing else runs at these heights.
    private static int free(List<Span> taken, Span wanted) {
        int lane = 0;
        while (true) {
            var here = new Span(wanted.top(), wanted.bottom(), lane);
            if (taken.stream().noneMatch(here::meets)) {
                taken.add(here);
                return lane;
            }
            lane++;
        }
    }
}
