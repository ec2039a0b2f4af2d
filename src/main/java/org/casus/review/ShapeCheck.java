package org.casus.review;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
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

    /// Small enough that a check can be stopped soon after what is enough.
    private static final int NODES_IN_CONTEXT = 256;

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
    /// `background`, which is not checked itself.
    public List<Finding> check(Graph data, Graph background) {
        var findings = new ArrayList<Finding>();
        check(data, background, new ShapeTallies(0, Long.MAX_VALUE, findings::add));
        return findings.stream().distinct().sorted(Finding.WORST_FIRST).toList();
    }

    /// The same, told as it is found, so that it does not matter how much that is.
    public void check(Graph data, Graph background, FindingListener listener) {
        var seen = new Joined(data, new Joined(background, ontology));
        var targets = new Joined(data, ontology);
        for (var shape : shapes.getTargetShapes()) {
            long start = System.nanoTime();
            var nodes = focusNodes(targets, shape);
            boolean goesOn = check(shape, nodes, data, seen, listener);
            listener.checked(name(shape), nodes.size(), Duration.ofNanos(System.nanoTime() - start));
            if (!goesOn) {
                return;
            }
        }
    }

    /// A context keeps what was found, so there is a new one every so many nodes.
    private boolean check(Shape shape, Collection<Node> nodes, Graph data, Graph seen, FindingListener listener) {
        var context = ValidationContext.create(shapes, seen);
        int inContext = 0;
        for (var node : nodes) {
            if (isDescribed(node, data)) {
                VLib.validateShape(context, seen, shape, node);
                inContext++;
            }
            if (inContext == NODES_IN_CONTEXT) {
                if (!told(context, listener)) {
                    return false;
                }
                context = ValidationContext.create(shapes, seen);
                inContext = 0;
            }
        }
        return told(context, listener);
    }

    private static boolean told(ValidationContext context, FindingListener listener) {
        for (var entry : context.generateReport().getEntries()) {
            if (!listener.found(Finding.of(entry))) {
                return false;
            }
        }
        return true;
    }

    private static String name(Shape shape) {
        var node = shape.getShapeNode();
        return node.isURI() ? node.getURI() : node.toString();
    }

    private static Collection<Node> focusNodes(Graph data, Shape shape) {
        return shape.getTargets().stream()
                .flatMap(target -> VLib.focusNodes(data, target).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
