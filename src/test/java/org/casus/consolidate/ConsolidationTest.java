package org.casus.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.casus.vocab.Base;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Consolidation of small data. `:a1` is an attack told by document a, in a graph of its own, `:b1` one by document b,
/// and so on.
class ConsolidationTest {
    private static final String PREFIXES = """
            PREFIX : <https://example.org/>
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX code: <https://w3id.org/casus/code/>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;
    private static final String PLACES = """
            :zone casus:within :city . :city casus:within :country . :town casus:within :country .
            :state a casus:State . :qa casus:inDocument :a . :qb casus:inDocument :b . :qc casus:inDocument :c .
            """;

    @BeforeAll
    static void start() {
        JenaSystem.init();
    }

    @Test
    void twoReportsOfOneAttackOnOneTargetAreTheSame() {
        assertThat(same(attack("a1", "shelling", "zone", 17) + ":a1 casus:hasTarget :embassy ."
                        + attack("b1", "rocket-attack", "city", 17) + ":b1 casus:hasTarget :embassy ."))
                .containsExactly("a1 b1");
    }

    @Test
    void reportsThatDifferByADayAreTheSameIfTheirBoundsMeet() {
        assertThat(same(attack("a1", "car-bomb", "city", 17, 18) + attack("b1", "car-bomb", "city", 18, 19)
                        + ":a1 casus:hasTarget :market . :b1 casus:hasTarget :market ."))
                .containsExactly("a1 b1");
        assertThat(same(attack("a1", "car-bomb", "city", 17, 17) + attack("b1", "car-bomb", "city", 18, 18)
                        + ":a1 casus:hasTarget :market . :b1 casus:hasTarget :market ."))
                .isEmpty();
    }

    @Test
    void aCommonLatestDayIsNoCommonDay() {
        String two = attack("a1", "stabbing", "town", 17) + attack("b1", "stabbing", "town", 17)
                + ":a1 casus:hasTarget :market . :b1 casus:hasTarget :market .";

        assertThat(same(two.replaceAll("casus:earliestStart \\S+ ;", ""))).isEmpty();
        assertThat(same(two.replaceFirst("casus:earliestStart \\S+ ;", ""))).isEmpty();
    }

    @Test
    void theSameKindInTheSamePlaceOnTheSameDayIsTheSameIfNoTargetsTellThemApart() {
        String two = attack("a1", "stabbing", "town", 17) + attack("b1", "stabbing", "town", 17);

        assertThat(same(two)).containsExactly("a1 b1");
        assertThat(same(two + ":a1 casus:hasTarget :x . :b1 casus:hasTarget :y ."))
                .isEmpty();
    }

    @Test
    void twoAttacksOfOneDocumentAreNeverTheSame() {
        assertThat(same(attack("a1", "shelling", "city", 17) + attack("a2", "shelling", "city", 17)
                        + ":a1 casus:hasTarget :market . :a2 casus:hasTarget :market ."))
                .isEmpty();
    }

    @Test
    void ofTwoAttacksOnOneDayInOneCityNeitherIsMergedIfItCouldBeEither() {
        String both = ":a1 casus:hasTarget :market . :a2 casus:hasTarget :market . :b1 casus:hasTarget :market .";

        assertThat(same(attack("a1", "bombing", "city", 17)
                        + attack("a2", "bombing", "city", 17)
                        + attack("b1", "bombing", "city", 17)
                        + both))
                .isEmpty();
        assertThat(same(attack("a1", "bombing", "city", 17) + attack("a2", "bombing", "city", 17)
                        + attack("b1", "bombing", "city", 17)
                        + ":a1 casus:hasTarget :market . :a2 casus:hasTarget :police . :b1 casus:hasTarget :market ."))
                .containsExactly("a1 b1");
    }

    @Test
    void twoAttacksOfOneDocumentAreNotMergedThroughAThirdDocument() {
        assertThat(
                        same(
                                attack("a1", "bombing", "city", 15, 17) + attack("b1", "bombing", "city", 17, 19)
                                        + attack("c1", "bombing", "city", 19, 20)
                                        + attack("a2", "bombing", "city", 20, 21)
                                        + ":a1 casus:hasTarget :m . :a2 casus:hasTarget :m . :b1 casus:hasTarget :m . :c1 casus:hasTarget :m ."))
                .isEmpty();
    }

    @Test
    void attacksInPlacesThatDoNotLieInOneAnotherAreNotTheSame() {
        assertThat(same(attack("a1", "bombing", "town", 17) + attack("b1", "bombing", "city", 17)
                        + ":a1 casus:hasTarget :army . :b1 casus:hasTarget :army ."))
                .isEmpty();
    }

    @Test
    void aCommonCountryOrStateIsNotEnough() {
        assertThat(same(attack("a1", "bombing", "country", 17) + attack("b1", "bombing", "city", 17)
                        + ":a1 casus:hasTarget :state . :b1 casus:hasTarget :state ."))
                .isEmpty();
    }

    @Test
    void kindsThatDoNotGoTogetherAreNotTheSame() {
        assertThat(same(attack("a1", "stabbing", "city", 17) + attack("b1", "shelling", "city", 17)
                        + ":a1 casus:hasTarget :market . :b1 casus:hasTarget :market ."))
                .isEmpty();
    }

    @Test
    void whatDidNotHappenAndSeriesAreNeverMerged() {
        String targets = ":a1 casus:hasTarget :market . :b1 casus:hasTarget :market .";
        String one = attack("a1", "bombing", "city", 17);
        String other = attack("b1", "bombing", "city", 17);

        for (String status : List.of("announced", "negated", "threatened", "alleged", "predicted")) {
            assertThat(same(one + other.replace("code:occurred", "code:" + status) + targets))
                    .isEmpty();
        }
        assertThat(same(one + other.replace("casus:Attack", "casus:EventSeries") + targets))
                .isEmpty();
        assertThat(same(one + attack("b1", "bombing", "city", 1, 28) + targets)).isEmpty();
    }

    @Test
    void disjointVictimsOfOneReportAddUp() {
        assertThat(totals(attack("a1", "bombing", "city", 17)
                        + killed("k1", "a1", "civilians", "casus:best 5")
                        + killed("k2", "a1", "security-forces", "casus:best 2 ; casus:high 3")))
                .containsExactly("a1 ConsolidatedEstimate killed 7 7 8");
    }

    @Test
    void aBreakdownIsNotAddedToItsWhole() {
        assertThat(totals(attack("a1", "bombing", "city", 17)
                        + killed("k1", "a1", "all", "casus:best 5")
                        + killed("k2", "a1", "children", "casus:best 2 ; casus:breakdownOf :k1")))
                .containsExactly("a1 ConsolidatedEstimate killed 5 5 5");
    }

    @Test
    void alternativesWidenTheBoundsAndAreNotAdded() {
        assertThat(totals(attack("a1", "bombing", "city", 17)
                        + killed("k1", "a1", "all", "casus:best 5")
                        + killed("k2", "a1", "all", "casus:low 3 ; casus:high 9 ; casus:alternativeTo :k1")))
                .containsExactly("a1 ConsolidatedEstimate killed 3 5 9");
    }

    @Test
    void aBoundStandsWhereNothingElseIsTold() {
        assertThat(totals(attack("a1", "bombing", "city", 17) + killed("k1", "a1", "all", "casus:low 5")))
                .containsExactly("a1 ConsolidatedEstimate killed 5 5 5");
        assertThat(totals(attack("a1", "bombing", "city", 17) + killed("k1", "a1", "all", "casus:high 10")))
                .containsExactly("a1 ConsolidatedEstimate killed 0 10 10");
    }

    @Test
    void twoReportsOfOneAttackGiveOneNumber() {
        String told = attack("a1", "shelling", "zone", 17) + ":a1 casus:hasTarget :embassy ."
                + attack("b1", "shelling", "city", 17) + ":b1 casus:hasTarget :embassy .";

        assertThat(totals(told
                        + killed("k1", "a1", "all", "casus:best 1 ; casus:confidence 0.8")
                        + killed("k2", "b1", "all", "casus:best 2 ; casus:confidence 0.9")))
                .containsExactly("a1 ConsolidatedEstimate killed 1 2 2");
        assertThat(totals(told
                        + killed("k1", "a1", "all", "casus:best 1")
                        + killed("k2", "b1", "all", "casus:best 2 ; casus:confidence 1.0")))
                .containsExactly("a1 ConsolidatedEstimate killed 1 1 2");
        assertThat(totals(told
                        + killed("k1", "a1", "all", "casus:best 3 ; casus:confidence 0.9")
                        + killed("k2", "b1", "civilians", "casus:best 1 ; casus:confidence 0.9")
                        + killed("k3", "b1", "combatants", "casus:best 1 ; casus:confidence 0.9")))
                .containsExactly("a1 ConsolidatedEstimate killed 2 2 3");
    }

    @Test
    void aNumberOfSeveralReportsNamesThemAll() {
        Graph derived = derived(attack("a1", "shelling", "zone", 17) + ":a1 casus:hasTarget :embassy ."
                + attack("b1", "shelling", "city", 17) + ":b1 casus:hasTarget :embassy ."
                + killed("k1", "a1", "all", "casus:best 1") + killed("k2", "b1", "all", "casus:best 2"));

        assertThat(rows(derived, "SELECT ?x { [] casus:coversEvent ?x }")).containsExactly("a1", "b1");
        assertThat(rows(derived, "SELECT ?x { [] casus:consolidates ?x }")).containsExactly("k1", "k2");
    }

    @Test
    void factsThatADocumentItselfCallsTheSameCountOnce() {
        assertThat(totals(attack("a1", "bombing", "city", 17) + attack("a2", "bombing", "city", 17)
                        + ":a1 casus:sameEventAs :a2 . :a2 casus:sameEventAs :a1 ."
                        + killed("k1", "a1", "all", "casus:best 4") + killed("k2", "a2", "all", "casus:best 4")))
                .containsExactly("a1 ConsolidatedEstimate killed 4 4 4");
    }

    @Test
    void aMemberOfASeriesWhoseVictimsAreCountedIsOnlyAPart() {
        String series = attack("a1", "bombing", "city", 17) + ":a1 casus:subEventOf :s1 ."
                + attack("s1", "bombing", "city", 1, 28)
                        .replace("casus:Attack", "casus:EventSeries")
                        .replace(":qs", ":qa");

        assertThat(totals(series
                        + killed("k1", "a1", "all", "casus:best 4")
                        + killed("k2", "s1", "all", "casus:best 90")))
                .containsExactly("a1 ConsolidatedPart killed 4 4 4", "s1 ConsolidatedEstimate killed 90 90 90");
        assertThat(totals(series + killed("k1", "a1", "all", "casus:best 4")))
                .containsExactly("a1 ConsolidatedEstimate killed 4 4 4");
    }

    @Test
    void victimsOfWhatDidNotHappenAreNotCounted() {
        assertThat(totals(attack("a1", "bombing", "city", 17).replace("occurred", "threatened")
                        + killed("k1", "a1", "all", "casus:best 4")))
                .isEmpty();
    }

    @Test
    void eachCasualtyTypeHasItsOwnNumber() {
        assertThat(totals(attack("a1", "bombing", "city", 17)
                        + killed("k1", "a1", "all", "casus:best 4")
                        + killed("k2", "a1", "all", "casus:best 9").replace("killed", "injured")))
                .containsExactly("a1 ConsolidatedEstimate injured 9 9 9", "a1 ConsolidatedEstimate killed 4 4 4");
    }

    @Test
    void oneNumberOfAListIsOneEventAndTwoNumbersAreTwo() {
        String two = attack("a1", "stabbing", "town", 17) + attack("b1", "stabbing", "town", 17);
        String otherTargets = ":a1 casus:hasTarget :x . :b1 casus:hasTarget :y .";

        assertThat(same(two + otherTargets + number("a1", "UCDP GED 7") + number("b1", "UCDP GED 7")))
                .containsExactly("a1 b1");
        assertThat(same(two + number("a1", "UCDP GED 7") + number("b1", "UCDP GED 8")))
                .isEmpty();
        assertThat(same(two + number("a1", "UCDP GED 7") + number("b1", "GDELT 8")))
                .containsExactly("a1 b1");
    }

    private static String number(String event, String number) {
        return ":%s <http://purl.org/dc/terms/identifier> \"%s\" .\n".formatted(event, number);
    }

    @Test
    void theSidesOfAClashAreNoRivalClaims() {
        String clash = attack("a1", "armed-clash", "town", 17)
                + doer("c1", "a1", "army", "ucdp")
                + doer("c2", "a1", "rebels", "ucdp");

        assertThat(contested(clash)).isEmpty();
        assertThat(contested(clash + doer("c3", "a1", "rebels", "ministry"))).isEmpty();
        assertThat(contested(clash + doer("c3", "a1", "gang", "ministry"))).containsExactly("a1");
        assertThat(contested(clash.replace("armed-clash", "shooting"))).containsExactly("a1");
        assertThat(contested(clash + doer("c3", "a1", "army", "army").replace("reported", "denied")))
                .containsExactly("a1");
    }

    private static String doer(String name, String event, String doer, String claimant) {
        return """
                :%s a casus:Attribution ; casus:onEvent :%s ; casus:attributedTo :%s ; casus:claimant :%s ;
                  casus:hasStance code:reported .
                """.formatted(name, event, doer, claimant);
    }

    private static List<String> contested(String data) {
        return rows(derived(data), "SELECT ?x { ?x a casus:ContestedEvent }");
    }

    private static String attack(String name, String kind, String place, int from) {
        return attack(name, kind, place, from, from);
    }

    private static String attack(String name, String kind, String place, int from, int to) {
        return """
                :%s a casus:Attack ; casus:hasKind code:%s ; casus:hasPlace :%s ; casus:hasStatus code:occurred ;
                  casus:hasEvidence :q%s ; casus:earliestStart "2020-11-%02dT00:00:00Z"^^xsd:dateTime ;
                  casus:latestStart "2020-11-%02dT23:59:59Z"^^xsd:dateTime .
                """.formatted(name, kind, place, name.charAt(0), from, to);
    }

    private static String killed(String name, String event, String group, String rest) {
        return """
                :%s a casus:CasualtyEstimate ; casus:onEvent :%s ; casus:casualtyType code:killed ;
                  casus:victimGroup code:%s ; %s .
                """.formatted(name, event, group, rest);
    }

    private static List<String> same(String data) {
        return rows(derived(data), "SELECT ?x ?y { ?x casus:sameEventAs ?y FILTER (STR(?x) < STR(?y)) }");
    }

    private static List<String> totals(String data) {
        return rows(derived(data), """
                SELECT ?event ?class ?type ?low ?best ?high
                { ?x a casus:Consolidation , ?class ; casus:onEvent ?event ; casus:casualtyType ?type ; casus:low ?low ; casus:best ?best ; casus:high ?high
                  FILTER (?class != casus:Consolidation && STRSTARTS(STR(?class), STR(casus:Consol))) }
                """);
    }

    private static List<String> rows(Graph graph, String query) {
        var rows = new TreeSet<String>();
        try (var exec = QueryExec.graph(graph).query(PREFIXES + query).build()) {
            var result = exec.select();
            result.forEachRemaining(row -> rows.add(result.getResultVars().stream()
                    .map(name -> row.get(name))
                    .map(node -> node.isLiteral()
                            ? node.getLiteralLexicalForm()
                            : node.getURI().replaceAll(".*[/#]", ""))
                    .collect(Collectors.joining(" "))));
        }
        return List.copyOf(rows);
    }

    /// The data and what follows from them. What is said of `a1` stands in the graph `a`.
    private static Graph derived(String data) {
        var graph = GraphFactory.createDefaultGraph();
        RDFParser.fromString(
                        PREFIXES + PLACES + data.replaceAll("a (casus:(Attack|EventSeries))", "a $1 , casus:Event"),
                        Lang.TURTLE)
                .parse(graph);
        var store = DatabaseMgr.createDatasetGraph();
        Txn.executeWrite(
                store,
                () -> graph.stream()
                        .forEach(triple -> store.add(Quad.create(
                                NodeFactory.createURI("https://example.org/graph/"
                                        + triple.getSubject().getURI().replaceAll(".*/(.).*", "$1")),
                                triple))));
        var consolidation = new Consolidation(Base.DEFAULT, Decisions.NONE);
        Txn.executeRead(store, () -> consolidation.derive(store, graph::add, done -> {}));
        return graph;
    }
}
