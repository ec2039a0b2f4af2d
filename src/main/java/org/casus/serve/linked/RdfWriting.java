package org.casus.serve.linked;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.VOID;
import org.casus.query.Names;

/// Statements as bytes of a syntax, with our prefixes.
final class RdfWriting {
    private static final Map<String, String> OTHERS = Map.of(
            "void",
            VOID.getURI(),
            "dcat",
            DCAT.getURI(),
            "foaf",
            FOAF.getURI(),
            "sd",
            "http://www.w3.org/ns/sparql-service-description#");

    private RdfWriting() {}

    static String contentType(RdfSyntax syntax) {
        return syntax.mediaType().startsWith("text/") ? syntax.mediaType() + "; charset=utf-8" : syntax.mediaType();
    }

    /// The default graph has the statements of all graphs, as at the endpoint: clients that dereference ask only that.
    static byte[] bytes(Collection<Quad> quads, List<Triple> note, RdfSyntax syntax) {
        var graphs = DatasetGraphFactory.createGeneral();
        note.forEach(graphs.getDefaultGraph()::add);
        for (var quad : quads) {
            graphs.getDefaultGraph().add(quad.asTriple());
            if (syntax.hasGraphs()) {
                graphs.add(quad);
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
        OTHERS.forEach(graphs.getDefaultGraph().getPrefixMapping()::setNsPrefix);
        Names.PREFIXES.forEach(graphs.getDefaultGraph().getPrefixMapping()::setNsPrefix);
        Names.PREFIXES.forEach(graphs.prefixes()::add);
    }
}
