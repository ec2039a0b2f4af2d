package org.casus.review.owl;

import java.util.Optional;
import org.casus.review.finding.TermNames;
import org.semanticweb.owlapi.manchestersyntax.renderer.ManchesterOWLSyntaxOWLObjectRendererImpl;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.util.ShortFormProvider;

/// Axioms for people: Manchester syntax with labels for IRIs.
public final class AxiomText {
    private final ManchesterOWLSyntaxOWLObjectRendererImpl renderer = new ManchesterOWLSyntaxOWLObjectRendererImpl();

    public AxiomText(TermNames names) {
        renderer.setShortFormProvider(new ShortFormProvider() {
            @Override
            public String getShortForm(OWLEntity entity) {
                var label = names.label(entity.getIRI().toString());
                return label.contains(" ") ? "'" + label + "'" : label;
            }

            @Override
            public void dispose() {}
        });
    }

    public String of(OWLObject object) {
        return renderer.render(object).replaceAll("\\s+", " ").strip();
    }

    /// The term that an axiom is about: the first that it names.
    public static Optional<String> term(OWLAxiom axiom) {
        return Subjects.of(axiom).findFirst();
    }
}
