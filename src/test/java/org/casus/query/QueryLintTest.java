package org.casus.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.sys.JenaSystem;
import org.casus.model.InputException;
import org.casus.model.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryLintTest {
    static {
        JenaSystem.init();
    }

    private static final String BODY = "SELECT ?s { ?s ?p ?o } ORDER BY ?s\n";

    private static List<String> findings(String text) {
        return findings("my-query", text);
    }

    private static List<String> findings(String name, String text) {
        return QueryFile.read(name, name + ".rq", text).findings().stream()
                .map(Rejection::toString)
                .toList();
    }

    @Test
    void findsNothingWrongWithTheQueriesOfCasus() {
        assertThat(SavedQueries.embedded().files())
                .allSatisfy(file -> assertThat(file.findings()).isEmpty());
    }

    @Test
    void everyQueryOfCasusTellsWhatItsParametersAndResultsAre() {
        assertThat(SavedQueries.embedded().all())
                .hasSizeGreaterThanOrEqualTo(24)
                .allSatisfy(query -> {
                    assertThat(query.tags()).isNotEmpty();
                    assertThat(query.parameters())
                            .allSatisfy(
                                    parameter -> assertThat(parameter.label()).isPresent());
                });
    }

    @Test
    void tellsTheLineOfBrokenYaml() {
        assertThat(findings("#+ summary: A\n#+ tags: [a\n" + BODY))
                .singleElement()
                .asString()
                .matches("my-query.rq, line \\d: The decorators are no YAML mapping, and grlc drops them all: .*");
    }

    @Test
    void wantsASummary() {
        assertThat(findings(BODY)).containsExactly("my-query.rq, line 1: There is no summary. Add '#+ summary: ...'.");
    }

    @Test
    void refusesUnderscoresInTheNameOfAQuery() {
        assertThat(findings("my_query", "#+ summary: A\n" + BODY))
                .containsExactly(
                        "my_query.rq, line 1: The name 'my_query' is not of small letters, digits and single hyphens.");
    }

    @Test
    void knowsTheTrapOfADateThatIsReadAsALanguage() {
        assertThat(findings("#+ summary: A\nSELECT ?s { ?s ?p ?_day_date } ORDER BY ?s"))
                .containsExactly(
                        "my-query.rq, line 2: ?_day_date: grlc takes '_date' for a language tag. Write ?_day_xsd_date.");
    }

    @Test
    void refusesUnderscoresInTheNameOfAParameter() {
        assertThat(findings("#+ summary: A\nSELECT ?s { ?s ?p ?_my_place_iri } ORDER BY ?s"))
                .singleElement()
                .asString()
                .contains("line 2: ?_my_place_iri: a parameter's name ends at its first underscore");
    }

    @Test
    void tellsDecoratorsThatDescribeNoParameter() {
        assertThat(findings(
                        "#+ summary: A\n#+ defaults:\n#+   - plase: x\nSELECT ?s { ?s ?p ?_place_iri } ORDER BY ?s"))
                .containsExactly(
                        "my-query.rq, line 3: A decorator describes 'plase', which is no parameter of the query. Did you mean 'place'?");
    }

    @Test
    void tellsADefaultThatIsNoValue() {
        assertThat(
                        findings(
                                "#+ summary: A\n#+ defaults:\n#+   - days: many\nSELECT ?s { ?s ?p ?_days_number } ORDER BY ?s"))
                .contains("my-query.rq, line 3: 'many' is no value of the parameter 'days'; expected a number.");
    }

    @Test
    void tellsAnUnknownDecorator() {
        assertThat(findings("#+ sumary: A\n" + BODY))
                .contains(
                        "my-query.rq, line 1: 'sumary' is no decorator. Did you mean 'summary'? Put casus' own under x-casus.");
    }

    @Test
    void tellsADecoratorThatDoesNotStartItsLine() {
        assertThat(findings("#+ summary: A\n  #+ tags: [a]\n" + BODY))
                .containsExactly(
                        "my-query.rq, line 2: A decorator starts in the first column; this line is passed over.");
    }

    @Test
    void tellsAColumnThatIsNotSelected() {
        assertThat(findings("#+ summary: A\n#+ x-casus:\n#+   columns:\n#+     t: Thing\n" + BODY))
                .singleElement()
                .asString()
                .startsWith(
                        "my-query.rq, line 4: A decorator describes the column 't', which the query does not select.");
    }

    @Test
    void wantsSelectOrConstruct() {
        assertThat(findings("#+ summary: A\nASK { ?s ?p ?o }"))
                .containsExactly(
                        "my-query.rq, line 1: grlc makes no operation of an ASK query. Use SELECT or CONSTRUCT.");
    }

    @Test
    void wantsAnOrder() {
        assertThat(findings("#+ summary: A\nSELECT ?s { ?s ?p ?o }"))
                .containsExactly("my-query.rq, line 1: There is no ORDER BY, so that its rows come in any order.");
    }

    @Test
    void wantsThePrefixThatGrlcLooksFor() {
        assertThat(findings("#+ summary: A\nSELECT ?s { ?s ?p ?_day_xsd_date } ORDER BY ?s"))
                .singleElement()
                .asString()
                .contains("needs the line 'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>', spaced so, for grlc");
    }

    @Test
    void tellsAVariableThatBeginsLikeAnother() {
        assertThat(findings("#+ summary: A\nSELECT ?s { ?s ?_p ?_pq } ORDER BY ?s"))
                .containsExactly(
                        "my-query.rq, line 2: ?_pq begins like ?_p, and grlc replaces it inside that. Rename one.");
    }

    @Test
    void tellsAParameterThatOnlyACommentMentions() {
        assertThat(findings("#+ summary: A\n# bind ?_x here\n" + BODY))
                .containsExactly(
                        "my-query.rq, line 2: ?_x stands in a comment only; grlc replaces it there. Leave out the question mark.");
    }

    @Test
    void tellsAQueryThatCannotBeParsed() {
        assertThat(findings("#+ summary: A\nSELECT ?s {\n ?s ?p }"))
                .singleElement()
                .asString()
                .contains("line 3");
    }

    @Test
    void tellsAQueryThatReachesOutside() {
        assertThat(findings("#+ summary: A\nSELECT ?s { SERVICE <http://e.org/> { ?s ?p ?o } } ORDER BY ?s"))
                .containsExactly("my-query.rq: my-query.rq uses SERVICE; only the data of this store can be asked.");
    }

    @Test
    void readsAFolderOfTheUser(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("mine.rq"), "#+ summary: Mine\n" + BODY);
        Files.writeString(folder.resolve("notes.txt"), "x");

        assertThat(SavedQueries.in(folder).names()).containsExactly("mine");
        assertThat(SavedQueries.in(folder).get("mine").summary()).isEqualTo("Mine");
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> SavedQueries.in(folder).get("mime"))
                .isInstanceOf(InputException.class)
                .hasMessage("There is no saved query 'mime'. Did you mean 'mine'? 'casus query' lists them.");
    }
}
