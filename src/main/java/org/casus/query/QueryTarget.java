package org.casus.query;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.tdb2.TDB2;
import org.casus.model.InputException;

/// What can be asked: the graphs of a store in this process, or a SPARQL endpoint elsewhere.
public sealed interface QueryTarget {
    /// Runs a query in one read transaction and reads its answer to the end.
    Answer answer(Query query, Page page, Duration timeout);

    /// The default graph of every query is the union of all graphs.
    record Local(DatasetGraph graphs) implements QueryTarget {
        @Override
        public Answer answer(Query query, Page page, Duration timeout) {
            return graphs.calculateRead(() -> {
                try (var execution = QueryExec.dataset(asked(query))
                        .query(Stoppable.of(withoutFrom(query)))
                        .set(ARQ.httpServiceAllowed, graphs.getContext().isTrue(ARQ.httpServiceAllowed))
                        .set(TDB2.symUnionDefaultGraph, !query.hasDatasetDescription())
                        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                        .build()) {
                    return read(execution, query, page);
                } catch (QueryCancelledException e) {
                    throw new QueryTimeout(timeout, e);
                }
            });
        }

        /// What FROM says is in the dataset already; said again, it would choose among what was chosen.
        private static Query withoutFrom(Query query) {
            if (!query.hasDatasetDescription()) {
                return query;
            }
            var bare = query.cloneQuery();
            bare.getGraphURIs().clear();
            bare.getNamedGraphURIs().clear();
            return bare;
        }

        /// FROM and FROM NAMED choose among the graphs that are here; nothing is fetched.
        private DatasetGraph asked(Query query) {
            return query.hasDatasetDescription()
                    ? DynamicDatasets.dynamicDataset(query.getDatasetDescription(), graphs, false)
                    : graphs;
        }
    }

    record Remote(URI endpoint) implements QueryTarget {
        @Override
        public Answer answer(Query query, Page page, Duration timeout) {
            try (var execution = QueryExecHTTPBuilder.service(endpoint.toString())
                    .query(query)
                    .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                    .build()) {
                return read(execution, query, page);
            } catch (QueryCancelledException e) {
                throw new QueryTimeout(timeout, e);
            } catch (QueryExceptionHTTP | HttpException e) {
                throw new InputException(
                        "The endpoint %s did not answer: %s. Is its address right, and does it run?"
                                .formatted(endpoint, e.getMessage()),
                        e);
            }
        }
    }

    private static Answer read(QueryExec execution, Query query, Page page) {
        if (query.isAskType()) {
            return new Answer.Verdict(execution.ask());
        }
        if (query.isConstructType()) {
            return new Answer.Triples(execution.construct());
        }
        if (query.isDescribeType()) {
            return new Answer.Triples(execution.describe());
        }
        return rows(execution, page);
    }

    /// A row of TDB2 finds its nodes when they are looked at; detached, it can be read after the transaction.
    private static Answer rows(QueryExec execution, Page page) {
        var rowSet = execution.select();
        var rows = new ArrayList<Binding>();
        for (long skipped = 0; skipped < page.offset() && rowSet.hasNext(); skipped++) {
            rowSet.next();
        }
        while (rows.size() < page.limit() && rowSet.hasNext()) {
            rows.add(rowSet.next().detach());
        }
        var columns = rowSet.getResultVars().stream().map(Var::getVarName).toList();
        return new Answer.Rows(columns, rows, rowSet.hasNext());
    }
}
