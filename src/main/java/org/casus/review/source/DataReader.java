package org.casus.review.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.mem.GraphMemRoaring;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.casus.model.InputException;
import org.casus.model.Origin;
import org.casus.review.finding.Catalogue;
import org.casus.review.finding.Remark;

/// Reads data, all graphs of it as one. Unlike an ontology they may be large, so their text is not kept.
public final class DataReader {
    private static final int BUFFER = 1 << 16;

    private final Catalogue checks;
    private final Consumer<Remark> remarks;

    public DataReader(Catalogue checks, Consumer<Remark> remarks) {
        this.checks = checks;
        this.remarks = remarks;
    }

    public Graph read(Iterable<Path> files) {
        var graph = new GraphMemRoaring();
        files.forEach(file -> read(file, graph));
        return graph;
    }

    private void read(Path file, Graph graph) {
        if (!Files.isRegularFile(file)) {
            throw new InputException("%s: there is no such file.".formatted(file));
        }
        var name = String.valueOf(file.getFileName());
        var lang = RDFLanguages.pathnameToLang(file.toString());
        if (lang == null) {
            unreadable(name, "%s is no RDF file that its ending tells.".formatted(name));
            return;
        }
        try (var in = open(file)) {
            RDFParser.source(in)
                    .forceLang(lang)
                    .base(file.toUri().toString())
                    .errorHandler(new Told(name, checks, remarks))
                    .parse(new AsTriples(graph));
        } catch (InputException e) {
            return;
        } catch (RiotException | IOException e) {
            unreadable(name, String.valueOf(e.getMessage()));
        }
    }

    private static InputStream open(Path file) throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return file.toString().endsWith(".gz") ? new GZIPInputStream(in, BUFFER) : in;
    }

    private void unreadable(String name, String reason) {
        remarks.accept(Remark.of(checks.get("unreadable"), reason).at(Origin.of(name)));
    }

    /// Names of graphs are passed over: shapes and questions are about all of them together.
    private static final class AsTriples extends StreamRDFWrapper {
        AsTriples(Graph graph) {
            super(StreamRDFLib.graph(graph));
        }

        @Override
        public void quad(Quad quad) {
            super.triple(quad.asTriple());
        }
    }
}
