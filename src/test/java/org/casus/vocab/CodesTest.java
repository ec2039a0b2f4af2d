package org.casus.vocab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.casus.model.AgreementKind;
import org.casus.model.AttackKind;
import org.casus.model.CasualtyType;
import org.casus.model.Code;
import org.casus.model.Modifier;
import org.casus.model.PartOfDay;
import org.casus.model.ParticipantKind;
import org.casus.model.SpeechKind;
import org.casus.model.Stage;
import org.casus.model.Stance;
import org.casus.model.Status;
import org.casus.model.VictimGroup;
import org.casus.model.WeaponKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CodesTest {
    private static Graph codes;

    @BeforeAll
    static void read() {
        JenaSystem.init();
        codes = RDFParser.source("ontology/codes.ttl").toGraph();
    }

    static Stream<Class<? extends Code>> lists() {
        return Stream.of(
                AttackKind.class,
                WeaponKind.class,
                Status.class,
                Stance.class,
                AgreementKind.class,
                Stage.class,
                CasualtyType.class,
                VictimGroup.class,
                SpeechKind.class,
                Modifier.class,
                PartOfDay.class);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void theConceptsWithANotationAreTheCodesOfTheList(Class<? extends Code> list) {
        List<? extends Code> expected = List.of(list.getEnumConstants());
        Set<Node> concepts = withNotation(Codes.scheme(list));

        assertThat(concepts).isEqualTo(expected.stream().map(Codes::of).collect(Collectors.toSet()));
        assertThat(expected)
                .allSatisfy(code -> assertThat(
                                one(Codes.of(code), SKOS.notation.asNode()).getLiteralLexicalForm())
                        .isEqualTo(code.code()));
    }

    @Test
    void everyConceptHasLabelDefinitionAndOneScheme() {
        assertThat(ours()).hasSizeGreaterThan(120).allSatisfy(concept -> {
            assertThat(one(concept, SKOS.prefLabel.asNode()).getLiteralLanguage())
                    .isEqualTo("en");
            assertThat(one(concept, SKOS.definition.asNode()).getLiteralLanguage())
                    .isEqualTo("en");
            one(concept, SKOS.inScheme.asNode());
        });
    }

    @Test
    void everyConceptIsATopConceptOrHasABroaderOneOfItsScheme() {
        assertThat(ours()).allSatisfy(concept -> {
            Node scheme = one(concept, SKOS.inScheme.asNode());
            boolean top = codes.contains(scheme, SKOS.hasTopConcept.asNode(), concept);
            var broader = codes.find(concept, SKOS.broader.asNode(), Node.ANY).toList();
            assertThat(broader)
                    .hasSize(top ? 0 : 1)
                    .allSatisfy(triple -> assertThat(codes.contains(triple.getObject(), SKOS.inScheme.asNode(), scheme))
                            .isTrue());
        });
    }

    @Test
    void everyMatchLeadsToAForeignConceptWithNotation() {
        var matches = Stream.of(SKOS.exactMatch, SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
                .flatMap(kind -> codes.find(Node.ANY, kind.asNode(), Node.ANY).toList().stream())
                .toList();
        assertThat(matches).hasSizeGreaterThan(60).allSatisfy(match -> one(match.getObject(), SKOS.notation.asNode()));
    }

    @Test
    void aWeaponThatIsNamedLikeAnAttackHasAConceptOfItsOwn() {
        assertThat(Codes.of(AttackKind.IED)).isEqualTo(concept("ied"));
        assertThat(Codes.of(WeaponKind.IED)).isEqualTo(concept("ied-weapon"));
        assertThat(Codes.find(WeaponKind.class, concept("ied-weapon"))).contains(WeaponKind.IED);
        assertThat(Codes.find(WeaponKind.class, concept("ied"))).isEmpty();
    }

    @Test
    void refusesAnEnumThatIsNoCodeList() {
        assertThatThrownBy(() -> Codes.scheme(ParticipantKind.class))
                .hasMessage("ParticipantKind is no list of ontology/codes.ttl");
    }

    private static Set<Node> withNotation(Node scheme) {
        return codes.find(Node.ANY, SKOS.inScheme.asNode(), scheme).toList().stream()
                .map(triple -> triple.getSubject())
                .filter(concept -> codes.contains(concept, SKOS.notation.asNode(), Node.ANY))
                .collect(Collectors.toSet());
    }

    private static Set<Node> ours() {
        return codes.find(Node.ANY, RDF.type.asNode(), SKOS.Concept.asNode()).toList().stream()
                .map(triple -> triple.getSubject())
                .filter(concept -> concept.getURI().startsWith(Codes.NS))
                .collect(Collectors.toSet());
    }

    private static Node one(Node subject, Node property) {
        var found = codes.find(subject, property, Node.ANY).toList();
        assertThat(found).as("%s %s", subject, property).hasSize(1);
        return found.getFirst().getObject();
    }

    private static Node concept(String name) {
        return NodeFactory.createURI(Codes.NS + name);
    }
}
