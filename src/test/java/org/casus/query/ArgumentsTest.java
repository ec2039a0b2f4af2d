package org.casus.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    static {
        JenaSystem.init();
    }

    private static final String TEXT = """
            #+ summary: All kinds of parameters
            #+ defaults:
            #+   - most: 7
            #+ enumerate:
            #+   - _side:
            #+     - left
            #+     - right
            #+ x-casus:
            #+   parameters:
            #+     type:
            #+       codes: casualty
            #+     kind:
            #+       codes: weapon
            #+       list: true
            #+     thing:
            #+       example: place/baghdad
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            SELECT ?s
            WHERE {
              ?s ?p ?_thing_iri , ?_most_integer , ?_side , ?__type_iri , ?__day_xsd_date , ?__time_xsd_dateTime , ?__far_number ,
                 ?__yes_xsd_boolean , ?__name_en .
              OPTIONAL { ?s ?q ?__kind_iri }
              FILTER EXISTS { ?s ?r ?__kind_iri }
            }
            ORDER BY ?s
            """;

    private static final SavedQuery QUERY =
            QueryFile.read("all-kinds", "all-kinds.rq", TEXT).query().orElseThrow();

    private static String bound(String name, String... values) {
        var given = new java.util.LinkedHashMap<String, List<String>>();
        given.put("thing", List.of("place/x"));
        given.put("side", List.of("left"));
        given.put(name, List.of(values));
        return Arguments.of(QUERY, given, Names.DEFAULT).bound().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "thing, place/baghdad, <https://w3id.org/casus/id/place/baghdad>",
        "thing, casus:Attack, casus:Attack",
        "thing, code:killed, code:killed",
        "thing, <http://e.org/a?b=c#d>, <http://e.org/a?b=c#d>",
        "thing, urn:isbn:1, <urn:isbn:1>",
        "type, killed, code:killed",
        "type, code:injured, code:injured",
        "type, https://w3id.org/casus/code/missing, code:missing",
        "kind, ied, code:ied-weapon",
        "most, 12, 12",
        "far, -1.5, -1.5",
        "far, 3, 3",
        "day, 2020-02-29, \"\"\"2020-02-29\"\"\"^^xsd:date",
        "time, 2020-02-29T10:00:00+03:00, \"2020-02-29T10:00:00+03:00\"^^xsd:dateTime",
        "yes, true, true",
        "name, Bagdad, \"Bagdad\"@en"
    })
    void bindsAValue(String name, String value, String written) {
        assertThat(bound(name, value)).contains(written.replace("\"\"\"", "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "thing, 'a b', an IRI",
        "thing, 'x> ?p ?o . ?s ?q <y', an IRI",
        "thing, 'http://e.org/\"', an IRI",
        "type, dead, 'a code of the list casualty: killed, injured'",
        "type, place/x, a code of the list casualty",
        "kind, killed, a code of the list weapon",
        "most, 1.5, a whole number",
        "most, '1 } #', a whole number",
        "far, far, a number",
        "day, 2020-02-30, a day as year-month-day",
        "day, 17.11.2020, a day as year-month-day",
        "day, 2020-11-17Z, a day as year-month-day",
        "time, 2020-11-17T10:00:00, a time with its zone",
        "yes, yes, true or false",
        "side, up, 'one of left, right'"
    })
    void refusesAValueOfAnotherType(String name, String value, String expected) {
        assertThatThrownBy(() -> bound(name, value))
                .isInstanceOf(BadParameter.class)
                .hasMessageStartingWith("Parameter '%s' cannot be '%s'. Expected %s".formatted(name, value, expected))
                .hasMessageContaining("for example " + name + "=");
    }

    @Test
    void givesAnExampleThatItWouldTake() {
        assertThatThrownBy(() -> bound("day", "today"))
                .hasMessage(
                        "Parameter 'day' cannot be 'today'. Expected a day as year-month-day, for example day=2020-11-17.");
    }

    @Test
    void tellsAMissingParameter() {
        assertThatThrownBy(() -> Arguments.of(QUERY, Map.of("side", List.of("left")), Names.DEFAULT))
                .hasMessageStartingWith("Parameter 'thing' is missing. Expected an IRI")
                .hasMessageEndingWith("for example thing=place/baghdad.");
    }

    @Test
    void takesAnEmptyValueForAMissingOne() {
        assertThatThrownBy(() -> bound("thing", " ")).hasMessageStartingWith("Parameter 'thing' is missing.");
    }

    @Test
    void suggestsTheParameterThatMayBeMeant() {
        assertThatThrownBy(() -> bound("thigh", "x"))
                .hasMessageStartingWith(
                        "Query 'all-kinds' has no parameter 'thigh'. Did you mean 'thing'? Expected one of its parameters:");
    }

    @Test
    void refusesTwoValuesWhereOneIsTaken() {
        assertThatThrownBy(() -> bound("thing", "a/b", "c/d"))
                .hasMessageStartingWith("Parameter 'thing' takes one value, not 2.");
    }

    @Test
    void usesTheDefault() {
        assertThat(bound("thing", "place/x")).contains("7").doesNotContain("?_most_integer");
    }

    @Test
    void leavesAnOptionalParameterFree() {
        assertThat(bound("thing", "place/x")).contains("?__type_iri");
    }

    @Test
    void bindsSeveralValuesInEveryGroupThatUsesThem() {
        var text = bound("kind", "rocket", "mortar");

        assertThat(text.split("VALUES \\?__kind_iri", -1)).as(text).hasSize(3);
        assertThat(text).contains("code:rocket").contains("code:mortar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "'''", "\n", "} UNION { ?s ?p ?o", "ألوية", "😀"})
    void bindsAnyTextAsText(String value) {
        var query = QueryFile.read("x", "x.rq", "SELECT ?s { ?s ?p ?_name } ORDER BY ?s")
                .query()
                .orElseThrow();

        var bound = Arguments.of(query, Map.of("name", List.of(value + "x")), Names.DEFAULT)
                .bound();

        assertThat(bound.toString()).doesNotContain("?_name");
        assertThat(SafeQuery.parse(bound.toString(), "x")).isEqualTo(bound);
    }
}
