package org.casus.serve.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.casus.serve.edition.Edition;
import org.casus.serve.http.Acceptance;
import org.casus.serve.http.Problem;
import org.casus.serve.http.Reply;

/// One graph, as the Graph Store Protocol reads it.
final class GraphReading {
    private static final List<String> TYPES = List.of("text/turtle", "application/n-triples", "application/rdf+xml");
    private static final Map<String, RDFFormat> FORMATS = Map.of(
            "text/turtle", RDFFormat.TURTLE_BLOCKS,
            "application/n-triples", RDFFormat.NTRIPLES,
            "application/rdf+xml", RDFFormat.RDFXML_PLAIN);

    private GraphReading() {}

    static Reply reply(Node name, HttpServletRequest request, Edition edition) {
        var graphs = edition.contents().graphs();
        if (!graphs.contains(name, Node.ANY, Node.ANY, Node.ANY)) {
            throw new Problem(404, "There is no graph <%s>.".formatted(name.getURI())).refused();
        }
        var accept =
                new Acceptance(Optional.ofNullable(request.getHeader("Accept")).orElse("*/*"));
        var type = accept.best(TYPES)
                .orElseThrow(() -> new Problem(
                                406, "A graph can be had as one of %s.".formatted(String.join(", ", TYPES)))
                        .refused());
        var bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, graphs.getGraph(name), FORMATS.getOrDefault(type, RDFFormat.TURTLE_BLOCKS));
        return Reply.of(type, bytes.toByteArray()).with("Vary", "Accept");
    }
}
