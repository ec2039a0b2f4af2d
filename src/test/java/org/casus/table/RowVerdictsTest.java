package org.casus.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.RDF;
import org.casus.review.Finding;
import org.casus.review.Severity;
import org.casus.review.ShapeCheck;
import org.casus.table.format.Converter;
import org.casus.table.program.RowCheck;
import org.casus.vocab.Base;
import org.casus.vocab.Casus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is known of nodes of one form decides about all of them: each row must fare as if it were checked by itself.
class RowVerdictsTest {
    private static final ShapeCheck SHAPES = ShapeCheck.embedded();
    private static final String HEAD = "id,from,until,low,best,high,part,event,stance,claimant,doer,notes\n";
    private static final String JUDGED =
            """
            #+ key: id
            #+ columns:
            #+   id: {required: true}
            #+   low: {type: integer}
            #+   best: {type: integer}
            #+   high: {type: integer}
            #+   part: {type: integer}
            #+   from: {about: Something}
            #+   until: {about: Something}
            #+   stance: {about: Something}
            #+   claimant: {about: Something}
            #+   doer: {about: Something}
            #+   notes: {about: Something}
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX casusfn: <https://w3id.org/casus/function#>
            PREFIX code: <https://w3id.org/casus/code/>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            CONSTRUCT {
              ?event a casus:Event , casus:Attack ; rdfs:label ?id ; rdfs:comment ?note ;
                casus:hasKind code:unspecified-attack ; casus:hasStatus code:occurred ;
                casus:earliestStart ?start ; casus:latestStart ?end ; casus:hasEvidence ?_row .
              ?other a casus:Event , casus:Attack ; rdfs:label ?id ; casus:hasKind code:unspecified-attack ;
                casus:hasStatus code:occurred ; casus:earliestStart ?start ; casus:hasEvidence ?_row .
              ?killed a casus:Claim , casus:CasualtyEstimate ; casus:onEvent ?event ; casus:casualtyType code:killed ;
                casus:victimGroup code:all ; casus:low ?low ; casus:best ?best ; casus:high ?high ;
                casus:claimant ?_publisher ; casus:hasStance code:reported ; casus:hasEvidence ?_row .
              ?some a casus:Claim , casus:CasualtyEstimate ; casus:onEvent ?of ; casus:breakdownOf ?killed ;
                casus:casualtyType code:killed ; casus:victimGroup code:civilians ; casus:best ?part ;
                casus:claimant ?_publisher ; casus:hasStance code:reported ; casus:hasEvidence ?_row .
              ?attribution a casus:Claim , casus:Attribution ; casus:onEvent ?event ; casus:attributedTo ?whom ;
                casus:claimant ?who ; casus:hasStance ?how ; casus:hasEvidence ?_row .
              ?who a casus:Actor , casus:Organization ; rdfs:label ?claimant .
              ?whom a casus:Actor , casus:Organization ; rdfs:label ?doer .
            }
            WHERE {
              BIND (casusfn:event(?id) AS ?event)
              BIND (casusfn:event(?id, "-other") AS ?other)
              BIND (IF(?event_ = "other", ?other, ?event) AS ?of)
              BIND (casusfn:from(?from) AS ?start)
              BIND (casusfn:until(?until) AS ?end)
              BIND (casusfn:claim(?id, "-killed") AS ?killed)
              BIND (IF(BOUND(?part), casusfn:claim(?id, "-part"), ?none) AS ?some)
              BIND (casusfn:claim(?id, "-doer") AS ?attribution)
              BIND (casusfn:localActor(?claimant) AS ?who)
              BIND (casusfn:localActor(?doer) AS ?whom)
              BIND (IRI(CONCAT("https://w3id.org/casus/code/", ?stance)) AS ?how)
              (?note ?number) casusfn:split (?notes ";") .
            }
            """.replace("?event_", "?of_event").replace("#+   id:", "#+   of_event: {also: [event]}\n#+   id:");

    @TempDir
    private Path folder;

    private final AtomicInteger checked = new AtomicInteger();

    @Test
    void eachRowFaresAsIfItWereCheckedByItself() throws IOException {
        var rows = rows();

        var together = rejected(rows);
        var alone = new ArrayList<String>();
        for (var row : rows) {
            alone.addAll(rejected(List.of(row)));
        }

        assertThat(together).isEqualTo(alone).hasSizeBetween(rows.size() / 3, rows.size() - 3);
    }

    @Test
    void rowsOfKnownFormsAreNotCheckedAgain() throws IOException {
        var rows = new ArrayList<String>();
        for (int id = 0; id < 60; id++) {
            var numbers = "%d,%d,%d".formatted(id, id + 1 + id % 2, id + 3);
            rows.add(row(5 * id + 2, 2 + id % 2, numbers, id % 3 == 0 ? "1" : "", "note " + id, "event"));
        }

        assertThat(rejected(rows)).isEmpty();
        assertThat(checked).hasValueLessThan(12);
    }

    @Test
    void aRejectedRowIsToldWithItsOwnNode() throws IOException {
        var rejected =
                rejected(List.of(row(1, 2, "2,5,9", "7", "a;b", "event"), row(2, 2, "2,5,9", "7", "a", "event")));

        assertThat(rejected).hasSize(2);
        assertThat(rejected.getFirst())
                .contains("1:", "The part, 7, is more than its whole, 5.", "claim/judged/1-part");
        assertThat(rejected.getLast()).contains("2:", "claim/judged/2-part");
    }

    /// Rows that differ in what shapes look at: times, numbers, parts, stances, and how often something is said.
    private static List<String> rows() {
        var rows = new ArrayList<String>();
        for (var numbers : List.of("1,2,3", "3,2,1", "-1,2,3", ",,", "2,2,2", "10,9,11")) {
            for (var part : List.of("", "2", "12")) {
                for (int day : List.of(1, 2, 3)) {
                    int number = rows.size();
                    rows.add(row(
                            number,
                            day,
                            numbers,
                            part,
                            number % 3 == 0 ? "x" : "x;y;z;" + number,
                            number % 5 == 0 ? "other" : "event"));
                }
            }
        }
        return rows;
    }

    private static String row(int id, int day, String numbers, String part, String notes, String event) {
        var stance = id % 5 == 1 ? "claimed-responsibility" : "reported";
        var claimant = id % 3 == 0 ? "A" : "B";
        return "%d,2019-03-02,2019-03-0%d,%s,%s,%s,%s,%s,A,%s%n"
                .formatted(id, day, numbers, part, event, stance, claimant, notes);
    }

    private List<String> rejected(List<String> rows) throws IOException {
        var file = Files.writeString(folder.resolve("judged.csv"), HEAD + String.join("", rows));
        var target = folder.resolve("judged.rejected.csv");
        Files.deleteIfExists(target);
        var given = Fixture.options(1, Optional.of(target));
        var options = new TableConversion.Options(
                given.base(),
                given.reference(),
                1,
                given.rejected(),
                given.referenceGraph(),
                this::violations,
                given.progress());
        var table = new Recognition(Fixture.CONVERTERS, Optional.empty())
                .table(file, Converter.read("judged", "judged.rq", JUDGED));
        new TableConversion(table, options).toStream(StreamRDFLib.sinkNull());
        return Files.exists(target)
                ? Files.readAllLines(target).stream()
                        .skip(1)
                        .map(RowVerdictsTest::idAndReason)
                        .toList()
                : List.of();
    }

    /// Without the line, which hangs on which rows stand before.
    private static String idAndReason(String line) {
        var reason = line.substring(line.indexOf("violates"), line.indexOf("]") + 1);
        var rest = line.substring(line.indexOf("]") + 1).replaceFirst("^\",?|^,", "");
        return rest.substring(0, rest.indexOf(',')) + ": " + reason;
    }

    private Map<String, String> violations(Graph row) {
        checked.incrementAndGet();
        var known = GraphFactory.createDefaultGraph();
        known.add(Triple.create(Base.DEFAULT.document("judged"), RDF.type.asNode(), Casus.DOCUMENT));
        row.find(Node.ANY, Casus.CLAIMANT, Node.ANY)
                .forEachRemaining(claim -> known.add(Triple.create(claim.getObject(), RDF.type.asNode(), Casus.ACTOR)));
        RowCheck check = graph -> SHAPES.check(graph, known).stream()
                .filter(finding -> finding.severity() == Severity.VIOLATION)
                .collect(Collectors.toMap(Finding::focus, Finding::message, (first, second) -> first));
        return check.violations(row);
    }
}
