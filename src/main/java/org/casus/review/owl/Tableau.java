package org.casus.review.owl;

import java.util.Collection;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Function;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLAxiom;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.model.OWLRuntimeException;
import org.semanticweb.owlapi.reasoner.InferenceType;
import org.semanticweb.owlapi.reasoner.ReasonerInterruptedException;
import org.semanticweb.owlapi.reasoner.TimeOutException;

/// HermiT, which is named nowhere else, with an end to its time.
final class Tableau {
    private static final long NUDGE = 200;

    private final Deadline deadline;

    Tableau(Deadline deadline) {
        this.deadline = deadline;
    }

    boolean isConsistent(OWLOntology ontology) {
        return ask(ontology, Reasoner::isConsistent);
    }

    boolean isConsistent(Collection<OWLAxiom> axioms) {
        try {
            return isConsistent(OWLManager.createOWLOntologyManager().createOntology(axioms));
        } catch (OWLOntologyCreationException e) {
            throw new OWLRuntimeException(e);
        }
    }

    /// The classes that cannot have members, by IRI.
    List<OWLClass> unsatisfiable(OWLOntology ontology) {
        return ask(ontology, reasoner -> {
            reasoner.precomputeInferences(InferenceType.CLASS_HIERARCHY);
            return reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom().stream()
                    .sorted()
                    .toList();
        });
    }

    /// HermiT looks for an interrupt only now and then, so it is told until it hears.
    private <T> T ask(OWLOntology ontology, Function<Reasoner, T> question) {
        if (deadline.isOver()) {
            throw new OutOfTime();
        }
        var reasoner = new Reasoner(configuration(), ontology);
        var clock = new Timer("casus-reasoner-clock", true);
        clock.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        reasoner.interrupt();
                    }
                },
                deadline.millisLeft(),
                NUDGE);
        try {
            return question.apply(reasoner);
        } catch (ReasonerInterruptedException | TimeOutException e) {
            throw new OutOfTime();
        } finally {
            clock.cancel();
            reasoner.dispose();
        }
    }

    private static Configuration configuration() {
        var configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true;
        configuration.throwInconsistentOntologyException = false;
        return configuration;
    }
}
