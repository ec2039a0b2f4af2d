package org.casus.review.docs;

import static org.casus.review.report.Html.escape;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDFS;

/// The class hierarchy as a drawing: a box for each class, under and to the right of its superclass, with a line
/// between them. Each box leads to its term.
final class Diagram {
    private static final int ROW = 30;
    private static final int STEP = 150;
    private static final int BOX = 22;
    private static final int LETTER = 9;

    private final Terms terms;
    private final StringBuilder drawing = new StringBuilder();
    private final Set<Node> drawn = new HashSet<>();
    private int rows;
    private int width;

    Diagram(Terms terms) {
        this.terms = terms;
    }

    String svg() {
        var all = terms.ofType(OWL2.Class.asNode());
        all.stream().filter(type -> parents(type).isEmpty()).forEach(type -> draw(type, 0));
        all.stream().filter(type -> !drawn.contains(type)).forEach(type -> draw(type, 0));
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img" aria-label="Class hierarchy">
                %s</svg>
                """.formatted(width + 10, rows * ROW + 10, width + 10, rows * ROW + 10, drawing);
    }

    private List<Node> parents(Node type) {
        return terms.objects(type, RDFS.subClassOf.asNode()).stream()
                .filter(terms::isOwn)
                .toList();
    }

    /// Draws a class with all below it and returns the middle of its box.
    private int draw(Node type, int depth) {
        int x = 5 + depth * STEP;
        int y = 5 + rows * ROW;
        rows++;
        var label = terms.label(type);
        int boxWidth = label.length() * LETTER + 16;
        width = Math.max(width, x + boxWidth);
        drawing.append(
                "<a href=\"terms.html#%s\"><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/><text x=\"%d\" y=\"%d\">%s</text></a>%n"
                        .formatted(Page.anchor(type), x, y, boxWidth, BOX, x + 8, y + 15, escape(label)));
        int middle = y + BOX / 2;
        if (drawn.add(type)) {
            for (var child : terms.subjects(RDFS.subClassOf.asNode(), type)) {
                int below = draw(child, depth + 1);
                drawing.append("<path d=\"M%d %d V%d H%d\"/>%n".formatted(x + 14, y + BOX, below, x + STEP));
            }
        }
        return middle;
    }
}
