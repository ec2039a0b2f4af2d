package org.casus.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.compose.Union;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/// Holds data against the shapes of the ontology. Thread-safe as long as nobody changes the graphs.
public final class ShapeCheck {
    static {
        JenaSystem.init();
    }

    private static final String FOLDER = "org/casus/ontology/";

    private final Shapes shapes;
    private final Graph ontology;

    public ShapeCheck(Graph shapes, Graph ontology) {
        this.shapes = Shapes.parse(shapes);
        this.ontology = ontology;
    }

    /// The shapes and the ontology that travel with the program.
    public static ShapeCheck embedded() {
        return new ShapeCheck(embedded("shapes.ttl"), embedded("casus.ttl", "codes.ttl"));
    }

    /// What is wrong with the nodes that `data` describe, the worst first. What they refer to may stand in
    /// `background`,
    /// which is not checked itself.
    public List<Finding> check(Graph data, Graph background) {
        var seen = new Union(data, new Union(background, ontology));
        var targets = new Union(data, ontology);
        var findings = new ArrayList<Finding>();
        for (var shape : shapes.getTargetShapes()) {
            var context = ValidationContext.create(shapes, seen);
            focusNodes(targets, shape).stream()
                    .filter(node -> isDescribed(node, data))
                    .forEach(node -> VLib.validateShape(context, seen, shape, node));
            context.generateReport().getEntries().stream().map(Finding::of).forEach(findings::add);
        }
        return findings.stream().distinct().sorted(Finding.WORST_FIRST).toList();
    }

    private static Collection<Node> focusNodes(Graph data, Shape shape) {
        return shape.getTargets().stream()
                .flatMap(target -> VLib.focusNodes(data, target).stream())
                .distinct()
                .toList();
    }

    /// A node that is only referred to counts, too, unless the ontology describes it: what refers to nothing is a
    /// fault.
    private boolean isDescribed(Node node, Graph data) {
        return data.contains(node, Node.ANY, Node.ANY)
                || (data.contains(Node.ANY, Node.ANY, node) && !ontology.contains(node, Node.ANY, Node.ANY));
    }

    private static Graph embedded(String... files) {
        var graph = GraphFactory.createDefaultGraph();
        for (var file : files) {
            var in = Optional.ofNullable(ShapeCheck.class.getClassLoader().getResourceAsStream(FOLDER + file))
                    .orElseThrow(() -> new IllegalStateException("The program lacks its file ontology/" + file));
            RDFParser.source(in).lang(Lang.TURTLE).parse(graph);
        }
        return graph;
    }
}
