package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.casus.model.Sha256;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;

class ShapesTest {
    private static final String SHAPE = "https://w3id.org/casus/shapes/";

    /// `bad.ttl` has one fault for each shape; the local name of the node with the fault is that of the shape.
    @Test
    void everyShapeFindsTheFaultThatIsMeantForIt() {
        var findings = Checked.findings(
                RDFParser.source("src/test/resources/ontology/bad.ttl").toGraph());

        assertThat(faultless(findings.keySet())).isEmpty();
        assertThat(findings).allSatisfy((shape, nodes) -> assertThat(nodes).contains(shape));
    }

    private static Set<String> faultless(Set<String> tripped) {
        Set<String> left = new TreeSet<>(constraints());
        left.removeAll(tripped);
        return left;
    }

    @Test
    void goodDataGivesNoResultAtAll() {
        var findings = Checked.findings(
                RDFParser.source("src/test/resources/ontology/good.ttl").toGraph());

        assertThat(findings).isEmpty();
    }

    @Test
    void everyKindOfFactWithEveryFieldPassesTheShapes() {
        var dataset = Written.dataset(RichSheet.sheet(), Written.noReference());
        new Provenance(Base.DEFAULT, Written.noReference())
                .write(RichSheet.DOCUMENT, Sha256.of("text"), ProvenanceTest.MODEL_RUN, Written.into(dataset));
        new ReferenceConverter(Base.DEFAULT, Written.noReference()).convert(Written.into(dataset));

        assertThat(Checked.findings(dataset.getUnionGraph())).isEmpty();
    }

    @Test
    void everyShapeHasAnIriAndEveryConstraintAMessage() {
        var graph = Checked.SHAPES;
        Stream.of(SHACL.NodeShape, SHACL.PropertyShape)
                .flatMap(type -> graph.find(Node.ANY, RDF.type.asNode(), type).toList().stream())
                .forEach(shape -> assertThat(shape.getSubject().isURI()).isTrue());
        graph.find(Node.ANY, SHACL.property, Node.ANY)
                .forEachRemaining(use -> assertThat(message(use.getObject())).hasSizeGreaterThan(10));
        graph.find(Node.ANY, SHACL.sparql, Node.ANY)
                .forEachRemaining(use -> assertThat(message(use.getObject())).hasSizeGreaterThan(10));
    }

    @Test
    void everyTermThatTheShapesNameIsATermOfTheOntologyOrACode() {
        var known = GraphFactory.createDefaultGraph();
        RDFParser.source("ontology/casus.ttl").parse(known);
        RDFParser.source("ontology/codes.ttl").parse(known);

        assertThat(Checked.SHAPES.stream()
                        .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                        .filter(node -> node.isURI()
                                && (node.getURI().startsWith("https://w3id.org/casus/ontology#")
                                        || node.getURI().startsWith("https://w3id.org/casus/code/")))
                        .distinct())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(known.contains(node, RDF.type.asNode(), Node.ANY))
                        .isTrue());
    }

    @Test
    void theShapesUseNoTermThatShaclDoesNotHave() {
        assertThat(Checked.SHAPES.stream()
                        .map(triple -> triple.getPredicate())
                        .filter(node -> node.getURI().startsWith(SHACL.getURI()))
                        .map(Node::getLocalName)
                        .collect(Collectors.toSet()))
                .isSubsetOf(
                        "declare",
                        "prefix",
                        "namespace",
                        "prefixes",
                        "select",
                        "message",
                        "severity",
                        "targetClass",
                        "targetObjectsOf",
                        "targetSubjectsOf",
                        "property",
                        "sparql",
                        "path",
                        "alternativePath",
                        "minCount",
                        "maxCount",
                        "class",
                        "datatype",
                        "in",
                        "pattern",
                        "minInclusive",
                        "maxInclusive",
                        "minExclusive",
                        "maxExclusive",
                        "minLength",
                        "lessThan",
                        "lessThanOrEquals");
    }

    /// The shapes that can find something: property shapes, and node shapes with a query.
    private static Set<String> constraints() {
        var properties = Checked.SHAPES.find(Node.ANY, SHACL.property, Node.ANY).toList().stream()
                .map(use -> use.getObject());
        var queries = Checked.SHAPES.find(Node.ANY, SHACL.sparql, Node.ANY).toList().stream()
                .map(use -> use.getSubject());
        return Stream.concat(properties, queries)
                .map(shape -> shape.getURI().substring(SHAPE.length()))
                .collect(Collectors.toSet());
    }

    private static String message(Node shape) {
        return Checked.SHAPES
                .find(shape, SHACL.message, Node.ANY)
                .next()
                .getObject()
                .getLiteralLexicalForm();
    }
}
