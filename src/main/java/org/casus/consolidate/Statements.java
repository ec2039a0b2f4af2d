package org.casus.consolidate;

import java.util.function.Consumer;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// Writes what is derived.
record Statements(Consumer<Triple> out) {
    void add(Node subject, Node predicate, Node object) {
        out.accept(Triple.create(subject, predicate, object));
    }

    void type(Node subject, Node type) {
        add(subject, RDF.type.asNode(), type);
    }

    void text(Node subject, Node predicate, String text) {
        add(subject, predicate, NodeFactory.createLiteralString(text));
    }

    void number(Node subject, Node predicate, long number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger));
    }

    void decimal(Node subject, Node predicate, double number) {
        add(subject, predicate, NodeFactory.createLiteralDT(Double.toString(number), XSDDatatype.XSDdecimal));
    }
}
