package org.casus.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeQueryTest {
    static {
        JenaSystem.init();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:a.B>(1) AS ?x) {}",
                "PREFIX j: <java:a.> SELECT * { ?s ?p ?o FILTER (j:B(?o)) }",
                "SELECT * { ?s <java:a.B> ?o }",
                "SELECT * { ?s <java:a.B> (?o ?q) }",
                "SELECT * { ?s <java:a.B>/<x:y> ?o }",
                "SELECT * { ?s !(<java:a.B>) ?o }",
                "SELECT * { BIND (IF(true, 1, <java:a.B>(2)) AS ?x) }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER (<java:a.B>(?r)) } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER (<JAVA:a.B>(?r)) } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { { SELECT ?s (COUNT(<java:a.B>(?o)) AS ?n) { ?s ?p ?o } GROUP BY ?s } } }",
                "SELECT (SUM(<java:a.B>(?o)) AS ?n) { ?s ?p ?o }",
                "SELECT (AGG <java:a.B>(?o) AS ?n) { ?s ?p ?o }",
                "SELECT ?g { ?s ?p ?o } GROUP BY (<java:a.B>(?o) AS ?g)",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:a.B>(COUNT(?o)) > 1)",
                "SELECT ?s { ?s ?p ?o } ORDER BY <java:a.B>(?o)",
                "SELECT * { GRAPH ?g { ?s ?p ?o MINUS { ?s ?q ?r FILTER (<java:a.B>(?r)) } } }",
                "SELECT * { ?s ?p ?o FILTER (CALL(<java:a.B>, ?o)) }",
                "DESCRIBE ?s { ?s ?p ?o FILTER (<java:a.B>(?o)) }"
            })
    void refusesNamesThatLoadClasses(String query) {
        assertThatThrownBy(() -> SafeQuery.parse(query, "The query"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("Java classes are not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://e.org/> { ?s ?p ?o } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE SILENT ?s { ?s ?p ?o } } } } }",
                "ASK { FILTER EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } } }",
                "SELECT ?s { ?s ?p ?o } ORDER BY EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } }",
                "SELECT (SUM(IF(EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } }, 1, 0)) AS ?n) { ?s ?p ?o }"
            })
    void refusesService(String query) {
        assertThatThrownBy(() -> SafeQuery.parse(query, "The query"))
                .isInstanceOf(InputException.class)
                .hasMessage("The query uses SERVICE; only the data of this store can be asked.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LOAD <http://e.org/>", "CLEAR ALL", "INSERT DATA { <x:a> <x:b> 1 }", "DROP GRAPH <x:g>"})
    void refusesUpdates(String text) {
        assertThatThrownBy(() -> SafeQuery.parse(text, "change.rq"))
                .isInstanceOf(InputException.class)
                .hasMessage("change.rq is an update; only queries that read are run.");
    }

    @Test
    void tellsLineAndColumnOfWhatIsWrong() {
        assertThatThrownBy(() -> SafeQuery.parse("SELECT * {\n  ?s }", "mine.rq"))
                .isInstanceOf(InputException.class)
                .hasMessage("mine.rq, line 2, column 3: not a SPARQL query: '}' cannot stand here.");
    }

    @Test
    void tellsThatAQueryEndsTooEarly() {
        assertThatThrownBy(() -> SafeQuery.parse("SELECT * {", "mine.rq"))
                .hasMessage("mine.rq, line 1, column 10: not a SPARQL query: it ends too early.");
    }

    @Test
    void tellsThatAPrefixIsUnknown() {
        assertThatThrownBy(() -> SafeQuery.parse("SELECT * { ?s e:p ?o }", "The query"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("e:p");
    }

    @Test
    void knowsThePrefixesOfCasus() {
        assertThat(SafeQuery.parse("ASK { ?a a casus:Attack ; casus:hasKind code:ied }", "The query")
                        .isAskType())
                .isTrue();
    }

    @Test
    void leavesAPrefixAsTheQueryDeclaresIt() {
        var query = SafeQuery.parse("PREFIX code: <https://e.org/> SELECT * { ?s ?p code:x }", "The query");

        assertThat(query.toString()).contains("https://e.org/").doesNotContain("https://w3id.org/casus/code/");
    }

    @Test
    void runsADescribeWithoutAPattern() {
        assertThat(SafeQuery.parse("DESCRIBE <https://e.org/x>", "The query").isDescribeType())
                .isTrue();
    }
}
