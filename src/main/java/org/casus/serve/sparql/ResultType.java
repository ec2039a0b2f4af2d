package org.casus.serve.sparql;

import java.util.List;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.casus.query.Format;
import org.casus.serve.http.Acceptance;

/// A media type in which results can be had, and how they are written. Several types may name one format.
record ResultType(String mediaType, Format format) {
    private static final List<ResultType> ROWS = List.of(
            new ResultType("application/sparql-results+json", Format.SRJ),
            new ResultType("application/json", Format.SRJ),
            new ResultType("application/sparql-results+xml", Format.SRX),
            new ResultType("application/xml", Format.SRX),
            new ResultType("text/xml", Format.SRX),
            new ResultType("text/csv", Format.CSV),
            new ResultType("text/tab-separated-values", Format.TSV),
            new ResultType("text/plain", Format.TABLE));
    private static final List<ResultType> TRIPLES = List.of(
            new ResultType("text/turtle", Format.TTL),
            new ResultType("application/n-triples", Format.NT),
            new ResultType("application/ld+json", Format.JSONLD),
            new ResultType("application/json", Format.JSONLD),
            new ResultType("application/rdf+xml", Format.RDFXML),
            new ResultType("application/xml", Format.RDFXML),
            new ResultType("text/plain", Format.NT));

    static List<ResultType> of(Query query) {
        return query.isSelectType() || query.isAskType() ? ROWS : TRIPLES;
    }

    static Optional<ResultType> best(Query query, Acceptance accept) {
        var types = of(query);
        return accept.best(types.stream().map(ResultType::mediaType).toList())
                .flatMap(best -> types.stream()
                        .filter(type -> type.mediaType().equals(best))
                        .findFirst());
    }

    String header() {
        return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    }
}
