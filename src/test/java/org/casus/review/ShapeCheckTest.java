package org.casus.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

class ShapeCheckTest {
    static {
        JenaSystem.init();
    }

    private static final String PREFIXES = """
            PREFIX : <https://example.org/>
            PREFIX c: <https://w3id.org/casus/ontology#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;
    private static final ShapeCheck CHECK =
            new ShapeCheck(graph("""
            :Event a sh:NodeShape ; sh:targetClass c:Event ; sh:property :EventPlace , :EventLabel , :EventKind .
            :EventPlace sh:path c:hasPlace ; sh:minCount 1 ; sh:class c:Place ; sh:message "An event needs a place." .
            :EventLabel sh:path rdfs:label ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "An event without a name." .
            :EventKind sh:path c:hasKind ; sh:minCount 1 ; sh:severity sh:Info ; sh:message "An event without a kind." .
            """), graph("c:Attack rdfs:subClassOf c:Event . c:City rdfs:subClassOf c:Place ."));
    private static final Graph BACKGROUND = graph(":baghdad a c:City . :old a c:Event .");

    @Test
    void findsNothingInDataThatKeepToTheShapes() {
        assertThat(check(":a a c:Attack ; c:hasPlace :baghdad ; rdfs:label 'a' ; c:hasKind :bombing ."))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWhereAndHowBadTheWorstFirst() {
        assertThat(check(":a a c:Attack ."))
                .containsExactly(
                        new Finding(
                                Severity.VIOLATION,
                                "https://example.org/EventPlace",
                                "https://example.org/a",
                                "https://w3id.org/casus/ontology#hasPlace",
                                "",
                                "An event needs a place."),
                        new Finding(
                                Severity.WARNING,
                                "https://example.org/EventLabel",
                                "https://example.org/a",
                                "http://www.w3.org/2000/01/rdf-schema#label",
                                "",
                                "An event without a name."),
                        new Finding(
                                Severity.INFO,
                                "https://example.org/EventKind",
                                "https://example.org/a",
                                "https://w3id.org/casus/ontology#hasKind",
                                "",
                                "An event without a kind."));
    }

    @Test
    void namesTheValueThatIsWrong() {
        var findings = check(":a a c:Attack ; c:hasPlace :nowhere ; rdfs:label 'a' ; c:hasKind :bombing .");

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.value()).isEqualTo("https://example.org/nowhere");
            assertThat(finding)
                    .hasToString(
                            "An event needs a place. [https://example.org/a https://w3id.org/casus/ontology#hasPlace https://example.org/nowhere]");
        });
    }

    @Test
    void doesNotCheckWhatIsOnlyInTheBackground() {
        assertThat(check(":b a c:Place .")).isEmpty();
    }

    private static List<Finding> check(String turtle) {
        return CHECK.check(graph(turtle), BACKGROUND);
    }

    private static Graph graph(String turtle) {
        return RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
    }
}
