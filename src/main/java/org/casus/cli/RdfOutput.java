package org.casus.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.casus.model.InputException;
import org.casus.store.Reason;
import org.casus.table.write.LineWriter;

/// Writes quads to a file of the syntax that its ending names, or to standard output. The file appears whole or not
/// at all: it is written beside its place and moved there when everything is in it.
final class RdfOutput implements AutoCloseable {
    private static final Map<String, RDFFormat> FORMATS = Map.of(
            "nq", RDFFormat.NQUADS,
            "trig", RDFFormat.TRIG_BLOCKS,
            "nt", RDFFormat.NTRIPLES,
            "ttl", RDFFormat.TURTLE_BLOCKS,
            "jsonld", RDFFormat.JSONLD_PLAIN);
    static final String ENDINGS = ".nq .trig .nt .ttl .jsonld";

    private final OutputStream bytes;
    private final Optional<Path> part;
    private final Path target;
    private final StreamRDF stream;
    private final Runnable end;
    private final RDFFormat format;

    private RdfOutput(Path target, Optional<Path> part, OutputStream bytes, RDFFormat format) {
        this.target = target;
        this.part = part;
        this.bytes = bytes;
        this.format = format;
        if (format.equals(RDFFormat.JSONLD_PLAIN)) {
            var held = DatasetGraphFactory.create();
            this.stream = StreamRDFLib.dataset(held);
            this.end = () -> RDFWriter.source(held).format(format).output(bytes);
        } else {
            var writer = isLines(format)
                    ? new LineWriter(bytes, !isTriples(format))
                    : StreamRDFWriter.getWriterStream(bytes, format);
            this.stream = isTriples(format) ? new Flattened(writer) : writer;
            this.end = () -> {};
        }
        stream.start();
    }

    /// @param format a file ending that is used instead of that of the file
    /// @param standard where `-` goes; it is not closed
    static RdfOutput open(String target, Optional<String> format, OutputStream standard) {
        if (target.equals("-")) {
            return new RdfOutput(
                    Path.of("-"), Optional.empty(), new BufferedOutputStream(standard), format(format.orElse("nq")));
        }
        var path = Path.of(target).toAbsolutePath();
        var chosen = format(format.orElseGet(() -> ending(target)));
        try {
            var part = PartFile.beside(path);
            return new RdfOutput(
                    path, Optional.of(part), new BufferedOutputStream(Files.newOutputStream(part), 1 << 16), chosen);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    StreamRDF stream() {
        return stream;
    }

    /// Where whole lines of N-Quads or N-Triples can go, between what goes to the stream; nothing in another syntax.
    Optional<OutputStream> lines() {
        return isLines(format) ? Optional.of(bytes) : Optional.empty();
    }

    /// Whether the syntax has named graphs.
    boolean withGraphs() {
        return !isTriples(format);
    }

    /// The file that is written, if it is one.
    Optional<Path> file() {
        return part.map(unused -> target);
    }

    /// Puts the whole file in its place.
    void commit() {
        try {
            stream.finish();
            end.run();
            bytes.flush();
            if (part.isPresent()) {
                bytes.close();
                Files.move(part.get(), target, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw unwritable(target, e);
        }
    }

    @Override
    public void close() {
        if (part.isPresent()) {
            try (bytes) {
                Files.deleteIfExists(part.get());
            } catch (IOException e) {
                throw unwritable(target, e);
            }
        }
    }

    private static String ending(String file) {
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static RDFFormat format(String ending) {
        return Optional.ofNullable(FORMATS.get(ending))
                .orElseThrow(() -> new InputException(
                        "'%s' is no ending of a file that can be written. Take one of %s.".formatted(ending, ENDINGS)));
    }

    private static boolean isLines(RDFFormat format) {
        return format.equals(RDFFormat.NQUADS) || format.equals(RDFFormat.NTRIPLES);
    }

    private static boolean isTriples(RDFFormat format) {
        return format.equals(RDFFormat.NTRIPLES) || format.equals(RDFFormat.TURTLE_BLOCKS);
    }

    private static InputException unwritable(Path target, IOException e) {
        return new InputException("%s cannot be written: %s.".formatted(target, Reason.of(e)), e);
    }
}
