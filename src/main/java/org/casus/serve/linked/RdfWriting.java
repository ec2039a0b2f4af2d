package org.casus.serve.linked;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.casus.query.Names;

/// Statements as bytes of a syntax, with our prefixes.
final class RdfWriting {
    private RdfWriting() {}

    static String contentType(RdfSyntax syntax) {
        return syntax.mediaType().startsWith("text/") ? syntax.mediaType() + "; charset=utf-8" : syntax.mediaType();
    }

    /// A syntax without graphs has the statements of all of them.
    static byte[] bytes(Collection<Quad> quads, List<Triple> note, RdfSyntax syntax) {
        var graphs = DatasetGraphFactory.createGeneral();
        note.forEach(graphs.getDefaultGraph()::add);
        for (var quad : quads) {
            if (syntax.hasGraphs()) {
                graphs.add(quad);
            } else {
                graphs.getDefaultGraph().add(quad.asTriple());
            }
        }
        prefixes(graphs);
        var bytes = new ByteArrayOutputStream();
        if (syntax.hasGraphs()) {
            RDFWriter.source(graphs).format(syntax.format()).output(bytes);
        } else {
            RDFWriter.source(graphs.getDefaultGraph()).format(syntax.format()).output(bytes);
        }
        return bytes.toByteArray();
    }

    private static void prefixes(DatasetGraph graphs) {
        Names.PREFIXES.forEach(graphs.getDefaultGraph().getPrefixMapping()::setNsPrefix);
        Names.PREFIXES.forEach(graphs.prefixes()::add);
    }
}
