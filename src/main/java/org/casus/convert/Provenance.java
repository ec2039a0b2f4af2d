package org.casus.convert;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.casus.model.InputException;
import org.casus.model.ModelRun;
import org.casus.model.SourceDocument;
import org.casus.reference.Reference;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;

/// Writes where a source's graph comes from: the document, and the run that read it.
public final class Provenance {
    private final Base base;
    private final Known known;

    /// How facts came out of a document.
    public enum Method {
        EXTRACTION,
        CURATION,
        TABLE_CONVERSION
    }

    /// One run over one document: when (unless `UNTOLD`), by which version of the program, and how. If a language model
    /// read the
    /// facts, the run is the model's, however they came here.
    public record Run(Instant time, String version, Method method, Optional<ModelRun> model) {
        /// For runs whose output must be the same each time.
        public static final Instant UNTOLD = Instant.MIN;

        public Run(Instant time, String version, Method method) {
            this(time, version, method, Optional.empty());
        }

        Instant started() {
            return model.map(ModelRun::time).orElse(time);
        }
    }

    public Provenance(Base base, Reference reference) {
        this.base = base;
        this.known = new Known(base, reference);
    }

    /// `digest` is the SHA-256 of what was read.
    public void write(SourceDocument source, String digest, Run run, StreamRDF out) {
        var graph = new GraphWriter(base.provenanceGraph(), out);
        Node document = document(source, digest, graph);
        Node activity = activity(source, document, run, graph);
        Node facts = base.graph(source.id());
        graph.add(facts, prov("wasDerivedFrom"), document);
        graph.add(facts, prov("wasGeneratedBy"), activity);
        source.licence().ifPresent(licence -> graph.add(facts, DCTerms.license.asNode(), nodeOrText(licence)));
    }

    private Node document(SourceDocument source, String digest, GraphWriter graph) {
        Node document = base.document(source.id());
        graph.type(document, Casus.DOCUMENT);
        graph.text(document, DCTerms.identifier.asNode(), source.id());
        graph.text(document, Casus.CONTENT_DIGEST, digest);
        graph.label(document, source.title().orElse(source.id()));
        source.title().ifPresent(title -> graph.text(document, DCTerms.title.asNode(), title));
        source.date().ifPresent(day -> graph.firstSecond(document, DCTerms.issued.asNode(), day));
        source.language().ifPresent(language -> graph.text(document, DCTerms.language.asNode(), language));
        source.url().ifPresent(url -> graph.add(document, DCTerms.source.asNode(), nodeOrText(url)));
        source.licence().ifPresent(licence -> graph.add(document, DCTerms.license.asNode(), nodeOrText(licence)));
        if (source.publisher().isPresent()) {
            graph.add(document, DCTerms.publisher.asNode(), new Publisher(base, known).write(source, graph));
        }
        return document;
    }

    private Node activity(SourceDocument source, Node document, Run run, GraphWriter graph) {
        Node activity = base.run(source.id());
        graph.type(activity, run.model().isPresent() ? Casus.MODEL_EXTRACTION : type(run.method()));
        if (!run.started().equals(Run.UNTOLD)) {
            String time = run.started().truncatedTo(ChronoUnit.SECONDS).toString();
            graph.typed(activity, prov("startedAtTime"), time, XSDDatatype.XSDdateTime);
        }
        graph.add(activity, prov("used"), document);
        graph.add(activity, prov("wasAssociatedWith"), program(run.version(), graph));
        run.model().ifPresent(model -> {
            graph.add(activity, prov("wasAssociatedWith"), program(model.version(), graph));
            graph.add(activity, prov("wasAssociatedWith"), model(model.model(), graph));
            graph.text(activity, Casus.PROMPT_DIGEST, model.prompt());
        });
        return activity;
    }

    private Node program(String version, GraphWriter graph) {
        Node program = base.program(version);
        graph.add(program, RDF.type.asNode(), prov("SoftwareAgent"));
        graph.label(program, "casus " + version);
        graph.text(program, OWL2.versionInfo.asNode(), version);
        return program;
    }

    private Node model(String name, GraphWriter graph) {
        Node model = base.model(name);
        graph.add(model, RDF.type.asNode(), prov("SoftwareAgent"));
        graph.label(model, "language model " + name);
        graph.text(model, DCTerms.identifier.asNode(), name);
        return model;
    }

    private static Node type(Method method) {
        return switch (method) {
            case EXTRACTION -> Casus.EXTRACTION;
            case CURATION -> Casus.CURATION;
            case TABLE_CONVERSION -> Casus.TABLE_CONVERSION;
        };
    }

    private Node nodeOrText(String given) {
        try {
            return given.startsWith("http") ? base.resolve(given) : NodeFactory.createLiteralString(given);
        } catch (InputException e) {
            return NodeFactory.createLiteralString(given);
        }
    }

    private static Node prov(String name) {
        return NodeFactory.createURI("http://www.w3.org/ns/prov#" + name);
    }
}
