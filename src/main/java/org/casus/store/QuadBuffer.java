package org.casus.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;
import org.casus.model.InputException;

/// Keeps quads until they are written: in memory up to a limit, beyond it in a temporary file.
public final class QuadBuffer extends StreamRDFBase implements QuadSource, AutoCloseable {
    /// About 30 MB of heap.
    private static final int IN_MEMORY = 100_000;

    private final int limit;
    private final List<Quad> held = new ArrayList<>();
    private Optional<Spool> spool = Optional.empty();
    private long size;

    public QuadBuffer() {
        this(IN_MEMORY);
    }

    QuadBuffer(int limit) {
        this.limit = limit;
    }

    @Override
    public void quad(Quad quad) {
        if (held.size() == limit) {
            if (spool.isEmpty()) {
                spool = Optional.of(Spool.create());
            }
            held.forEach(spool.get()::write);
            held.clear();
        }
        held.add(quad);
        size++;
    }

    @Override
    public void send(StreamRDF out) {
        spool.ifPresent(file -> file.send(out));
        held.forEach(out::quad);
    }

    /// All of it in memory as one graph.
    public Graph graph() {
        var graph = GraphFactory.createDefaultGraph();
        send(new StreamRDFBase() {
            @Override
            public void quad(Quad quad) {
                graph.add(quad.asTriple());
            }
        });
        return graph;
    }

    public long size() {
        return size;
    }

    @Override
    public void close() {
        spool.ifPresent(Spool::delete);
    }

    private static InputException unusable(IOException e) {
        return new InputException(
                "The folder for temporary files, %s, cannot be used: %s. Make room in it or name another with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=DIR."
                        .formatted(System.getProperty("java.io.tmpdir"), e.getMessage()),
                e);
    }

    /// The part that did not fit in memory.
    private record Spool(Path file, OutputStream bytes, StreamRDF writer) {
        static Spool create() {
            try {
                var file = Files.createTempFile("casus-", ".nq");
                file.toFile().deleteOnExit();
                var bytes = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                var writer = StreamRDFWriter.getWriterStream(bytes, Lang.NQUADS);
                writer.start();
                return new Spool(file, bytes, writer);
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        void write(Quad quad) {
            writer.quad(quad);
        }

        void send(StreamRDF out) {
            writer.finish();
            try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                RDFParser.source(in).lang(Lang.NQUADS).checking(false).parse(new StreamRDFBase() {
                    @Override
                    public void quad(Quad quad) {
                        out.quad(quad);
                    }
                });
            } catch (IOException e) {
                throw unusable(e);
            }
        }

        void delete() {
            try (bytes) {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }
}
