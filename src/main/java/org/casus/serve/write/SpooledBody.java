package org.casus.serve.write;

import jakarta.servlet.http.HttpServletRequest;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sparql.modify.request.UpdateLoad;
import org.apache.jena.sparql.modify.request.UpdateModify;
import org.apache.jena.update.Update;
import org.apache.jena.update.UpdateException;
import org.apache.jena.update.UpdateFactory;
import org.apache.jena.update.UpdateRequest;
import org.casus.model.InputException;
import org.casus.query.Names;
import org.casus.query.SafeQuery;
import org.casus.serve.http.Overlong;
import org.casus.serve.http.Problem;

/// A body that was read to its end into a temporary file.
record SpooledBody(Path file, long size) implements AutoCloseable {
    private static final String UPDATE = "application/sparql-update";
    private static final long MOST = 64L << 20;

    static SpooledBody of(HttpServletRequest request) throws IOException {
        var file = Files.createTempFile("casus-write-", ".body");
        try (var out = Files.newOutputStream(file)) {
            long size = spool(request.getInputStream(), out);
            long told = request.getContentLengthLong();
            if (told >= 0 && told != size) {
                throw new Problem(400, "The body has %d bytes, not %d as told.".formatted(size, told)).refused();
            }
            return new SpooledBody(file, size);
        }
    }

    private static long spool(InputStream in, OutputStream out) throws IOException {
        var chunk = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            size += read;
            if (size > MOST) {
                Overlong.discard(in);
                throw new Problem(
                                413,
                                "The body is longer than %d bytes. Use `casus load` for great files.".formatted(MOST))
                        .refused();
            }
            out.write(chunk, 0, read);
        }
        return size;
    }

    /// Parses the data to nowhere, so that all of them are right before any of them is used.
    void check(HttpServletRequest request) throws IOException {
        parse(request, StreamRDFLib.sinkNull());
    }

    void addTo(DatasetGraph trial, Node graph, HttpServletRequest request) throws IOException {
        parse(request, StreamRDFLib.graph(trial.getGraph(graph)));
    }

    private void parse(HttpServletRequest request, StreamRDF out) throws IOException {
        Lang lang = Optional.ofNullable(RDFLanguages.contentTypeToLang(type(request)))
                .filter(RDFLanguages::isTriples)
                .orElseThrow(() -> new Problem(
                                415, "Send triples as Turtle, N-Triples or RDF/XML, and say so in Content-Type.")
                        .refused());
        if (lang.equals(Lang.JSONLD) || lang.equals(Lang.JSONLD11)) {
            throw new Problem(415, "JSON-LD could make the server fetch its context; send Turtle or N-Triples.")
                    .refused();
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            RDFParser.source(in)
                    .lang(lang)
                    .base("http://127.0.0.1/")
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(out);
        } catch (RiotException e) {
            throw new Problem(400, "The body cannot be read: " + firstLine(e)).refused();
        }
    }

    /// The update that the body holds, unless it reaches outside of the data.
    UpdateRequest update(HttpServletRequest request) throws IOException {
        if (!type(request).equals(UPDATE)) {
            throw new Problem(415, "An update is posted as %s.".formatted(UPDATE)).refused();
        }
        try {
            var update = new UpdateRequest();
            update.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(Names.PREFIXES));
            UpdateFactory.parse(update, Files.readString(file, StandardCharsets.UTF_8));
            update.getOperations().forEach(SpooledBody::refuseOutside);
            return update;
        } catch (QueryException e) {
            throw new Problem(400, "The update cannot be read: " + firstLine(e)).refused();
        } catch (InputException e) {
            throw new Problem(400, String.valueOf(e.getMessage())).refused();
        }
    }

    private static void refuseOutside(Update operation) {
        if (operation instanceof UpdateLoad) {
            throw new InputException("The update uses LOAD, which would make the server fetch something.");
        }
        if (operation instanceof UpdateModify modify) {
            var pattern = new Query();
            pattern.setQuerySelectType();
            pattern.setQueryResultStar(true);
            pattern.setQueryPattern(modify.getWherePattern());
            SafeQuery.check(pattern, "The update");
        }
    }

    void run(UpdateRequest update, DatasetGraph trial) {
        try {
            UpdateExec.dataset(trial).update(update).build().execute();
        } catch (QueryException | UpdateException e) {
            throw new Problem(400, "The update cannot be run: " + firstLine(e)).refused();
        }
    }

    private static String type(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .orElse("")
                .split(";", 2)[0]
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
