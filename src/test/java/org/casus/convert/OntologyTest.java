package org.casus.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.casus.model.Sha256;
import org.casus.vocab.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.semanticweb.owlapi.profiles.OWLProfile;
import org.semanticweb.owlapi.profiles.Profiles;

class OntologyTest {

    static Stream<OWLProfile> profiles() {
        return Stream.of(Profiles.OWL2_DL, Profiles.OWL2_EL, Profiles.OWL2_RL);
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theOntologyStaysInItsProfiles(OWLProfile profile) {
        var ontology = Owl.owl(Owl.terms());

        assertThat(profile.checkOntology(ontology).getViolations()).isEmpty();
    }

    @Test
    void theOntologyWithCodesAndAlignmentsHasNoClassThatCannotHaveMembers() {
        var reasoner = Owl.reasoner(Owl.terms());

        assertThat(reasoner.isConsistent()).isTrue();
        assertThat(reasoner.getUnsatisfiableClasses().getEntitiesMinusBottom()).isEmpty();
    }

    @Test
    void everyKindOfFactWithEveryFieldIsConsistentWithTheOntology() {
        var graph = Owl.terms();
        addRichSheet(graph);

        assertThat(Owl.reasoner(graph).isConsistent()).isTrue();
    }

    @Test
    void theReasonerFindsAPersonThatIsAnOrganization() {
        var graph = Owl.terms();
        addRichSheet(graph);
        RDFParser.fromString(
                        Written.PREFIXES + "actor:christopher-miller a casus:Organization .",
                        org.apache.jena.riot.Lang.TURTLE)
                .parse(graph);

        assertThat(Owl.reasoner(graph).isConsistent()).isFalse();
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
                .write(RichSheet.DOCUMENT, Sha256.of("text"), ProvenanceTest.MODEL_RUN, Written.into(dataset));
        dataset.find().forEachRemaining(quad -> graph.add(quad.asTriple()));
    }
}
