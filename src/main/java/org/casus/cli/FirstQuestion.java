package org.casus.cli;

import java.time.Duration;
import org.apache.jena.query.QueryFactory;
import org.casus.query.Answer;
import org.casus.query.Names;
import org.casus.query.Page;
import org.casus.query.QueryTarget;
import org.casus.query.QueryTimeout;
import org.casus.query.TextTable;
import org.casus.store.Store;

/// The question that is asked after a build, so that a user sees what the store is good for.
final class FirstQuestion {
    static final String WORDS = "Who is said to have done what, by whom, and how many were killed?";

    private static final int ROWS = 10;
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final String QUERY = """
            PREFIX casus: <https://w3id.org/casus/ontology#>
            PREFIX code: <https://w3id.org/casus/code/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?day ?what ?doer ?stance ?saidBy ?killed
            WHERE {
              VALUES ?class { casus:Attack casus:EventSeries }
              ?event a ?class ;
                     rdfs:label ?what .
              # One event that several sources tell of stands under the first of its names.
              FILTER NOT EXISTS { ?event casus:sameEventAs ?other FILTER (STR(?other) < STR(?event)) }
              OPTIONAL { ?event casus:earliestStart ?start }
              OPTIONAL {
                ?event casus:sameEventAs* ?told .
                ?claim casus:onEvent ?told ;
                       a casus:Attribution ;
                       casus:attributedTo/rdfs:label ?doer ;
                       casus:hasStance/skos:prefLabel ?stance .
                OPTIONAL { ?claim casus:claimant/rdfs:label ?saidBy }
              }
              OPTIONAL {
                ?estimate casus:onEvent ?event ;
                          a casus:ConsolidatedEstimate ;
                          casus:casualtyType code:killed ;
                          casus:best ?killed .
              }
              BIND (SUBSTR(STR(?start), 1, 10) AS ?day)
            }
            ORDER BY (!BOUND(?day)) ?day ?what ?doer
            """;

    private FirstQuestion() {}

    /// The answer as a table; empty when the store knows of no attack, or of so many that it would take long.
    static String answer(Store store) {
        try {
            return table(
                    new QueryTarget.Local(store.dataset())
                            .answer(QueryFactory.create(QUERY), new Page(0, ROWS), TIMEOUT),
                    store);
        } catch (QueryTimeout e) {
            return "";
        }
    }

    private static String table(Answer answer, Store store) {
        return answer instanceof Answer.Rows rows && !rows.rows().isEmpty()
                ? new TextTable(new Names(store.base().iri()), Terminal.columns()).write(rows.columns(), rows.rows())
                : "";
    }
}
