package org.casus.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.casus.model.InputException;
import org.casus.review.bench.OwnOntology;
import org.casus.review.bench.Plan;
import org.casus.review.bench.PriorVersion;
import org.casus.review.check.SparqlChecks;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Levels;
import org.casus.review.finding.Part;
import org.casus.review.owl.Profiles.Profile;
import org.casus.review.source.Catalog;
import org.casus.review.source.Closure;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What is reviewed, and by which rules.
final class ReviewOptions {
    @Parameters(
            arity = "0..*",
            paramLabel = "ONTOLOGY",
            description =
                    "Ontologies in Turtle, RDF/XML, JSON-LD, N-Triples, OWL/XML, functional or Manchester syntax; those that are imported may be among them.")
    private List<Path> ontologies = new ArrayList<>();

    @Option(names = "--shapes", paramLabel = "FILE", arity = "1..*", description = "SHACL shapes.")
    private List<Path> shapes = new ArrayList<>();

    @Option(
            names = "--questions",
            paramLabel = "DIR",
            description = "Competency questions: NAME.rq, each with NAME.csv, the rows that it must give.")
    private Optional<Path> questions = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "FILE",
            arity = "1..*",
            description = "Data that are held against the shapes and that the questions are asked of.")
    private List<Path> data = new ArrayList<>();

    @Option(
            names = "--against",
            paramLabel = "FILE",
            arity = "1..*",
            description = "The version before: what is new, what is gone, and what that breaks.")
    private List<Path> against = new ArrayList<>();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            split = ",",
            description =
                    "The OWL 2 profiles that the ontology must keep to: DL, EL, RL, QL (default: DL; of casus: DL,EL,RL).")
    private List<Profile> profiles = new ArrayList<>();

    @Option(
            names = "--parts",
            paramLabel = "PART",
            split = ",",
            description = "Only these: profile, reasoner, ontology, shapes, data, questions, versions.")
    private List<Part> parts = new ArrayList<>();

    @Option(
            names = "--checks",
            paramLabel = "DIR",
            description = "More checks: a folder of queries like those of src/main/resources/review/.")
    private List<Path> checkFolders = new ArrayList<>();

    @Option(
            names = "--levels",
            paramLabel = "FILE",
            description = "Other levels for checks, in lines such as 'example-missing: off'.")
    private Optional<Path> levels = Optional.empty();

    @Option(
            names = "--catalog",
            paramLabel = "FILE",
            description = "An XML catalog that says which file an import is in.")
    private Optional<Path> catalog = Optional.empty();

    @Option(names = "--online", description = "Fetch imports that are not at hand.")
    private boolean online;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "120",
            description = "Stop the reasoner after this time (default: ${DEFAULT-VALUE}).")
    private int timeout = 120;

    Catalogue catalogue() {
        return Catalogue.with(levels.map(Levels::read).orElse(Levels.AS_WRITTEN));
    }

    SparqlChecks checks() {
        return SparqlChecks.read(checkFolders);
    }

    /// With the version before that lies beside the ontology, if the user names none.
    Plan planWithVersions() {
        var plan = plan();
        return against.isEmpty()
                ? new Plan(
                        subject(PriorVersion.of(
                                plan.subject().ontologies(), plan.rules().catalogue())),
                        plan.rules())
                : plan;
    }

    Plan plan() {
        if (timeout < 1) {
            throw new InputException("--timeout %d is no time. Give whole seconds, 1 or more.".formatted(timeout));
        }
        return new Plan(
                subject(against),
                new Plan.Rules(
                        catalogue(),
                        checks(),
                        new Closure.Places(catalog.map(Catalog::read).orElse(Catalog.EMPTY), online),
                        profiles(isOwn()),
                        parts.isEmpty() ? Set.of() : EnumSet.copyOf(parts),
                        Duration.ofSeconds(timeout)));
    }

    private Plan.Subject subject(List<Path> before) {
        return isOwn() ? OwnOntology.with(before) : new Plan.Subject(ontologies, shapes, questions, data, before);
    }

    private boolean isOwn() {
        return ontologies.isEmpty() && shapes.isEmpty() && questions.isEmpty() && data.isEmpty();
    }

    private Set<Profile> profiles(boolean own) {
        if (!profiles.isEmpty()) {
            return EnumSet.copyOf(profiles);
        }
        return own ? EnumSet.of(Profile.DL, Profile.EL, Profile.RL) : EnumSet.of(Profile.DL);
    }
}
