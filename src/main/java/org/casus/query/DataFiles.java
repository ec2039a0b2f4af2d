package org.casus.query;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.casus.model.InputException;

/// RDF files read into memory, to be asked like a store.
public final class DataFiles {
    private DataFiles() {}

    public static DatasetGraph read(List<Path> files) {
        var graphs = DatabaseMgr.createDatasetGraph();
        graphs.executeWrite(() -> files.forEach(file -> read(file, graphs)));
        return graphs;
    }

    private static void read(Path file, DatasetGraph graphs) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("%s: there is no such file.".formatted(file));
        }
        try {
            RDFParser.source(file)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(new IntoNamedGraphs(graphs, file));
        } catch (RiotException e) {
            throw new InputException("%s is no RDF that can be read: %s".formatted(file, e.getMessage()), e);
        }
    }

    /// Triples outside any named graph go into one named after their file, since the union leaves the default graph
    /// out.
    private static final class IntoNamedGraphs extends StreamRDFWrapper {
        private final Path file;

        IntoNamedGraphs(DatasetGraph graphs, Path file) {
            super(StreamRDFLib.dataset(graphs));
            this.file = file;
        }

        @Override
        public void triple(Triple triple) {
            super.quad(Quad.create(NodeFactory.createURI(file.toUri().toString()), triple));
        }

        @Override
        public void quad(Quad quad) {
            if (quad.isDefaultGraph()) {
                triple(quad.asTriple());
            } else {
                super.quad(quad);
            }
        }
    }
}
