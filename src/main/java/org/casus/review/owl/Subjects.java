package org.casus.review.owl;

import java.util.stream.Stream;
import org.semanticweb.owlapi.model.HasSubject;
import org.semanticweb.owlapi.model.IRI;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLDeclarationAxiom;
import org.semanticweb.owlapi.model.OWLNamedObject;
import org.semanticweb.owlapi.model.OWLSubClassOfAxiom;
import org.semanticweb.owlapi.model.OWLSubPropertyAxiom;
import org.semanticweb.owlapi.model.OWLUnaryPropertyAxiom;

/// Which terms an axiom is about, the one that it is filed under first.
final class Subjects {
    private Subjects() {}

    static Stream<String> of(OWLAxiom axiom) {
        var first = subject(axiom);
        var others = axiom.signature()
                .filter(entity -> !entity.isBuiltIn())
                .map(entity -> entity.getIRI().toString())
                .sorted();
        return Stream.concat(first, others).distinct();
    }

    private static Stream<String> subject(OWLAxiom axiom) {
        return switch (axiom) {
            case OWLDeclarationAxiom declaration -> iri(declaration.getEntity());
            case OWLSubClassOfAxiom subclass -> iri(subclass.getSubClass());
            case OWLSubPropertyAxiom<?> subproperty -> iri(subproperty.getSubProperty());
            case OWLUnaryPropertyAxiom<?> property -> iri(property.getProperty());
            case HasSubject<?> about -> iri(about.getSubject());
            default -> Stream.of();
        };
    }

    private static Stream<String> iri(Object object) {
        return switch (object) {
            case OWLNamedObject named -> Stream.of(named.getIRI().toString());
            case IRI iri -> Stream.of(iri.toString());
            default -> Stream.of();
        };
    }
}
