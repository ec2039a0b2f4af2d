package org.casus.review.owl;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.casus.review.finding.TermNames;
import org.semanticweb.owlapi.manchestersyntax.renderer.ManchesterOWLSyntaxOWLObjectRendererImpl;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLEntity;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.util.ShortFormProvider;

/// Axioms for people: Manchester syntax with labels for IRIs.
public final class AxiomText {
    private static final Pattern IRI = Pattern.compile("<([a-z]+:[^<>\\s]+)>");

    private final ManchesterOWLSyntaxOWLObjectRendererImpl renderer = new ManchesterOWLSyntaxOWLObjectRendererImpl();

    private final TermNames names;

    public AxiomText(TermNames names) {
        this.names = names;
        renderer.setShortFormProvider(new ShortFormProvider() {
            @Override
            public String getShortForm(OWLEntity entity) {
                return quoted(names.label(entity.getIRI().toString()));
            }

            @Override
            public void dispose() {}
        });
    }

    public String of(OWLObject object) {
        var text = renderer.render(object).replaceAll("\\s+", " ").strip();
        return IRI.matcher(text).replaceAll(match -> Matcher.quoteReplacement(named(match.group(1))));
    }

    /// Annotations name their subjects by IRI; those whose vocabulary is known go by their labels, too.
    private String named(String iri) {
        return names.shortened(iri).equals(iri) ? "<" + iri + ">" : quoted(names.label(iri));
    }

    private static String quoted(String label) {
        return label.contains(" ") ? "'" + label + "'" : label;
    }

    /// The term that an axiom is about: the first that it names.
    public static Optional<String> term(OWLAxiom axiom) {
        return Subjects.of(axiom).findFirst();
    }
}
