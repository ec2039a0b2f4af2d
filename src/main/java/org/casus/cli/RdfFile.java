package org.casus.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.casus.model.InputException;
import org.casus.store.Reason;

/// A file of RDF in any syntax that its ending tells, packed with gzip or not.
record RdfFile(Path path) {
    private static final String KNOWN = ".ttl .trig .nt .nq .rdf .owl .jsonld .trix .rt, each also with .gz";

    /// The name without its endings.
    String stem() {
        var name = path.getFileName().toString();
        var plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
        int dot = plain.lastIndexOf('.');
        return dot > 0 ? plain.substring(0, dot) : plain;
    }

    /// Sends what the file holds. Nodes without an IRI get one under `genid`, the same each time.
    void read(String genid, StreamRDF out, Consumer<String> warnings) {
        var lang = lang();
        if (!Files.isRegularFile(path)) {
            throw new InputException("%s: there is no such file.".formatted(path));
        }
        if (path.toString().endsWith(".gz")) {
            Gzip.requireWhole(path);
        }
        try (var in = open()) {
            RDFParser.source(in)
                    .base(path.toUri().toString())
                    .forceLang(lang)
                    .checking(true)
                    .labelToNode(LabelToNode.createScopeByDocumentHash(new UUID(0, 0)))
                    .errorHandler(new Told(path, warnings))
                    .parse(new WithoutBlankNodes(genid, out));
        } catch (RiotException e) {
            throw new InputException("%s cannot be read as %s: %s".formatted(path, lang.getName(), e.getMessage()), e);
        } catch (IOException e) {
            throw new InputException("%s cannot be read: %s.".formatted(path, Reason.of(e)), e);
        }
    }

    private InputStream open() throws IOException {
        var in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
        return path.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private Lang lang() {
        return Optional.ofNullable(RDFLanguages.pathnameToLang(path.toString()))
                .filter(RDFLanguages::hasRegisteredParser)
                .orElseThrow(() -> new InputException(
                        "%s is no RDF file that its ending tells. Known endings: %s.".formatted(path, KNOWN)));
    }

    /// Says the line of what cannot be read, in one sentence.
    private record Told(Path path, Consumer<String> warnings) implements ErrorHandler {
        @Override
        public void warning(String message, long line, long column) {
            warnings.accept("%s, line %d: %s".formatted(path, line, message));
        }

        @Override
        public void error(String message, long line, long column) {
            fatal(message, line, column);
        }

        @Override
        public void fatal(String message, long line, long column) {
            var where = line < 0 ? path.toString() : "%s, line %d, column %d".formatted(path, line, column);
            throw new InputException("%s: %s".formatted(where, message));
        }
    }

    /// Facts must be citable, hence every node has an IRI.
    private static final class WithoutBlankNodes extends StreamRDFWrapper {
        private final String genid;

        WithoutBlankNodes(String genid, StreamRDF out) {
            super(out);
            this.genid = genid;
        }

        @Override
        public void triple(Triple triple) {
            super.triple(Triple.create(named(triple.getSubject()), triple.getPredicate(), named(triple.getObject())));
        }

        @Override
        public void quad(Quad quad) {
            super.quad(Quad.create(
                    quad.isTriple() || quad.isDefaultGraph() ? Quad.defaultGraphNodeGenerated : named(quad.getGraph()),
                    named(quad.getSubject()),
                    quad.getPredicate(),
                    named(quad.getObject())));
        }

        private Node named(Node node) {
            return node.isBlank() ? NodeFactory.createURI(genid + node.getBlankNodeLabel()) : node;
        }
    }
}
