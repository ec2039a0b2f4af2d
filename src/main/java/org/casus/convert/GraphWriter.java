package org.casus.convert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// Writes triples of one named graph, each kind of value in its one form.
final class GraphWriter {
    private static final RDFDatatype WKT =
            TypeMapper.getInstance().getSafeTypeByName("http://www.opengis.net/ont/geosparql#wktLiteral");

    private final Node graph;
    private final StreamRDF out;

    GraphWriter(Node graph, StreamRDF out) {
        this.graph = graph;
        this.out = out;
    }

    void add(Node subject, Node property, Node object) {
        out.quad(Quad.create(graph, subject, property, object));
    }

    /// The type and all its superclasses, so that a query needs no reasoning.
    void type(Node subject, Node type) {
        Types.withSuperclasses(type).forEach(each -> add(subject, RDF.type.asNode(), each));
    }

    void label(Node subject, String label) {
        add(subject, RDFS.label.asNode(), NodeFactory.createLiteralLang(label, "en"));
    }

    void alternativeLabel(Node subject, String label) {
        add(subject, SKOS.altLabel.asNode(), NodeFactory.createLiteralLang(label, "en"));
    }

    void text(Node subject, Node property, String text) {
        add(subject, property, NodeFactory.createLiteralString(text));
    }

    void number(Node subject, Node property, long number) {
        typed(subject, property, Long.toString(number), XSDDatatype.XSDinteger);
    }

    /// Four decimals are more than any confidence means.
    void decimal(Node subject, Node property, double number) {
        BigDecimal rounded =
                BigDecimal.valueOf(number).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros();
        String text = rounded.setScale(Math.max(rounded.scale(), 1), RoundingMode.UNNECESSARY)
                .toPlainString();
        typed(subject, property, text, XSDDatatype.XSDdecimal);
    }

    void firstSecond(Node subject, Node property, LocalDate day) {
        typed(subject, property, day + "T00:00:00Z", XSDDatatype.XSDdateTime);
    }

    void lastSecond(Node subject, Node property, LocalDate day) {
        typed(subject, property, day + "T23:59:59Z", XSDDatatype.XSDdateTime);
    }

    void point(Node subject, Node property, double latitude, double longitude) {
        String text = "POINT(%s %s)".formatted(plain(longitude), plain(latitude));
        typed(subject, property, text, WKT);
    }

    void typed(Node subject, Node property, String text, RDFDatatype datatype) {
        add(subject, property, NodeFactory.createLiteralDT(text, datatype));
    }

    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).stripTrailingZeros().toPlainString();
    }
}
