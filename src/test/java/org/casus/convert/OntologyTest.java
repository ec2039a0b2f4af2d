package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.OWL2;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.HermiT.Configuration;
import org.semanticweb.HermiT.Reasoner;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.OWLClass;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.model.OWLOntologyCreationException;
import org.semanticweb.owlapi.profiles.OWLProfile;
import org.semanticweb.owlapi.profiles.Profiles;

class OntologyTest {

    static Stream<OWLProfile> profiles() {
        return Stream.of(Profiles.OWL2_DL, Profiles.OWL2_EL, Profiles.OWL2_RL);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theOntologyStaysInItsProfiles(OWLProfile profile) {
        var ontology = owl(terms());

        assertThat(profile.checkOntology(ontology).getViolations()).isEmpty();
    }

    @Test
    void theOntologyWithCodesAndAlignmentsHasNoClassThatCannotHaveMembers() {
        var reasoner = reasoner(terms());

        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @Test
    void everyKindOfFactWithEveryFieldIsConsistentWithTheOntology() {
        var graph = terms();
        addRichSheet(graph);

        assertThat(reasoner(graph).isConsistent()).isTrue();
    }

    @Test
    void theReasonerFindsAPersonThatIsAnOrganization() {
        var graph = terms();
        addRichSheet(graph);
        RDFParser.fromString(
                        Written.PREFIXES + "actor:christopher-miller a casus:Organization .",
                        org.apache.jena.riot.Lang.TURTLE)
                .parse(graph);

        assertThat(reasoner(graph).isConsistent()).isFalse();
    }

    @Test
    void theClassTreeOfTheConverterIsThatOfTheOntology() {
        var ontology = RDFParser.source("ontology/casus.ttl").toGraph();
        var tree = ontology.find(null, org.apache.jena.vocabulary.RDFS.subClassOf.asNode(), null)
                .toList();

        assertThat(tree)
                .hasSameSizeAs(Types.SUPERCLASS.entrySet())
                .allSatisfy(axiom ->
                        assertThat(Types.SUPERCLASS.get(axiom.getSubject())).isEqualTo(axiom.getObject()));
    }

    private static void addRichSheet(Graph graph) {
        var converter = new FactConverter(Base.DEFAULT, Written.noReference());
        var dataset = DatasetGraphFactory.create();
        converter.convert(RichSheet.sheet(), Written.into(dataset));
        new Provenance(Base.DEFAULT, Written.noReference())
                .write(RichSheet.DOCUMENT, Provenance.digest("text"), ProvenanceTest.RUN, Written.into(dataset));
        dataset.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    }

    /// Terms, codes and alignments as one ontology.
    private static Graph terms() {
        var graph = GraphFactory.createDefaultGraph();
        for (String file : new String[] {"casus", "codes", "alignments"}) {
            RDFParser.source("ontology/" + file + ".ttl").parse(graph);
        }
        graph.find(null, OWL2.imports.asNode(), null).toList().forEach(graph::delete);
        withoutHeaders(graph);
        return graph;
    }

    /// One ontology has one header.
    private static void withoutHeaders(Graph graph) {
        for (String header : new String[] {"https://w3id.org/casus/code", "https://w3id.org/casus/alignments"}) {
            var node = org.apache.jena.graph.NodeFactory.createURI(header);
            graph.find(node, null, null).toList().forEach(graph::delete);
        }
    }

    private static Reasoner reasoner(Graph graph) {
        var configuration = new Configuration();
        configuration.ignoreUnsupportedDatatypes = true;
        configuration.throwInconsistentOntologyException = false;
        return new Reasoner(configuration, owl(graph));
    }

    private static OWLOntology owl(Graph graph) {
        var bytes = new ByteArrayOutputStream();
        RDFWriter.source(graph).format(RDFFormat.RDFXML_PLAIN).output(bytes);
        try {
            var ontology = OWLManager.createOWLOntologyManager()
                    .loadOntologyFromOntologyDocument(new ByteArrayInputStream(bytes.toByteArray()));
            assertThat(ontology.classesInSignature().map(OWLClass::toString)).isNotEmpty();
            return ontology;
        } catch (OWLOntologyCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
