package org.casus.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CasusTest {
    private static Graph ontology;

    @BeforeAll
    static void read() {
        JenaSystem.init();
        ontology = RDFParser.source("ontology/casus.ttl").toGraph();
        RDFParser.source("ontology/labels.ttl").parse(ontology);
    }

    @Test
    void everyConstantIsATermOfTheOntologyAndEveryTermInUseIsAConstant() {
        assertThat(Set.copyOf(constants().values())).isEqualTo(termsInUse());
    }

    @Test
    void aConstantIsNamedLikeItsTerm() {
        assertThat(constants())
                .allSatisfy((name, term) -> assertThat(term.getLocalName()
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                                .toUpperCase(Locale.ROOT))
                        .isEqualTo(name));
    }

    @Test
    void everyTermHasALabelInFourLanguagesAndOneDefinition() {
        assertThat(terms()).allSatisfy(term -> {
            assertThat(languages(term, RDFS.label.asNode())).containsExactlyInAnyOrder("en", "fr", "es", "ar");
            assertThat(languages(term, SKOS.definition.asNode())).containsExactly("en");
        });
    }

    private static Set<Node> termsInUse() {
        return terms().stream()
                .filter(term -> !ontology.contains(term, OWL2.deprecated.asNode(), Node.ANY))
                .collect(Collectors.toSet());
    }

    private static List<String> languages(Node term, Node property) {
        return ontology.find(term, property, Node.ANY).toList().stream()
                .map(triple -> triple.getObject().getLiteralLanguage())
                .toList();
    }

    @Test
    void noTwoTermsDifferByCaseOnly() {
        var names = terms().stream()
                .map(term -> term.getLocalName().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(names).doesNotHaveDuplicates();
    }

    private static Set<Node> terms() {
        return Set.of(OWL2.Class, OWL2.ObjectProperty, OWL2.DatatypeProperty).stream()
                .flatMap(type -> ontology.find(Node.ANY, RDF.type.asNode(), type.asNode()).toList().stream())
                .map(triple -> triple.getSubject())
                .filter(term -> term.isURI() && term.getURI().startsWith(Casus.NS))
                .collect(Collectors.toSet());
    }

    private static Map<String, Node> constants() {
        return Arrays.stream(Casus.class.getFields())
                .filter(field -> field.getType() == Node.class)
                .collect(Collectors.toMap(Field::getName, CasusTest::value, (one, other) -> one, TreeMap::new));
    }

    private static Node value(Field field) {
        try {
            return (Node) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
