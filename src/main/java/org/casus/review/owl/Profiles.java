package org.casus.review.owl;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Level;
import org.casus.review.finding.Remark;
import org.semanticweb.owlapi.model.OWLNamedObject;
import org.semanticweb.owlapi.model.OWLObject;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWLProfileViolation;

/// Which OWL 2 profiles an ontology keeps to, and which axioms break them. Breaking a profile that is `required` is an
/// error, breaking another one is only told.
public final class Profiles {
    /// The profiles of OWL 2.
    public enum Profile {
        DL(org.semanticweb.owlapi.profiles.Profiles.OWL2_DL),
        EL(org.semanticweb.owlapi.profiles.Profiles.OWL2_EL),
        RL(org.semanticweb.owlapi.profiles.Profiles.OWL2_RL),
        QL(org.semanticweb.owlapi.profiles.Profiles.OWL2_QL);

        private final org.semanticweb.owlapi.profiles.Profiles checker;

        Profile(org.semanticweb.owlapi.profiles.Profiles checker) {
            this.checker = checker;
        }

        List<OWLProfileViolation> violations(OWLOntology ontology) {
            return checker.checkOntology(ontology).getViolations();
        }
    }

    private final Catalogue checks;
    private final AxiomText text;
    private final Set<Profile> required;

    public Profiles(Catalogue checks, AxiomText text, Set<Profile> required) {
        this.checks = checks;
        this.text = text;
        this.required = required.isEmpty() ? EnumSet.noneOf(Profile.class) : EnumSet.copyOf(required);
    }

    /// The findings of each profile; none where the ontology keeps to it.
    public Map<Profile, List<Remark>> of(OWLOntology ontology) {
        var found = new LinkedHashMap<Profile, List<Remark>>();
        for (var profile : Profile.values()) {
            found.put(
                    profile,
                    profile.violations(ontology).stream()
                            .map(violation -> remark(profile, violation))
                            .distinct()
                            .toList());
        }
        return found;
    }

    /// The breaches of DL for which a reasoner cannot be trusted. A term that is used without being declared is none:
    /// what it is can be told from its use.
    public static List<String> undecidable(OWLOntology ontology, AxiomText text) {
        return Profile.DL.violations(ontology).stream()
                .filter(violation -> !violation.getClass().getSimpleName().matches("UseOfUndeclared.*|.*NotAbsolute.*"))
                .map(violation -> words(violation, text)
                        + Optional.ofNullable(violation.getAxiom())
                                .map(axiom -> ": " + text.of(axiom))
                                .orElse(""))
                .distinct()
                .toList();
    }

    private Remark remark(Profile profile, OWLProfileViolation violation) {
        var check = checks.get("profile-" + profile.name().toLowerCase(Locale.ROOT));
        var axiom = Optional.ofNullable(violation.getAxiom());
        var message =
                words(violation, text) + axiom.map(it -> ": " + text.of(it)).orElse("");
        return check.at(required.contains(profile) ? Level.ERROR : Level.INFO).on(term(violation), message);
    }

    private static String term(OWLProfileViolation violation) {
        return violation.getExpression() instanceof OWLNamedObject named
                ? named.getIRI().toString()
                : Optional.ofNullable(violation.getAxiom())
                        .flatMap(AxiomText::term)
                        .orElse("");
    }

    /// `UseOfUndeclaredClass` as "use of undeclared class", with what it is about.
    private static String words(OWLProfileViolation violation, AxiomText text) {
        var name = violation.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        var expression = violation.getExpression();
        var words = name.toLowerCase(Locale.ROOT).replace("non ", "non-");
        return expression instanceof OWLObject object
                        && !(object instanceof OWLOntology)
                        && !object.equals(violation.getAxiom())
                ? words + " " + text.of(object)
                : words;
    }
}
