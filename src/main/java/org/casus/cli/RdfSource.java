package org.casus.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDF;
import org.casus.model.InputException;
import org.casus.model.Sha256;
import org.casus.store.Graphs;
import org.casus.store.Reason;
import org.casus.vocab.Base;

/// RDF files that are loaded together. They can be read more than once, so they need not fit in memory.
///
/// @param ofAll the graph that all goes into, if it is one
record RdfSource(List<Path> files, Graphs graphs, Optional<Node> ofAll) {
    /// Of a line of N-Quads; other syntaxes are shorter, but then only the way to load is another one.
    private static final int OCTETS_OF_QUAD = 170;

    private static final int PACKED = 10;
    private static final int BUFFER = 1 << 16;

    Path first() {
        return files.getFirst();
    }

    /// Reads all of it once.
    RdfLoad read(StreamRDF out, Consumer<String> warnings) {
        var name = Base.slug(new RdfFile(first()).stem());
        var load = new RdfLoad(graphs, graphs.base().graph(name), ofAll, out);
        for (var file : files) {
            new RdfFile(file).read(graphs.base().iri() + "genid/" + name + "/", load, warnings);
        }
        return load;
    }

    /// About how many quads these are.
    long expected() {
        long octets = 0;
        for (var file : files) {
            try {
                octets += Files.size(file) * (file.toString().endsWith(".gz") ? PACKED : 1);
            } catch (IOException e) {
                throw new InputException("%s cannot be read: %s.".formatted(file, Reason.of(e)), e);
            }
        }
        return octets / OCTETS_OF_QUAD;
    }

    /// Of the bytes of the files, and of where they go.
    String digest() {
        var digest = Sha256.digest();
        ofAll.ifPresent(graph -> digest.update(graph.getURI().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var buffer = new byte[BUFFER];
        for (var file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
            } catch (IOException e) {
                throw new InputException("%s cannot be read: %s.".formatted(file, Reason.of(e)), e);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
