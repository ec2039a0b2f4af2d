package org.casus.serve;

import java.util.ArrayList;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.casus.model.InputException;
import org.casus.query.SafeQuery;

/// Fuseki's query service, made safe: nothing outside the store is reached, and an answer is read to its end before the
/// first byte is sent, so that a timeout is an error and not half an answer.
final class SparqlService extends SPARQL_QueryDataset {
    private final long maxRows;

    SparqlService(long maxRows) {
        this.maxRows = maxRows;
    }

    @Override
    protected void validateQuery(HttpAction action, Query query) {
        super.validateQuery(action, query);
        try {
            SafeQuery.check(query, "The query");
        } catch (InputException e) {
            ServletOps.errorBadRequest(e.getMessage());
        }
    }

    @Override
    protected QueryExecResult executeQuery(HttpAction action, QueryExec execution, Query query, String forLog) {
        if (!query.isSelectType()) {
            return super.executeQuery(action, execution, query, forLog);
        }
        var rowSet = execution.select();
        var rows = new ArrayList<Binding>();
        while (rowSet.hasNext()) {
            if (rows.size() == maxRows) {
                ServletOps.error(
                        413,
                        "The answer has more than %d rows, the limit of this server. Ask for it in parts, with ORDER BY, LIMIT and OFFSET."
                                .formatted(maxRows));
            }
            rows.add(rowSet.next().detach());
        }
        return new QueryExecResult(
                RowSet.create(QueryIterPlainWrapper.create(rows.iterator()), rowSet.getResultVars()));
    }
}
